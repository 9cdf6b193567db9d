using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The two reprojection residuals of one observation as a function of its block of parameters.</summary>
/// <remarks>
/// x holds the camera (11), the point (3) and the weight, as <see cref="BundleAdjustmentData.CopyBlock"/> gives them. Its
/// Jacobian, [2, 15], is the observation's two compressed rows.
/// </remarks>
/// <param name="data">The features.</param>
/// <param name="observation">Index of the observation, from 0.</param>
public readonly struct ReprojectionFunction(BundleAdjustmentData data, int observation) : IVectorFunction
{
    /// <summary>The features.</summary>
    public BundleAdjustmentData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>Index of the observation, from 0.</summary>
    public int Observation { get; } = observation;

    /// <inheritdoc/>
    public int OutputCount(int inputs) => 2;

    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T> => BundleAdjustment.Residual(x, Data.Feature(Observation), y);
}
