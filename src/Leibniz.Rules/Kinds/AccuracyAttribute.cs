namespace Leibniz.Rules;

/// <summary>The measured accuracy of a rule, in units in the last place, over its table of 50 digits.</summary>
/// <remarks>A rule without it keeps to 4 ulp in the value, 16 in first and 64 in second derivatives. The catalogue tests
/// hold every rule to its bounds in every mode.</remarks>
/// <param name="value">The bound of the value, in ulp.</param>
/// <param name="first">The bound of first derivatives, in ulp.</param>
/// <param name="second">The bound of second derivatives, in ulp of the larger of it and the first.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class AccuracyAttribute(double value, double first, double second) : Attribute
{
    /// <summary>The bound of the value, in ulp.</summary>
    public double Value { get; } = value;

    /// <summary>The bound of first derivatives, in ulp.</summary>
    public double First { get; } = first;

    /// <summary>The bound of second derivatives, in ulp of the larger of it and the first.</summary>
    public double Second { get; } = second;
}
