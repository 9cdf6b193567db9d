namespace Leibniz.Symbolic.Matrix;

/// <summary>A term of a sum: a number, scalars, and a chain of matrices (empty for a scalar term).</summary>
internal sealed record FactoredTerm(double Number, List<MatrixExpr> Scalars, MatrixExpr Body, List<MatrixExpr> Chain)
{
    public static FactoredTerm Of(MatrixExpr term)
    {
        (double number, MatrixExpr rest) = Canonical.Split(term);
        if (term.Shape.IsScalar)
            return new(number, [.. rest.Operation is ScalarTimes ? rest.Operands : Canonical.IsNumber(rest, out _) ? [] : [rest]], Canonical.One, []);
        List<MatrixExpr> scalars = [];
        if (rest.Operation is ScalarTimes)
        {
            scalars = [.. rest.Operands.SkipLast(1)];
            rest = rest.Operands[^1];
        }
        return new(number, scalars, rest, rest.Operation is MatrixProduct ? [.. rest.Operands] : [rest]);
    }

    /// <summary>The term.</summary>
    public MatrixExpr Whole() => Canonical.Times([Number, .. Scalars, Body]);

    /// <summary>The term without its first or last factors; I where nothing is left.</summary>
    public MatrixExpr Without(int count, bool left, Shape shape)
    {
        List<MatrixExpr> rest = left ? Chain[count..] : Chain[..^count];
        return Canonical.Times([Number, .. Scalars, rest.Count == 0 ? Canonical.Identity(shape.Rows) : Canonical.Chain(rest)]);
    }

    public bool Equals(FactoredTerm? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
