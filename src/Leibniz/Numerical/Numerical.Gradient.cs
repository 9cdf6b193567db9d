namespace Leibniz;

/// <content>Gradients.</content>
public static partial class Numerical
{
    /// <summary>Writes the estimated gradient of f at x, and returns the value.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers; must not overlap <paramref name="x"/>.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length differs from
    /// n; the step is negative or not finite; f(x) is not finite.</exception>
    public static double Gradient(
        ScalarFunction<double> f, ReadOnlySpan<double> x, Span<double> gradient, NumericalOptions options = default) =>
        Gradient(f, x, gradient, [], options);

    /// <summary>Writes the estimated gradient of f at x with error estimates, and returns the value.</summary>
    /// <inheritdoc cref="Gradient(ScalarFunction{double}, ReadOnlySpan{double}, Span{double}, NumericalOptions)"/>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers; must not overlap <paramref name="x"/>.</param>
    /// <param name="errors">Receives an estimate of each absolute error; n numbers, or empty if they are not wanted.</param>
    /// <param name="options">Method, step and bounds.</param>
    public static double Gradient(
        ScalarFunction<double> f,
        ReadOnlySpan<double> x,
        Span<double> gradient,
        Span<double> errors,
        NumericalOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        return GradientOf(new ScalarDelegateEvaluator(f), x, gradient, errors, options);
    }

    /// <summary>Writes the estimated gradient of a function struct at x, and returns the value.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers; must not overlap <paramref name="x"/>.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length differs from
    /// n; the step is negative or not finite; f(x) is not finite.</exception>
    public static double Gradient<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, NumericalOptions options = default)
        where TFunction : IScalarFunction =>
        GradientOf(new ScalarFunctionEvaluator<TFunction>(f), x, gradient, [], options);

    /// <summary>Writes the estimated gradient of a function struct at x with error estimates, and returns the value.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="gradient">Receives ∂f/∂xᵢ; n numbers; must not overlap <paramref name="x"/>.</param>
    /// <param name="errors">Receives an estimate of each absolute error; n numbers, or empty if they are not wanted.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length differs from
    /// n; the step is negative or not finite; f(x) is not finite.</exception>
    public static double Gradient<TFunction>(
        in TFunction f,
        ReadOnlySpan<double> x,
        Span<double> gradient,
        Span<double> errors,
        NumericalOptions options = default)
        where TFunction : IScalarFunction =>
        GradientOf(new ScalarFunctionEvaluator<TFunction>(f), x, gradient, errors, options);

    private static double GradientOf<TEvaluator>(
        TEvaluator f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> errors, in NumericalOptions options)
        where TEvaluator : struct, IEvaluator
    {
        NumericalInputs.Check(x, options);
        Lengths.Same(x.Length, gradient.Length, nameof(x), nameof(gradient));
        if (!errors.IsEmpty)
            Lengths.Same(x.Length, errors.Length, nameof(x), nameof(errors));
        Span<double> value = stackalloc double[1];
        NumericalEngine.Jacobian(f, x, value, gradient, errors, options);
        return value[0];
    }
}
