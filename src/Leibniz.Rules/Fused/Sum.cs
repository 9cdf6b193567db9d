using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sum Σ aᵢ; 0 of an empty array.</summary>
/// <remarks>Every partial derivative is 1. On plain numbers four running sums are added, in a fixed
/// order.</remarks>
[Notation("sum")]
[RuleFor(typeof(Fused), nameof(Fused.Sum))]
public readonly struct Sum : IFusedRule
{
    /// <inheritdoc/>
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        return Arrays.Sum(a);
    }

    /// <inheritdoc/>
    public static bool ActsLanewise => true;

    /// <inheritdoc/>
    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        ga.Fill(T.One);
    }

    /// <summary>term(0) + term(1) + … + term(count − 1), added in this order.</summary>
    /// <remarks>In a method that is differentiated at compile time the call asks for a loop that runs several rounds at once,
    /// forward and back; where it cannot, the compiler says why not (LBZ0008). The lambda may use what is around it. Terms are
    /// taken to be independent: they must not write what other terms read.</remarks>
    /// <param name="count">The number of terms; 0 or less gives 0.</param>
    /// <param name="term">The term of an index.</param>
    /// <exception cref="ArgumentNullException"><paramref name="term"/> is null.</exception>
    public static double Over(int count, Func<int, double> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        double sum = 0;
        for (int i = 0; i < count; i++)
            sum += term(i);
        return sum;
    }
}

public static partial class Fused
{
    /// <summary>The sum of an array; see <see cref="Rules.Sum"/>.</summary>
    public static T Sum<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Sum, T>(a);
}
