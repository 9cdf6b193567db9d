using System.Numerics;
using Leibniz.Objectives;

namespace Leibniz.Cli.Commands;

/// <summary>The mixture's objective as a function of its parameters.</summary>
internal readonly struct Mixture(GaussianMixtureData data) : IScalarFunction
{
    private readonly GaussianMixtureData _data = data;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        GaussianMixture.Evaluate(x, _data);
}
