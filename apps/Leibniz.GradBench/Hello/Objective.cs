namespace Leibniz.GradBench.Hello;

/// <summary>The square of a number.</summary>
internal static partial class Objective
{
    /// <summary>x².</summary>
    /// <param name="x">Any number.</param>
    public static double Square(double x) => x * x;
}
