using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>Applies a rule to a number whose type is known only by the framework's generic math.</summary>
/// <remarks>
/// <c>Apply</c> is what a function calls: on a plain number it is the rule's value, on a Leibniz number type the rule
/// with its derivative. <c>Evaluate</c> is what the <c>Value</c> of a kernel rule is made of. Both cost nothing over a
/// direct call once compiled, and allocate nothing.
/// </remarks>
public static class Primitive
{
    /// <summary>f(x) by a unary rule, differentiated by the rule's own derivative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<TRule, T>(T x) where TRule : struct, IUnaryRule where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? TRule.Value(x) : BoundUnary<TRule, T>.Operation.Apply(x);

    /// <summary>fₙ(x) by an indexed rule, differentiated by the rule's own derivative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<TRule, T>(int n, T x) where TRule : struct, IIndexedRule where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? TRule.Value(n, x) : BoundIndexed<TRule, T>.Operation.Apply(n, x);

    /// <summary>f(a, b) by a binary rule, differentiated by the rule's own partial derivatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<TRule, T>(T a, T b) where TRule : struct, IBinaryRule where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? TRule.Value(a, b) : BoundBinary<TRule, T>.Operation.Apply(a, b);

    /// <summary>f(a, b, c) by a ternary rule, differentiated by the rule's own partial derivatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<TRule, T>(T a, T b, T c)
        where TRule : struct, ITernaryRule where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? TRule.Value(a, b, c) : BoundTernary<TRule, T>.Operation.Apply(a, b, c);

    /// <summary>f(a, b) by a fused rule of arrays, differentiated by the rule's own gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<TRule, T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b = default)
        where TRule : struct, IFusedRule where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? TRule.Value(a, b) : BoundFused<TRule, T>.Operation.Apply(a, b);

    /// <summary>The value of a unary kernel rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<TRule, T>(T x) where TRule : struct, IUnaryKernel where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? Narrow<T>(TRule.Kernel(Widen(x))) : BoundUnary<TRule, T>.Operation.Apply(x);

    /// <summary>The value of an indexed kernel rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<TRule, T>(int n, T x)
        where TRule : struct, IIndexedKernel where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? Narrow<T>(TRule.Kernel(n, Widen(x))) : BoundIndexed<TRule, T>.Operation.Apply(n, x);

    /// <summary>The value of a binary kernel rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<TRule, T>(T a, T b)
        where TRule : struct, IBinaryKernel where T : IFloatingPointIeee754<T> =>
        IsPlain<T>() ? Narrow<T>(TRule.Kernel(Widen(a), Widen(b))) : BoundBinary<TRule, T>.Operation.Apply(a, b);

    /// <summary>The value of a ternary kernel rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Evaluate<TRule, T>(T a, T b, T c)
        where TRule : struct, ITernaryKernel where T : IFloatingPointIeee754<T> =>
        IsPlain<T>()
            ? Narrow<T>(TRule.Kernel(Widen(a), Widen(b), Widen(c)))
            : BoundTernary<TRule, T>.Operation.Apply(a, b, c);

    /// <summary>The value of a fused kernel rule.</summary>
    public static T Evaluate<TRule, T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where TRule : struct, IFusedKernel where T : IFloatingPointIeee754<T>
    {
        if (!IsPlain<T>())
            return BoundFused<TRule, T>.Operation.Apply(a, b);
        double[] wide = ArrayPool<double>.Shared.Rent(a.Length + b.Length);
        try
        {
            for (int i = 0; i < a.Length; i++)
                wide[i] = Widen(a[i]);
            for (int i = 0; i < b.Length; i++)
                wide[a.Length + i] = Widen(b[i]);
            return Narrow<T>(TRule.Kernel(wide.AsSpan(0, a.Length), wide.AsSpan(a.Length, b.Length)));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(wide);
        }
    }

    /// <summary>Whether T is a binary floating-point number of the framework, which carries no derivative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain<T>() =>
        typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Widen<T>(T x) where T : IFloatingPointIeee754<T> =>
        typeof(T) == typeof(double) ? (double)(object)x : double.CreateTruncating(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Narrow<T>(double x) where T : IFloatingPointIeee754<T> =>
        typeof(T) == typeof(double) ? (T)(object)x : T.CreateTruncating(x);
}
