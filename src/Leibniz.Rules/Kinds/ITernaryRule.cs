using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A differentiable primitive of three arguments, y = f(a, b, c), declared once for every mode.</summary>
/// <remarks>See <see cref="IUnaryRule"/> for how the formulas are to be written.</remarks>
public interface ITernaryRule
{
    /// <summary>The value f(a, b, c).</summary>
    static abstract T Value<T>(T a, T b, T c) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂a, given y = f(a, b, c).</summary>
    static abstract T First<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂b, given y = f(a, b, c).</summary>
    static abstract T Second<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative ∂f/∂c, given y = f(a, b, c).</summary>
    static abstract T Third<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T>;

    /// <summary>True where f is undefined (NaN) on a part of the space; see <see cref="IUnaryRule.HasDomain"/>.</summary>
    static virtual bool HasDomain => false;

    /// <summary>True where f has a kink, a jump or an infinite slope at (a, b, c).</summary>
    static virtual bool BreaksAt(double a, double b, double c) => false;
}
