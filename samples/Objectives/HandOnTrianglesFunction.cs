using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The residuals of a hand whose points lie on triangles, as a function of the places and the pose.</summary>
/// <remarks>
/// f(x) = <see cref="Hand.ResidualsOnTriangles"/>; x holds u, v of each point and then the pose [2N + 26], f(x) the residuals [3N].
/// A point's residuals depend on its own u and v only, so that two tangents, of all u and of all v, give their whole part of the
/// Jacobian.
/// </remarks>
/// <param name="data">The model and the points.</param>
public readonly struct HandOnTrianglesFunction(HandData data) : IVectorFunction
{
    /// <summary>The model and the points.</summary>
    public HandData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <inheritdoc/>
    public int OutputCount(int inputs) => 3 * Data.Count;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        var coordinates = Data.Coordinates.Length;
        Shape.Require(nameof(Evaluate), nameof(x), x.Length, coordinates + HandData.PoseSize);
        Hand.ResidualsOnTriangles(x[..coordinates], x[coordinates..], Data, y);
    }
}
