namespace Leibniz.Symbolic.Matrix;

/// <summary>The notation that the parser reads.</summary>
internal sealed class TextNotation : MatrixNotation
{
    protected override string Times => "*";

    protected override string ByEntries => ".*";

    protected override bool Broadcasts => true;

    protected override string Number(double value) =>
        value == Math.PI ? "pi" : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    protected override string Name(string name, bool isDifferential) => isDifferential ? "d" + name : name;

    protected override WrittenPart Parentheses(WrittenPart part) => new("(" + part.Text + ")", WrittenPart.Atom);

    protected override WrittenPart Fraction(WrittenPart numerator, WrittenPart denominator, bool byEntries) => new(
        At(numerator, WrittenPart.Product).Text + (byEntries ? "./" : "/") + At(denominator, WrittenPart.Power).Text, WrittenPart.Product);

    protected override WrittenPart Raised(WrittenPart root, WrittenPart exponent, bool byEntries) =>
        new(root.Text + (byEntries ? ".^" : "^") + At(exponent, WrittenPart.Power).Text, WrittenPart.Power);

    protected override WrittenPart Root(WrittenPart argument) => Call("sqrt", [argument]);

    protected override WrittenPart Transposed(WrittenPart argument) => new(argument.Text + "'", WrittenPart.Atom);

    protected override WrittenPart Call(string name, IReadOnlyList<WrittenPart> arguments) =>
        new(name + "(" + string.Join(", ", arguments.Select(a => a.Text)) + ")", WrittenPart.Atom);

    protected override WrittenPart Leaf(MatrixExpr node, bool shapeIsClear) => new(
        node.Operation switch
        {
            DimensionValue dimension => dimension.Dimension.ToString(),
            IdentityMatrix identity => shapeIsClear ? "I" : $"eye({identity.Size})",
            CommutationMatrix k => $"commutation({k.Rows}, {k.Columns})",
            LowerHalfMatrix lower => $"lowerhalf({lower.Size})",
            DiagonalSelectorMatrix selector => $"diagselector({selector.Size})",
            _ => node.Shape.IsColumn
                ? $"{node.Operation.Name}({node.Shape.Rows})"
                : $"{node.Operation.Name}({node.Shape.Rows}, {node.Shape.Columns})",
        },
        WrittenPart.Atom);
}
