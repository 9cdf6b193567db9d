namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>A hyperplane's normal of length 1, and the moves along it.</summary>
internal sealed class UnitNormal
{
    private readonly double[] unit;

    /// <summary>Normalises a.</summary>
    /// <exception cref="ArgumentException">a is empty, zero or not finite.</exception>
    public UnitNormal(ReadOnlySpan<double> normal, string function)
    {
        Norm = Membership.Norm(normal);
        if (!(Norm > 0) || !VectorKernels.IsFinite(normal))
            throw new ArgumentException($"{function}: expected a normal of finite numbers, not all 0; came one of norm {Norm.ToString(System.Globalization.CultureInfo.InvariantCulture)}.", nameof(normal));
        unit = new double[normal.Length];
        for (int i = 0; i < unit.Length; i++)
            unit[i] = normal[i] / Norm;
    }

    /// <summary>‖a‖.</summary>
    public double Norm { get; }

    /// <summary>Its length n.</summary>
    public int Length => unit.Length;

    /// <summary>⟨a, x⟩/‖a‖.</summary>
    public double Level(ReadOnlySpan<double> x) => VectorKernels.Dot(unit, x);

    /// <summary>Σ |aᵢ xᵢ|/‖a‖, the size of the terms that rounding acts on.</summary>
    public double Scale(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < unit.Length; i++)
            sum += Math.Abs(unit[i] * x[i]);
        return sum;
    }

    /// <summary>result = x moved along the normal until its level is the one given; result may be x.</summary>
    public void MoveTo(double level, ReadOnlySpan<double> x, Span<double> result)
    {
        VectorKernels.AddScaled(x, level - Level(x), unit, result);
        // Once more: where x is huge beside its projection, the first move leaves the rounding of x.
        VectorKernels.AddScaled(result, level - Level(result), unit, result);
    }

    /// <summary>result = direction less its part along the normal; result may be the direction.</summary>
    public void Flatten(ReadOnlySpan<double> direction, Span<double> result) =>
        VectorKernels.AddScaled(direction, -Level(direction), unit, result);
}
