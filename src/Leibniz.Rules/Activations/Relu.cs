using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The rectifier max(x, 0).</summary>
/// <remarks>The derivative is 0 at x &lt; 0 and at 0 (the subgradient of least norm), 1 at x &gt; 0.</remarks>
[Notation("relu")]
[RuleFor(typeof(Special), nameof(Special.Relu))]
public readonly struct Relu : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => x > 0 ? x : x <= 0 ? 0 : double.NaN;

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Relu, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Step, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}

public static partial class Special
{
    /// <summary>max(x, 0), with derivative 0 at 0; see <see cref="Rules.Relu"/>.</summary>
    public static T Relu<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Relu, T>(x);
}
