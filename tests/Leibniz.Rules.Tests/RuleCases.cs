using System.Numerics;

namespace Leibniz.Rules.Tests;

/// <summary>A unary rule as a function that any mode can run.</summary>
public readonly struct UnaryCase<TRule> : IScalarFunction where TRule : struct, IUnaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Primitive.Apply<TRule, T>(x[0]);
}

/// <summary>An indexed rule as a function that any mode can run.</summary>
public readonly struct IndexedCase<TRule>(int n) : IScalarFunction where TRule : struct, IIndexedRule
{
    private readonly int _n = n;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Primitive.Apply<TRule, T>(_n, x[0]);
}

/// <summary>A binary rule as a function that any mode can run.</summary>
public readonly struct BinaryCase<TRule> : IScalarFunction where TRule : struct, IBinaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Primitive.Apply<TRule, T>(x[0], x[1]);
}

/// <summary>A ternary rule as a function that any mode can run.</summary>
public readonly struct TernaryCase<TRule> : IScalarFunction where TRule : struct, ITernaryRule
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<TRule, T>(x[0], x[1], x[2]);
}

/// <summary>A fused rule as a function that any mode can run.</summary>
public readonly struct FusedCase<TRule>(int split) : IScalarFunction where TRule : struct, IFusedRule
{
    private readonly int _split = split;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<TRule, T>(x[.._split], x[_split..]);
}
