using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A statement about formulas that holds or does not: a comparison, or statements joined by and, or, not.</summary>
/// <remarks>A comparison is false where either side is NaN, as in C#.</remarks>
public sealed class Condition : IEquatable<Condition>
{
    private readonly ConditionKind _kind;
    private readonly Relation _relation;
    private readonly Expr? _a;
    private readonly Expr? _b;
    private readonly Condition? _left;
    private readonly Condition? _right;

    private Condition(Relation relation, Expr a, Expr b) =>
        (_kind, _relation, _a, _b) = (ConditionKind.Comparison, relation, a, b);

    private Condition(ConditionKind kind, Condition? left = null, Condition? right = null) =>
        (_kind, _left, _right) = (kind, left, right);

    /// <summary>What always holds.</summary>
    public static Condition Always { get; } = new(ConditionKind.Always);

    /// <summary>a &lt; b.</summary>
    public static Condition Less(Expr a, Expr b) => Of(Relation.Less, a, b);

    /// <summary>a ≤ b.</summary>
    public static Condition LessOrEqual(Expr a, Expr b) => Of(Relation.LessOrEqual, a, b);

    /// <summary>a &gt; b.</summary>
    public static Condition Greater(Expr a, Expr b) => Of(Relation.Less, b, a);

    /// <summary>a ≥ b.</summary>
    public static Condition GreaterOrEqual(Expr a, Expr b) => Of(Relation.LessOrEqual, b, a);

    /// <summary>a = b.</summary>
    public static Condition Equal(Expr a, Expr b) => Of(Relation.Equal, a, b);

    /// <summary>a ≠ b; holds where either is NaN.</summary>
    public static Condition NotEqual(Expr a, Expr b) => !Of(Relation.Equal, a, b);

    /// <summary>Compares two formulas.</summary>
    /// <param name="relation">How.</param>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    public static Condition Of(Relation relation, Expr a, Expr b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(relation, a, b);
    }

    /// <summary>Both.</summary>
    public static Condition operator &(Condition left, Condition right) =>
        left._kind == ConditionKind.Always || left.Equals(right) ? right
        : right._kind == ConditionKind.Always ? left
        : new(ConditionKind.And, left, right);

    /// <summary>Either, or both.</summary>
    public static Condition operator |(Condition left, Condition right) =>
        left._kind == ConditionKind.Always || left.Equals(right) ? left
        : right._kind == ConditionKind.Always ? right
        : new(ConditionKind.Or, left, right);

    /// <summary>The contrary.</summary>
    public static Condition operator !(Condition condition) =>
        condition._kind == ConditionKind.Not ? condition._left! : new(ConditionKind.Not, condition);

    /// <summary>The first formula where the condition holds, the second elsewhere.</summary>
    /// <param name="then">The value where it holds.</param>
    /// <param name="otherwise">The value elsewhere.</param>
    public Expr Choose(Expr then, Expr otherwise)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(otherwise);
        return _kind switch
        {
            ConditionKind.Comparison => Expr.Select(_relation, _a!, _b!, then, otherwise),
            ConditionKind.And => _left!.Choose(_right!.Choose(then, otherwise), otherwise),
            ConditionKind.Or => _left!.Choose(then, _right!.Choose(then, otherwise)),
            ConditionKind.Not => _left!.Choose(otherwise, then),
            _ => then,
        };
    }

    /// <summary>Whether it holds for given values of the variables.</summary>
    /// <param name="names">The variables' names.</param>
    /// <param name="values">Their values, in the same order.</param>
    public bool Holds(IReadOnlyList<string> names, ReadOnlySpan<double> values) =>
        Choose(1.0, 0.0).Bind(names).Evaluate(values) == 1;

    /// <summary>The statements that are joined by and: the condition itself where it is none.</summary>
    public IReadOnlyList<Condition> Parts =>
        _kind == ConditionKind.And ? [.. _left!.Parts, .. _right!.Parts]
        : _kind == ConditionKind.Always ? [] : [this];

    /// <summary>Whether it follows from the assumptions on symbols.</summary>
    internal bool IsCertain => _kind switch
    {
        ConditionKind.Always => true,
        ConditionKind.Comparison => _relation switch
        {
            Relation.Less => (_b! - _a!).IsPositive == true,
            Relation.LessOrEqual => (_b! - _a!).IsNonNegative == true,
            _ => ReferenceEquals(_a, _b),
        },
        ConditionKind.And => _left!.IsCertain && _right!.IsCertain,
        ConditionKind.Or => _left!.IsCertain || _right!.IsCertain,
        _ => _left!._kind == ConditionKind.Comparison && (_left._relation switch
        {
            Relation.Less => (_left._a! - _left._b!).IsNonNegative == true,
            Relation.LessOrEqual => (_left._a! - _left._b!).IsPositive == true,
            _ => (_left._a! - _left._b!).IsNonZero == true,
        }),
    };

    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null && other._kind == _kind && other._relation == _relation
        && ReferenceEquals(other._a, _a) && ReferenceEquals(other._b, _b)
        && Equals(other._left, _left) && Equals(other._right, _right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kind, _relation, _a, _b, _left, _right);

    /// <summary>The condition as text: <c>0 &lt; x &amp;&amp; x != 1</c>.</summary>
    public override string ToString() => _kind switch
    {
        ConditionKind.Comparison => Compare(_relation switch { Relation.Less => "<", Relation.LessOrEqual => "<=", _ => "==" }),
        ConditionKind.And => $"{Grouped(_left!)} && {Grouped(_right!)}",
        ConditionKind.Or => $"{_left} || {_right}",
        ConditionKind.Not when _left!._kind == ConditionKind.Comparison && _left._relation == Relation.Equal => _left.Compare("!="),
        ConditionKind.Not => $"!({_left})",
        _ => "always",
    };

    // A constant stands on the right: «x > 0», not «0 < x».
    private string Compare(string sign) =>
        _a is ConstantExpr or RationalExpr && _b is not (ConstantExpr or RationalExpr) && sign[0] is '<'
            ? $"{_b} {sign.Replace('<', '>')} {_a}"
            : $"{_a} {sign} {_b}";

    private static string Grouped(Condition condition) =>
        condition._kind == ConditionKind.Or ? $"({condition})" : condition.ToString();
}
