namespace Leibniz.Symbolic.Matrix;

/// <summary>Makes nodes from syntax whose shapes are known.</summary>
internal sealed class MatrixBuilder(ShapeInference inference, MatrixDeclarations declarations)
{
    // A power of a matrix is written out as a product.
    private const int MostPower = 64;

    public MatrixExpr Build(MatrixSyntax part)
    {
        try
        {
            return part.Kind switch
            {
                MatrixSyntaxKind.Number => part.Number,
                MatrixSyntaxKind.Name => OfName(part),
                MatrixSyntaxKind.Negative => -Build(part.Parts[0]),
                MatrixSyntaxKind.Transpose => Build(part.Parts[0]).Transpose(),
                MatrixSyntaxKind.Call => OfCall(part),
                _ => OfOperator(part),
            };
        }
        catch (ShapeException error)
        {
            throw inference.Error(part.Position, error.Message.TrimEnd('.'));
        }
    }

    private MatrixExpr OfName(MatrixSyntax part)
    {
        if (inference.Symbols.Contains(part.Name))
            return MatrixExpr.Variable(part.Name, inference.ShapeOf(part.Name), declarations.Structures.GetValueOrDefault(part.Name));
        return part.Name switch
        {
            "pi" or "π" => Math.PI,
            "e" => Math.E,
            var name when inference.IsDimension(name) => Canonical.Size(Dimension.Named(name)),
            _ => Canonical.Identity(inference.ShapeOf(part).Rows),
        };
    }

    private MatrixExpr OfCall(MatrixSyntax part)
    {
        if (MatrixFunctionTable.Find(part.Name) is not { } function)
            return ElementwiseFunction.Apply(ElementwiseFunction.CanonicalName(part.Name), Build(part.Parts[0]));
        MatrixExpr?[] arguments = [.. part.Parts.Select((p, i) => MatrixFunctionTable.IsPlain(part.Name, i) ? null : Build(p))];
        return function.Build(new(arguments, inference.ShapeOf(part), part));
    }

    private MatrixExpr OfOperator(MatrixSyntax part)
    {
        MatrixExpr left = Build(part.Parts[0]), right = Build(part.Parts[1]);
        switch (part.Name)
        {
            case "+":
                return left + right;
            case "-":
                return left - right;
            case "*":
                return left * right;
            case ".*":
                return left.Shape.IsScalar || right.Shape.IsScalar ? left * right : Canonical.Hadamard(left, right);
            case "./":
                return Canonical.Hadamard(left, Canonical.Power(right, -1));
            case "/":
                return right.Shape.IsScalar ? left * Canonical.Power(right, -1) : left * Canonical.Inverse(right);
            case "\\":
                return left.Shape.IsScalar ? Canonical.Power(left, -1) * right : Canonical.Inverse(left) * right;
            case "⊗":
                return Canonical.Kronecker(left, right);
            default:
                return OfPower(part, left, right);
        }
    }

    private MatrixExpr OfPower(MatrixSyntax part, MatrixExpr left, MatrixExpr right)
    {
        if (left.Shape.IsScalar || part.Name == ".^")
        {
            return Canonical.IsNumber(right, out double exponent)
                ? Canonical.Power(left, exponent)
                : ElementwiseFunction.Apply("exp", right * ElementwiseFunction.Apply("log", left));
        }
        if (!Canonical.IsNumber(right, out double power) || power % 1 != 0 || Math.Abs(power) > MostPower)
        {
            throw inference.Error(
                part.Parts[1].Start, $"«^»: expected a whole number from -{MostPower} to {MostPower} as the power of a matrix, came «{inference.TextOf(part.Parts[1])}»; by entries it is .^");
        }
        if (power == 0)
            return Canonical.Identity(left.Shape.Rows);
        MatrixExpr root = power < 0 ? Canonical.Inverse(left) : left;
        return Canonical.Chain([.. Enumerable.Repeat(root, (int)Math.Abs(power))]);
    }
}
