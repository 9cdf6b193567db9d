using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(Qx) for an orthogonal map, QᵀQ = QQᵀ = I.</summary>
/// <remarks>
/// prox_γg(x) = Qᵀ prox_γf(Qx): one step of f, two applications of Q. Examples: the cosine transform, orthogonal wavelets, a
/// permutation, a rotation. Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.14 with L orthogonal.
/// </remarks>
public sealed class PrecomposeOrthogonal : IDifferentiableProximable
{
    private readonly Frame frame;
    private readonly int columns;

    /// <summary>Composes a function with an orthogonal map; three random vectors test that it is one.</summary>
    /// <param name="f">The function of Qx.</param>
    /// <param name="map">The map Q, [n, n].</param>
    /// <exception cref="ArgumentNullException">f or Q is null.</exception>
    /// <exception cref="ArgumentException">Q is not square, or QᵀQ x or QQᵀx differs from x by more than 1e-8 of it.</exception>
    public PrecomposeOrthogonal(IProximable f, ILinearOperator map)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(map);
        if (map.Rows != map.Columns)
        {
            throw new ArgumentException(
                $"PrecomposeOrthogonal: expected a square map; came [{map.Rows}, {map.Columns}]. With fewer rows use PrecomposeTightFrame.", nameof(map));
        }
        Frame.Require(map, 1, columns: true, nameof(PrecomposeOrthogonal));
        Frame.Require(map, 1, columns: false, nameof(PrecomposeOrthogonal));
        frame = new(f, map, 1, nameof(PrecomposeOrthogonal));
        columns = map.Columns;
        Traits = TraitRules.Precompose(f.Traits, 1, square: true);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, columns, nameof(PrecomposeOrthogonal));
        return frame.Value(x);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, nameof(PrecomposeOrthogonal));
        return frame.Prox(x, gamma, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, nameof(PrecomposeOrthogonal));
        frame.Push(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, nameof(PrecomposeOrthogonal));
        return frame.Pull(x, gamma, cotangent, result);
    }
}
