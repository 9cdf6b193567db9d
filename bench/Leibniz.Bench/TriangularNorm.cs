using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Bench;

/// <summary>‖Lx‖² for a lower triangle L by rows and a vector x, as a fused rule that a user might write.</summary>
/// <remarks>With u = Lx: ∂L = 2u·xᵀ, ∂x = 2Lᵀu. The triangle is the first array, the vector the second.</remarks>
internal readonly struct TriangularNorm : IFusedRule
{
    public static T Value<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int row = 0, at = 0; row < b.Length; at += ++row)
        {
            T u = Row(a[at..], b, row);
            sum += u * u;
        }
        return sum;
    }

    public static void Gradient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T y, Span<T> ga, Span<T> gb)
        where T : IFloatingPointIeee754<T>
    {
        gb.Fill(T.Zero);
        for (int row = 0, at = 0; row < b.Length; at += ++row)
        {
            ReadOnlySpan<T> l = a.Slice(at, row + 1);
            Span<T> gl = ga.Slice(at, row + 1);
            T u = Row(l, b, row);
            u += u;
            for (int i = 0; i < l.Length; i++)
            {
                gl[i] = u * b[i];
                gb[i] += u * l[i];
            }
        }
    }

    public static bool ActsLanewise => true;

    private static T Row<T>(ReadOnlySpan<T> l, ReadOnlySpan<T> x, int row) where T : IFloatingPointIeee754<T>
    {
        T u = l[0] * x[0];
        for (int i = 1; i <= row; i++)
            u += l[i] * x[i];
        return u;
    }
}
