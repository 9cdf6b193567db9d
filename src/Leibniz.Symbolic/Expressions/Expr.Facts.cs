namespace Leibniz.Symbolic;

/// <content>What follows from the assumptions on symbols. Every answer holds where the formula has a value; null where
/// nothing can be told.</content>
public abstract partial class Expr
{
    /// <summary>Whether it is greater than 0; null where that cannot be told.</summary>
    public bool? IsPositive => Inference.Of(this) switch
    {
        { Negative: false, Zero: false } => true,
        { Positive: false } => false,
        _ => null,
    };

    /// <summary>Whether it is less than 0; null where that cannot be told.</summary>
    public bool? IsNegative => Inference.Of(this) switch
    {
        { Positive: false, Zero: false } => true,
        { Negative: false } => false,
        _ => null,
    };

    /// <summary>Whether it is 0 or greater; null where that cannot be told.</summary>
    public bool? IsNonNegative => Inference.Of(this) switch
    {
        { Negative: false } => true,
        { Positive: false, Zero: false } => false,
        _ => null,
    };

    /// <summary>Whether it differs from 0; null where that cannot be told.</summary>
    public bool? IsNonZero => Inference.Of(this) switch
    {
        { Zero: false } => true,
        { Negative: false, Positive: false } => false,
        _ => null,
    };

    /// <summary>Whether it is a whole number; null where that cannot be told.</summary>
    public bool? IsInteger => Inference.Of(this).Whole ? true
        : this is ConstantExpr { Value: var v } && double.IsFinite(v) ? false
        : this is RationalExpr or NamedConstantExpr ? false
        : null;

    /// <summary>Whether it is a real number; every formula is where it has a value, so that only NaN and ±∞ are not.</summary>
    public bool IsReal => this is not ConstantExpr { Value: var v } || double.IsFinite(v);
}
