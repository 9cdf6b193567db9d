namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>Makes an <see cref="IParametricFunction"/> of what the caller has, and an objective of it.</summary>
public static class ParametricFunction
{
    /// <summary>A generic function of the n + p numbers (x, θ), with exact derivatives.</summary>
    /// <remarks>A Hessian–vector product costs a small constant times a value (forward over reverse).</remarks>
    /// <param name="f">The function, written once over generic math, of x followed by θ.</param>
    /// <param name="dimension">n, how many of its inputs are x; &gt; 0.</param>
    /// <param name="parameters">p, how many are θ; ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static IParametricFunction Of<TFunction>(TFunction f, int dimension, int parameters) where TFunction : IScalarFunction
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        ArgumentOutOfRangeException.ThrowIfNegative(parameters);
        return new DifferentiatedParametric<TFunction>(f, dimension, parameters);
    }

    /// <summary>‖Ax − θ‖²/2, least squares whose data are the hyper-parameters: n columns, p rows.</summary>
    /// <param name="map">The linear map A, [p, n].</param>
    /// <exception cref="ArgumentNullException">A is null.</exception>
    public static IParametricFunction LeastSquares(ILinearOperator map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new ParametricLeastSquares(map);
    }

    /// <summary>x ↦ f(x; θ) with θ fixed: the objective that a solver takes.</summary>
    /// <param name="f">The function.</param>
    /// <param name="theta">The hyper-parameters, [p]; copied.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">There are not p hyper-parameters.</exception>
    public static ISmoothFunction At(this IParametricFunction f, ReadOnlySpan<double> theta)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (theta.Length != f.Parameters)
            throw new ArgumentException($"At: the function takes {f.Parameters} hyper-parameters; came {theta.Length}.", nameof(theta));
        return new FunctionAtParameters(f, theta.ToArray());
    }
}
