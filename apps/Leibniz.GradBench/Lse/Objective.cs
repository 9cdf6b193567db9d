namespace Leibniz.GradBench.Lse;

/// <summary>The logarithm of a sum of exponentials.</summary>
internal static partial class Objective
{
    /// <summary>log Σ exp xᵢ = m + log Σ exp(xᵢ − m) with m = max xᵢ, so that nothing overflows.</summary>
    /// <param name="x">The numbers; one or more.</param>
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        double largest = x[0];
        for (int i = 1; i < x.Length; i++)
            largest = Math.Max(largest, x[i]);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - largest);
        return Math.Log(sum) + largest;
    }
}
