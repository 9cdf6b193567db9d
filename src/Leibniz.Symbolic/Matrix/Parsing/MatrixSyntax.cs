namespace Leibniz.Symbolic.Matrix;

/// <summary>A node of the text's syntax, before shapes are known.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Name">A name, an operator or a function.</param>
/// <param name="Position">Where, from 0: of an operator, the operator itself.</param>
/// <param name="Start">Where its text starts.</param>
/// <param name="End">Where its text ends.</param>
/// <param name="Parts">Operands or arguments.</param>
internal sealed record MatrixSyntax(MatrixSyntaxKind Kind, string Name, int Position, int Start, int End, IReadOnlyList<MatrixSyntax> Parts)
{
    /// <summary>The value of a number.</summary>
    public double Number { get; init; }

    public bool Equals(MatrixSyntax? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
