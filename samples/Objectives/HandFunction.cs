using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The residuals of a hand whose points correspond to vertices, as a function of the pose.</summary>
/// <remarks>f(x) = <see cref="Hand.Residuals"/>; x holds the pose [26], f(x) the residuals [3N].</remarks>
/// <param name="data">The model and the points.</param>
public readonly struct HandFunction(HandData data) : IVectorFunction
{
    /// <summary>The model and the points.</summary>
    public HandData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <inheritdoc/>
    public int OutputCount(int inputs) => 3 * Data.Count;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T> => Hand.Residuals(x, Data, y);
}
