using System.Numerics;
using Leibniz.Rules;

namespace CustomRule;

/// <summary>The inverse Mills ratio λ(x) = φ(x)/(1 − Φ(x)), which the framework lacks: a primitive of one's own.</summary>
/// <remarks>λ′(x) = λ(λ − x). This one file makes it work in every mode, to any order.</remarks>
[Notation("lambda")]
public readonly struct Lambda : IUnaryKernel
{
    public static double Kernel(double x) =>
        Special.NormalPdf(x) / (Special.Erfc(x / Math.Sqrt(2)) / 2);

    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Lambda, T>(x);

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => y * (y - x);
}
