namespace Leibniz.Testing;

/// <summary>How strictly, and with which steps, a derivative is checked.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>The part of the tolerance that grows with the expected value; 10⁻⁶ by default.</summary>
    public double RelativeTolerance { get; init; } = 1e-6;

    /// <summary>The part of the tolerance that does not; 10⁻⁸ by default.</summary>
    public double AbsoluteTolerance { get; init; } = 1e-8;

    /// <summary>How many random directions are tried beside the axes; 3 by default.</summary>
    public int RandomDirections { get; init; } = 3;

    /// <summary>The seed of the directions, printed with the report.</summary>
    public int Seed { get; init; } = 1646; // Leibniz's year of birth

    /// <summary>Method, step and bounds of the numerical derivative.</summary>
    public NumericalOptions Numerical { get; init; }

    /// <summary>The names of the arguments; by default <c>x[0]</c>, <c>x[1]</c>….</summary>
    public IReadOnlyList<string>? Names { get; init; }

    internal string Name(int index) => Names is not null && index < Names.Count ? Names[index] : $"x[{index}]";
}
