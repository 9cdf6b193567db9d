using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules;

namespace Leibniz.Compiled;

/// <summary>The partial derivatives of a rule, for generated code: NaN where the value is outside the rule's domain.</summary>
public static class Slope
{
    /// <summary>A plain number among numbers with tangents, its own all zero.</summary>
    /// <typeparam name="T">The numbers with tangents.</typeparam>
    /// <param name="value">The number.</param>
    public static T Spread<T>(double value) where T : INumberBase<T> => T.CreateChecked(value);

    /// <summary>f′(x), given y = f(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<TRule, T>(T x, T y) where TRule : struct, IUnaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Derivative(x, y));

    /// <summary>∂f/∂x of f(n, x), given y = f(n, x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<TRule, T>(int n, T x, T y) where TRule : struct, IIndexedRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Derivative(n, x, y));

    /// <summary>∂f/∂a, given y = f(a, b).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Left<TRule, T>(T a, T b, T y) where TRule : struct, IBinaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Left(a, b, y));

    /// <summary>∂f/∂b, given y = f(a, b).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Right<TRule, T>(T a, T b, T y) where TRule : struct, IBinaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Right(a, b, y));

    /// <summary>∂f/∂a, given y = f(a, b, c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First<TRule, T>(T a, T b, T c, T y) where TRule : struct, ITernaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.First(a, b, c, y));

    /// <summary>∂f/∂b, given y = f(a, b, c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Second<TRule, T>(T a, T b, T c, T y) where TRule : struct, ITernaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Second(a, b, c, y));

    /// <summary>∂f/∂c, given y = f(a, b, c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Third<TRule, T>(T a, T b, T c, T y) where TRule : struct, ITernaryRule where T : IFloatingPointIeee754<T> =>
        Chain.Guard(TRule.HasDomain, y, TRule.Third(a, b, c, y));

    /// <summary>Adds slope · cotangent to each of a run of cotangents.</summary>
    /// <param name="slopes">The gradient of a fused rule.</param>
    /// <param name="cotangent">The cotangent of its value.</param>
    /// <param name="cotangents">The cotangents of its arguments; at least as long as <paramref name="slopes"/>.</param>
    public static void Pull<TZero, T>(ReadOnlySpan<T> slopes, T cotangent, Span<T> cotangents)
        where TZero : struct, IZero where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < slopes.Length; i++)
            cotangents[i] += TZero.Product(slopes[i], cotangent);
    }

    /// <summary>An input of a pass that carries eight tangents: its own tangent is set if it is one of the eight.</summary>
    /// <param name="x">The value.</param>
    /// <param name="index">The input's place, counted from the first of the eight.</param>
    public static DualVector<StrongTangents<Tangents8>> Seed(double x, int index) =>
        (uint)index < 8 ? DualVector<StrongTangents<Tangents8>>.Input(x, index) : x;

    /// <summary>The tangents of an input of a pass: 1 at its own place if that is one of the pass's, else all zero.</summary>
    /// <typeparam name="TTangents">The tangents of a pass.</typeparam>
    /// <param name="index">The input's place, counted from the first of the pass.</param>
    public static TTangents Unit<TTangents>(int index) where TTangents : struct, ITangents<TTangents> =>
        (uint)index < (uint)TTangents.Count ? TTangents.Unit(index) : TTangents.Zero;

    /// <summary>Writes the tangents of a pass into a row of a Jacobian, as many as there are columns for.</summary>
    /// <typeparam name="TTangents">The tangents of a pass.</typeparam>
    /// <param name="tangents">The tangents.</param>
    /// <param name="matrix">The Jacobian, row after row. [rows, columns]</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="first">The pass's first column.</param>
    /// <exception cref="ArgumentOutOfRangeException">The matrix has no such row.</exception>
    public static void Write<TTangents>(in TTangents tangents, Span<double> matrix, int row, int columns, int first)
        where TTangents : struct, ITangents<TTangents>
    {
        // A pack is its numbers, one behind the other.
        ReadOnlySpan<double> lanes = MemoryMarshal.Cast<TTangents, double>(new ReadOnlySpan<TTangents>(in tangents));
        int count = Math.Min(columns - first, TTangents.Count);
        lanes[..count].CopyTo(matrix.Slice((row * columns) + first, count));
    }

    // In four parts, since one number would wait for each addition.
    private static double Sum(ReadOnlySpan<double> values)
    {
        double a = 0, b = 0, c = 0, d = 0;
        Vector512<double> lanes = default;
        int i = 0;
        for (; i <= values.Length - 8; i += 8)
            lanes += Vector512.Create(values.Slice(i, 8));
        for (; i <= values.Length - 4; i += 4)
            (a, b, c, d) = (a + values[i], b + values[i + 1], c + values[i + 2], d + values[i + 3]);
        for (; i < values.Length; i++)
            a += values[i];
        return Vector512.Sum(lanes) + ((a + b) + (c + d));
    }

    /// <summary>Whether a span holds a NaN.</summary>
    public static bool HasNaN(ReadOnlySpan<double> values)
    {
        // A NaN anywhere makes the sum NaN; so do opposite infinities, which the second look tells apart.
        double sum = Sum(values);
        if (!double.IsNaN(sum))
            return false;
        foreach (double value in values)
        {
            if (double.IsNaN(value))
                return true;
        }
        return false;
    }

    /// <summary>Whether a span holds a NaN.</summary>
    public static bool HasNaN(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            if (float.IsNaN(value))
                return true;
        }
        return false;
    }

    /// <summary>The value of a number without its tangents.</summary>
    public static double Primal<T>(T x) where T : IFloatingPointIeee754<T> => double.CreateTruncating(x);
}
