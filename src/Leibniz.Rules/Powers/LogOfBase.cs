using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The log a of ∂(aᵇ)/∂b, which has no limit at a = 0 unless b &gt; 0.</summary>
/// <remarks>log a; at a = 0 it is −∞ for b &gt; 0 and NaN otherwise. ∂a = 1/a, ∂b = 0.</remarks>
[Notation("log", ShownArguments = 1)]
public readonly struct LogOfBase : IBinaryKernel
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LogOfBase, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One / a;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a == 0 && !(b > 0) ? double.NaN : Math.Log(a);
}
