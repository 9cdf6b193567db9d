namespace Leibniz.Symbolic.Simplify;

/// <summary>The kinds of canonical terms, in the order in which factors and summands stand.</summary>
internal enum TermKind
{
    Number,
    Constant,
    Variable,
    Power,
    Call,
    Product,
    Sum,
}
