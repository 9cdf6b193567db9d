using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The log-posterior of a Gaussian mixture as a function of its parameters.</summary>
/// <remarks>f(x) = <see cref="GaussianMixture.Evaluate"/>; x holds alphas, means and factors. [K + K·d + K·d(d+1)/2]</remarks>
/// <param name="data">The points and the prior; its own parameters are a point at which to evaluate.</param>
public readonly struct GaussianMixtureFunction(GaussianMixtureData data) : IScalarFunction
{
    /// <summary>The points and the prior.</summary>
    public GaussianMixtureData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T> => GaussianMixture.Evaluate(x, Data);
}
