using System.Buffers;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>Pooled room for the primals of a fused rule's arrays and its gradient there.</summary>
internal readonly ref struct FusedParts<T> where T : IFloatingPointIeee754<T>
{
    private readonly T[] _rented;

    public FusedParts(int a, int b)
    {
        _rented = ArrayPool<T>.Shared.Rent(2 * (a + b));
        A = _rented.AsSpan(0, a);
        B = _rented.AsSpan(a, b);
        GradientA = _rented.AsSpan(a + b, a);
        GradientB = _rented.AsSpan((2 * a) + b, b);
    }

    public Span<T> A { get; }

    public Span<T> B { get; }

    public Span<T> GradientA { get; }

    public Span<T> GradientB { get; }

    /// <summary>The value at (A, B), with the gradient left in its place.</summary>
    public T Evaluate<TRule>() where TRule : struct, IFusedRule
    {
        T y = Primitive.Apply<TRule, T>(A, B);
        TRule.Gradient(A, B, y, GradientA, GradientB);
        return y;
    }

    public void Dispose() =>
        ArrayPool<T>.Shared.Return(_rented, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
