namespace Leibniz.Symbolic.Matrix;

/// <summary>Reads a scalar rule's formula in one variable as a formula by entries: products are Hadamard products.</summary>
internal sealed class EntriesBuilder(string text, string variable, MatrixExpr argument)
{
    public MatrixExpr Build(MatrixSyntax part)
    {
        switch (part.Kind)
        {
            case MatrixSyntaxKind.Number:
                return part.Number;
            case MatrixSyntaxKind.Name when part.Name == variable:
                return argument;
            case MatrixSyntaxKind.Name when part.Name is "pi" or "e":
                return part.Name == "pi" ? Math.PI : Math.E;
            case MatrixSyntaxKind.Negative:
                return -Build(part.Parts[0]);
            case MatrixSyntaxKind.Call when part.Parts.Count == 1 && ElementwiseFunction.Exists(part.Name):
                return ElementwiseFunction.Apply(ElementwiseFunction.CanonicalName(part.Name), Build(part.Parts[0]));
            case MatrixSyntaxKind.Binary:
                MatrixExpr left = Build(part.Parts[0]), right = Build(part.Parts[1]);
                return part.Name switch
                {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => Canonical.Hadamard(left, right),
                    "/" => Canonical.Hadamard(left, Canonical.Power(right, -1)),
                    "^" when Canonical.IsNumber(right, out double exponent) => Canonical.Power(left, exponent),
                    "^" => ElementwiseFunction.Apply("exp", Canonical.Hadamard(right, ElementwiseFunction.Apply("log", left))),
                    _ => throw Unknown(part),
                };
            default:
                throw Unknown(part);
        }
    }

    private FormulaException Unknown(MatrixSyntax part) => new(text, part.Position, $"Matrix formula: «{part.Name}» does not apply by entries");
}
