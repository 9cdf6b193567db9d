namespace Leibniz.Optimization;

/// <summary>Makes an <see cref="ISmoothFunction"/> of what the caller has.</summary>
public static class SmoothFunction
{
    /// <summary>A generic function of the front door, with its exact gradient and Hessian–vector product.</summary>
    /// <param name="f">The function, written once over generic math; a struct runs fastest.</param>
    /// <param name="dimension">The number of inputs it takes; −1 for any.</param>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is 0 or below −1.</exception>
    public static ITwiceDifferentiableFunction Of<TFunction>(TFunction f, int dimension = -1) where TFunction : IScalarFunction =>
        new Smooth.DifferentiatedFunction<TFunction>(f, CheckDimension(dimension));

    /// <summary>A function given by a delegate for its value with its gradient.</summary>
    /// <param name="gradient">Writes ∇f(x) to its second argument and returns f(x).</param>
    /// <param name="value">Returns f(x) alone; where null the gradient is computed for a value too.</param>
    /// <param name="dimension">The number of inputs it takes; −1 for any.</param>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is 0 or below −1.</exception>
    public static ISmoothFunction From(
        Func<ReadOnlySpan<double>, Span<double>, double> gradient,
        Func<ReadOnlySpan<double>, double>? value = null,
        int dimension = -1)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        return new DelegateFunction(gradient, value, CheckDimension(dimension));
    }

    /// <summary>A function given by delegates, with the product of its Hessian with a vector.</summary>
    /// <param name="gradient">Writes ∇f(x) to its second argument and returns f(x).</param>
    /// <param name="hessianVector">Writes ∇²f(x) v, for x and v its first two arguments, to its third.</param>
    /// <param name="value">Returns f(x) alone; where null the gradient is computed for a value too.</param>
    /// <param name="dimension">The number of inputs it takes; −1 for any.</param>
    /// <exception cref="ArgumentException"><paramref name="dimension"/> is 0 or below −1.</exception>
    public static ITwiceDifferentiableFunction FromCurved(
        Func<ReadOnlySpan<double>, Span<double>, double> gradient,
        Action<ReadOnlySpan<double>, ReadOnlySpan<double>, Span<double>> hessianVector,
        Func<ReadOnlySpan<double>, double>? value = null,
        int dimension = -1)
    {
        ArgumentNullException.ThrowIfNull(hessianVector);
        return new DelegateCurvedFunction(From(gradient, value, dimension), hessianVector);
    }

    private static int CheckDimension(int dimension) =>
        dimension > 0 || dimension == -1
            ? dimension
            : throw new ArgumentException(
                $"SmoothFunction: dimension must be positive, or −1 for any; it is {dimension}.", nameof(dimension));
}
