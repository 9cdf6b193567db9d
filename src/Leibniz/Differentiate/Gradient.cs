namespace Leibniz;

/// <summary>The gradient of a function f: ℝⁿ → ℝ.</summary>
public static partial class Gradient
{
    // Up to here chunks of eight tangents forward beat a tape: each costs about two evaluations, a tape about ten.
    private const int MostForwardInputs = 16;

    /// <summary>Writes the gradient of f at x, and returns the value.</summary>
    /// <remarks>Few inputs go forward, eight a pass; many go back along a tape. A warm call allocates nothing. Where the
    /// value is NaN so is the gradient.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers; must not overlap <paramref name="x"/>.</param>
    /// <param name="options">Mode, zero convention, kinks.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, or <paramref name="gradient"/> is of another
    /// length.</exception>
    /// <exception cref="KinkException">The options ask for an error at a kink, and f meets one at x.</exception>
    public static double Of<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, DifferentiationOptions options = default)
        where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Same(x.Length, gradient.Length, nameof(x), nameof(gradient));
        Inputs.ProbeKinks(f, x, options);
        bool forward = options.Mode == DifferentiationMode.Forward
            || (options.Mode == DifferentiationMode.Auto && x.Length <= MostForwardInputs);
        double value = forward ? Forward(f, x, gradient, options.PlainZero) : Reverse(f, x, gradient, options.PlainZero);
        if (double.IsNaN(value))
            gradient.Fill(double.NaN);
        return value;
    }

    /// <summary>The gradient of f at x, as a new array.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static double[] Of<TFunction>(in TFunction f, ReadOnlySpan<double> x) where TFunction : IScalarFunction
    {
        var gradient = new double[x.Length];
        Of(f, x, gradient);
        return gradient;
    }

    /// <summary>Writes the gradient at x of a function given for taped variables, and returns the value.</summary>
    /// <remarks>A generic method converts by itself: <c>Gradient.Of(Rosenbrock, x, gradient)</c> for
    /// <c>static T Rosenbrock&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c>. Reverse mode; a warm call allocates nothing.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, or <paramref name="gradient"/> is of another
    /// length.</exception>
    public static double Of(ScalarFunction<Variable<double>> f, ReadOnlySpan<double> x, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(f);
        Inputs.Check(x);
        Lengths.Same(x.Length, gradient.Length, nameof(x), nameof(gradient));
        Tape<double> tape = TapePool<double>.Rent();
        using var inputs = new RentedArray<Variable<double>>(x.Length);
        tape.Inputs(x, inputs.Span);
        Variable<double> value = f(inputs.Span);
        tape.Pull(value);
        tape.Cotangents(inputs.Span, gradient);
        TapePool<double>.Return(tape);
        if (double.IsNaN(value.Value))
            gradient.Fill(double.NaN);
        return value.Value;
    }

    /// <summary>The gradient at x of a function given for taped variables, as a new array.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static double[] Of(ScalarFunction<Variable<double>> f, ReadOnlySpan<double> x)
    {
        var gradient = new double[x.Length];
        Of(f, x, gradient);
        return gradient;
    }
}
