using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>A function: the type of the node that applies it, and what else tells such nodes apart.</summary>
internal sealed class Head : IEquatable<Head>
{
    private readonly Type _type;
    private readonly object? _tag;
    private readonly Expr _pattern;

    private Head(Expr pattern)
    {
        _pattern = pattern;
        _type = pattern.GetType();
        _tag = pattern.Tag;
        Hash = Term.Mix(Term.HashOf(_type.ToString()), Term.HashOf(_tag?.ToString() ?? ""));
    }

    public static Head Abs { get; } = Unary<Abs>();

    public static Head Sign { get; } = Unary<Sign>();

    public static Head Log { get; } = Unary<Log>();

    public static Head Sin { get; } = Unary<Sin>();

    public static Head Cos { get; } = Unary<Cos>();

    public static Head Tan { get; } = Unary<Tan>();

    public static Head Asin { get; } = Unary<Asin>();

    public static Head Acos { get; } = Unary<Acos>();

    public static Head Atan { get; } = Unary<Atan>();

    public static Head Sinh { get; } = Unary<Sinh>();

    public static Head Cosh { get; } = Unary<Cosh>();

    public static Head Tanh { get; } = Unary<Tanh>();

    public static Head SechSquared { get; } = Unary<SechSquared>();

    public static Head Asinh { get; } = Unary<Asinh>();

    public static Head Acosh { get; } = Unary<Acosh>();

    public static Head Atanh { get; } = Unary<Atanh>();

    public static Head Cbrt { get; } = Unary<Cbrt>();

    public static Head Hypot { get; } = Binary<Hypot>();

    public static Head StrongQuotient { get; } = Binary<StrongQuotient>();

    public ulong Hash { get; }

    /// <summary>The function that a node applies.</summary>
    public static Head Of(Expr node) => new(node);

    public static Head Unary<TRule>() where TRule : struct, IUnaryRule => new(Expr.Unary<TRule>(Expr.Variable("x")));

    public static Head Binary<TRule>() where TRule : struct, IBinaryRule =>
        new(Expr.Binary<TRule>(Expr.Variable("x"), Expr.Variable("y")));

    /// <summary>The node that applies the function.</summary>
    public Expr Apply(ReadOnlySpan<Expr> arguments) => _pattern.WithOperands(arguments);

    public bool Is<TRule>() where TRule : struct, IUnaryRule => _type == typeof(UnaryExpr<TRule>);

    public bool Equals(Head? other) => other is not null && _type == other._type && Equals(_tag, other._tag);

    public override bool Equals(object? obj) => Equals(obj as Head);

    public override int GetHashCode() => (int)Hash;

    public override string ToString() => _pattern.ToString();
}
