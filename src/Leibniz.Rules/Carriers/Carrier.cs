using System.Numerics;

namespace Leibniz.Rules;

/// <summary>How a number type T carries the primitives that the framework's generic math lacks.</summary>
/// <remarks>
/// A function that knows of T only <see cref="IFloatingPointIeee754{TSelf}"/> reaches them through this class: one
/// instance a type, and one bound operation a rule and type, kept in static readonly fields whose exact class the
/// just-in-time compiler knows, so that the call is inlined. Nothing is found by reflection.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public abstract class Carrier<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>The carrier of T.</summary>
    /// <exception cref="NotSupportedException">T is neither a binary floating-point number of the framework nor a
    /// Leibniz number type.</exception>
    public static readonly Carrier<T> Instance = Find();

    internal abstract UnaryOperation<T> Bind<TRule>(UnaryKind kind) where TRule : struct, IUnaryRule;

    internal abstract IndexedOperation<T> Bind<TRule>(IndexedKind kind) where TRule : struct, IIndexedRule;

    internal abstract BinaryOperation<T> Bind<TRule>(BinaryKind kind) where TRule : struct, IBinaryRule;

    internal abstract TernaryOperation<T> Bind<TRule>(TernaryKind kind) where TRule : struct, ITernaryRule;

    internal abstract FusedOperation<T> Bind<TRule>(FusedKind kind) where TRule : struct, IFusedRule;

    internal abstract double WholePart(T x);

    internal abstract T Select(Relation relation, T a, T b, T then, T otherwise);

    private static Carrier<T> Find() =>
        T.Zero is ICarrierSource source ? (Carrier<T>)source.Carrier : throw new NotSupportedException(
            $"Leibniz: the number type {typeof(T)} does not carry Leibniz primitives. Expected double, float, Half or "
            + $"a type that implements ICarrier<{typeof(T).Name}>.");

    internal readonly struct UnaryKind;

    internal readonly struct IndexedKind;

    internal readonly struct BinaryKind;

    internal readonly struct TernaryKind;

    internal readonly struct FusedKind;
}
