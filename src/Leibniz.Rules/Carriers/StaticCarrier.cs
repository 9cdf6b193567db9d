namespace Leibniz.Rules;

/// <summary>Binds rules to a number type that is known to be a carrier.</summary>
internal sealed class StaticCarrier<T> : Carrier<T> where T : ICarrier<T>
{
    public static readonly StaticCarrier<T> Shared = new();

    internal override UnaryOperation<T> Bind<TRule>(UnaryKind kind) => new Unary<TRule>();

    internal override IndexedOperation<T> Bind<TRule>(IndexedKind kind) => new Indexed<TRule>();

    internal override BinaryOperation<T> Bind<TRule>(BinaryKind kind) => new Binary<TRule>();

    internal override TernaryOperation<T> Bind<TRule>(TernaryKind kind) => new Ternary<TRule>();

    internal override FusedOperation<T> Bind<TRule>(FusedKind kind) => new Fused<TRule>();

    internal override T Select(Relation relation, T a, T b, T then, T otherwise) =>
        T.Select(relation, a, b, then, otherwise);

    internal override double WholePart(T x) => T.Ask<Queries.WholePart, double>(x);

    private sealed class Unary<TRule> : UnaryOperation<T> where TRule : struct, IUnaryRule
    {
        public override T Apply(T x) => T.Unary<TRule>(x);
    }

    private sealed class Indexed<TRule> : IndexedOperation<T> where TRule : struct, IIndexedRule
    {
        public override T Apply(int n, T x) => T.Indexed<TRule>(n, x);
    }

    private sealed class Binary<TRule> : BinaryOperation<T> where TRule : struct, IBinaryRule
    {
        public override T Apply(T a, T b) => T.Binary<TRule>(a, b);
    }

    private sealed class Ternary<TRule> : TernaryOperation<T> where TRule : struct, ITernaryRule
    {
        public override T Apply(T a, T b, T c) => T.Ternary<TRule>(a, b, c);
    }

    private sealed class Fused<TRule> : FusedOperation<T> where TRule : struct, IFusedRule
    {
        public override T Apply(ReadOnlySpan<T> a, ReadOnlySpan<T> b) => T.Fused<TRule>(a, b);
    }
}
