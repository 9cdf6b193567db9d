namespace Leibniz;

/// <content>Jacobians.</content>
public static partial class Numerical
{
    /// <summary>Writes the values and the estimated Jacobian of f at x.</summary>
    /// <param name="f">The function; it must write every element of its values.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="values">Receives f(x); its length is m.</param>
    /// <param name="jacobian">Receives ∂yᵢ/∂xⱼ at [i·n + j]; m·n numbers.</param>
    /// <param name="errors">Receives an estimate of each absolute error; m·n numbers, or empty if they are not wanted.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length is not as
    /// said; the step is negative or not finite; a value is not finite.</exception>
    public static void Jacobian(
        VectorFunction<double> f,
        ReadOnlySpan<double> x,
        Span<double> values,
        Span<double> jacobian,
        Span<double> errors = default,
        NumericalOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        JacobianOf(new VectorDelegateEvaluator(f), x, values, jacobian, errors, options);
    }

    /// <summary>Writes the values and the estimated Jacobian of a function struct at x.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="values">Receives f(x), m numbers.</param>
    /// <param name="jacobian">Receives ∂yᵢ/∂xⱼ at [i·n + j]; m·n numbers.</param>
    /// <param name="errors">Receives an estimate of each absolute error; m·n numbers, or empty if they are not wanted.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length is not as
    /// said; the step is negative or not finite; a value is not finite.</exception>
    public static void Jacobian<TFunction>(
        in TFunction f,
        ReadOnlySpan<double> x,
        Span<double> values,
        Span<double> jacobian,
        Span<double> errors = default,
        NumericalOptions options = default)
        where TFunction : IVectorFunction
    {
        Lengths.Exactly(f.OutputCount(x.Length), values.Length, nameof(values), "the function's number of outputs");
        JacobianOf(new VectorFunctionEvaluator<TFunction>(f), x, values, jacobian, errors, options);
    }

    private static void JacobianOf<TEvaluator>(
        TEvaluator f,
        ReadOnlySpan<double> x,
        Span<double> values,
        Span<double> jacobian,
        Span<double> errors,
        in NumericalOptions options) where TEvaluator : struct, IEvaluator
    {
        NumericalInputs.Check(x, options);
        Lengths.Exactly(values.Length * x.Length, jacobian.Length, nameof(jacobian), "outputs times inputs");
        if (!errors.IsEmpty)
            Lengths.Same(jacobian.Length, errors.Length, nameof(jacobian), nameof(errors));
        NumericalEngine.Jacobian(f, x, values, jacobian, errors, options);
    }
}
