namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(Qx) for an orthogonal map, QᵀQ = QQᵀ = I.</summary>
/// <remarks>
/// prox_γg(x) = Qᵀ prox_γf(Qx): one step of f, two applications of Q. Examples: the cosine transform, orthogonal wavelets, a
/// permutation, a rotation. It is the tight frame of bound 1 that is square. Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.14 with L orthogonal.
/// </remarks>
public sealed class PrecomposeOrthogonal : PrecomposeTightFrame
{
    /// <summary>Composes a function with an orthogonal map; three random vectors test that it is one.</summary>
    /// <param name="f">The function of Qx.</param>
    /// <param name="map">The map Q, [n, n].</param>
    /// <exception cref="ArgumentNullException">f or Q is null.</exception>
    /// <exception cref="ArgumentException">Q is not square, or QQᵀx differs from x by more than 1e-8 of it.</exception>
    public PrecomposeOrthogonal(IProximable f, ILinearOperator map) : base(f, Square(map), 1)
    {
    }

    private static ILinearOperator Square(ILinearOperator map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Rows == map.Columns
            ? map
            : throw new ArgumentException(
                $"PrecomposeOrthogonal: expected a square map; came [{map.Rows}, {map.Columns}]. With fewer rows use PrecomposeTightFrame.", nameof(map));
    }
}
