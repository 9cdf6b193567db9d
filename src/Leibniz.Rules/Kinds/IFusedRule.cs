using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A differentiable primitive of whole arrays with a scalar value, y = f(a, b), one node on a tape whatever
/// the lengths.</summary>
/// <remarks>A rule of one array leaves <c>b</c> and its gradient empty. <see cref="IUnaryRule"/> says how the formulas
/// are to be written.</remarks>
public interface IFusedRule
{
    /// <summary>The value f(a, b).</summary>
    static abstract T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>;

    /// <summary>The gradient: gaᵢ = ∂f/∂aᵢ and gbⱼ = ∂f/∂bⱼ, given y = f(a, b).</summary>
    /// <param name="a">The first array.</param>
    /// <param name="b">The second array, empty for a rule of one.</param>
    /// <param name="y">The value.</param>
    /// <param name="ga">Receives ∂f/∂a; as long as <paramref name="a"/>, every element is to be written.</param>
    /// <param name="gb">Receives ∂f/∂b; as long as <paramref name="b"/>, every element is to be written.</param>
    static abstract void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>;

    /// <summary>True where f has a kink, a jump or an infinite slope at (a, b).</summary>
    static virtual bool BreaksAt(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => false;

    /// <summary>True where <see cref="Value"/> is made of arithmetic and functions alone, so that it may run on many
    /// rows at once, each in its own lane; false has the lanes taken one by one.</summary>
    static virtual bool ActsLanewise => false;
}
