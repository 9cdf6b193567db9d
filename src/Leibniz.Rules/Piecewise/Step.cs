using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The unit step: 0 at x ≤ 0, 1 at x &gt; 0, the slope of the rectifier.</summary>
/// <remarks>The derivative is 0 everywhere. NaN gives NaN.</remarks>
[Notation("step")]
public readonly struct Step : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => x > 0 ? 1 : x <= 0 ? 0 : double.NaN;

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Step, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}
