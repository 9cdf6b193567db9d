using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A unary rule's operation on T, bound once.</summary>
internal static class BoundUnary<TRule, T> where TRule : struct, IUnaryRule where T : IFloatingPointIeee754<T>
{
    public static readonly UnaryOperation<T> Operation = Carrier<T>.Instance.Bind<TRule>(default(Carrier<T>.UnaryKind));
}

/// <summary>An indexed rule's operation on T, bound once.</summary>
internal static class BoundIndexed<TRule, T> where TRule : struct, IIndexedRule where T : IFloatingPointIeee754<T>
{
    public static readonly IndexedOperation<T> Operation = Carrier<T>.Instance.Bind<TRule>(default(Carrier<T>.IndexedKind));
}

/// <summary>A binary rule's operation on T, bound once.</summary>
internal static class BoundBinary<TRule, T> where TRule : struct, IBinaryRule where T : IFloatingPointIeee754<T>
{
    public static readonly BinaryOperation<T> Operation = Carrier<T>.Instance.Bind<TRule>(default(Carrier<T>.BinaryKind));
}

/// <summary>A ternary rule's operation on T, bound once.</summary>
internal static class BoundTernary<TRule, T> where TRule : struct, ITernaryRule where T : IFloatingPointIeee754<T>
{
    public static readonly TernaryOperation<T> Operation = Carrier<T>.Instance.Bind<TRule>(default(Carrier<T>.TernaryKind));
}

/// <summary>A fused rule's operation on T, bound once.</summary>
internal static class BoundFused<TRule, T> where TRule : struct, IFusedRule where T : IFloatingPointIeee754<T>
{
    public static readonly FusedOperation<T> Operation = Carrier<T>.Instance.Bind<TRule>(default(Carrier<T>.FusedKind));
}
