namespace Leibniz.Symbolic.Matrix;

/// <summary>How formulas are written; a notation says how its marks look.</summary>
internal abstract class MatrixNotation
{
    // Sums whose coefficients are these parts of small whole numbers are written with them.
    private const int MostDenominator = 1000;

    // A shared graph can be exponentially long as text, and each level of nesting takes of the stack.
    private const int MostNodes = 200_000;
    private const int MostDepth = 1000;

    /// <summary>The formula; of one too long or too deep to write, its shape and size.</summary>
    public string WriteIfShort(MatrixExpr node) => node.Size <= MostNodes && node.Depth <= MostDepth
        ? Part(node).Text
        : $"(a formula of shape {node.Shape} with {node.Size} nodes, {node.Depth} deep)";

    protected abstract string Number(double value);

    protected abstract string Name(string name, bool isDifferential);

    protected abstract string Times { get; }

    protected abstract string ByEntries { get; }

    /// <summary>Whether a scalar in a sum of matrices stands for itself in every entry.</summary>
    protected abstract bool Broadcasts { get; }

    protected abstract WrittenPart Parentheses(WrittenPart part);

    protected abstract WrittenPart Fraction(WrittenPart numerator, WrittenPart denominator, bool byEntries);

    protected abstract WrittenPart Raised(WrittenPart root, WrittenPart exponent, bool byEntries);

    protected abstract WrittenPart Root(WrittenPart argument);

    protected abstract WrittenPart Transposed(WrittenPart argument);

    protected abstract WrittenPart Call(string name, IReadOnlyList<WrittenPart> arguments);

    protected abstract WrittenPart Leaf(MatrixExpr node, bool shapeIsClear);

    protected WrittenPart At(MatrixExpr node, int least) => At(Part(node), least);

    protected WrittenPart At(WrittenPart part, int least) => part.Level >= least ? part : Parentheses(part);

    protected WrittenPart Part(MatrixExpr node, bool shapeIsClear = false)
    {
        switch (node.Operation)
        {
            case NumberValue number:
                return Numeral(number.Value);
            case Symbol symbol:
                return new(Name(symbol.SymbolName, symbol.IsDifferential), WrittenPart.Atom);
            case MatrixLeaf:
                return Leaf(node, shapeIsClear);
            // (A − B·C)' rather than A' − C'·B'.
            case MatrixSum when Canonical.Transpose(node) is var mirrored && mirrored.Transposes < node.Transposes:
                return Transposed(At(mirrored, WrittenPart.Atom));
            case MatrixSum:
                return OfSum(node);
            case ScalarTimes:
                return OfTimes(node);
            case MatrixProduct:
                return OfChain(node.Operands, node.Shape);
            case HadamardProduct:
                return OfHadamard(node);
            case TransposeOf:
                return Transposed(At(node.Operands[0], WrittenPart.Atom));
            case ElementPower { Exponent: 0.5 }:
                return Root(Part(node.Operands[0]));
            case ElementPower { Exponent: -1 }:
                return Fraction(new(Number(1), WrittenPart.Atom), Part(node.Operands[0]), !node.Shape.IsScalar);
            case ElementPower power:
                return power.Exponent < 0 && node.Shape.IsScalar
                    ? Fraction(new(Number(1), WrittenPart.Atom), Part(Canonical.Power(node, -1)), false)
                    : Raised(At(node.Operands[0], WrittenPart.Atom), Numeral(power.Exponent), !node.Shape.IsScalar);
            default:
                return OfFunction(node);
        }
    }

    protected virtual WrittenPart OfFunction(MatrixExpr node) => node.Operation switch
    {
        ReshapeOf reshape => Call("reshape", [Part(node.Operands[0]), new(reshape.To.Rows.ToString(), WrittenPart.Product), new(reshape.To.Columns.ToString(), WrittenPart.Product)]),
        Eigenvalue { Place: not 1 and not -1 } value => Call("eig", [Part(node.Operands[0]), Numeral(value.Place)]),
        Eigenvector vector => Call("eigvec", [Part(node.Operands[0]), Numeral(vector.Place)]),
        _ => Call(node.Operation.Name, [.. node.Operands.Select(o => Part(o))]),
    };

    private WrittenPart Numeral(double value)
    {
        (double p, double q) = AsFraction(value);
        if (q == 1)
            return new(Number(value), value < 0 ? WrittenPart.Sum : WrittenPart.Atom);
        WrittenPart fraction = Fraction(new(Number(Math.Abs(p)), WrittenPart.Atom), new(Number(q), WrittenPart.Atom), false);
        return p < 0 ? new("-" + fraction.Text, WrittenPart.Sum) : fraction;
    }

    private WrittenPart OfSum(MatrixExpr node)
    {
        bool isOnesClear = node.Operands.Any(o => Canonical.SplitScalars(o).Body.Operation is not OnesMatrix and not IdentityMatrix);
        string text = "";
        // What is added comes before what is subtracted.
        foreach (MatrixExpr term in node.Operands.OrderBy(o => Canonical.Split(o).Coefficient < 0))
        {
            bool negative = Canonical.Split(term).Coefficient < 0;
            MatrixExpr positive = negative ? Canonical.Times(-1, term) : term;
            (MatrixExpr scalars, MatrixExpr body) = Canonical.SplitScalars(positive);
            WrittenPart part = !node.Shape.IsScalar && isOnesClear && body.Operation is OnesMatrix && Broadcasts ? Part(scalars)
                : body.Operation is IdentityMatrix && isOnesClear && Canonical.IsNumber(scalars, out double one) && one == 1 ? Part(body, true)
                : body.Operation is IdentityMatrix && isOnesClear ? new(At(scalars, WrittenPart.Product).Text + Times + Part(body, true).Text, WrittenPart.Product)
                : Part(positive);
            // A sum that a number stands before keeps its parentheses.
            string written = At(part, negative || positive.Operation is MatrixSum ? WrittenPart.Product : WrittenPart.Sum).Text;
            text += text.Length == 0 ? (negative ? "-" : "") + written : (negative ? " - " : " + ") + written;
        }
        return new(text, WrittenPart.Sum);
    }

    private WrittenPart OfTimes(MatrixExpr node)
    {
        (double coefficient, MatrixExpr rest) = Canonical.Split(node);
        (double p, double q) = AsFraction(Math.Abs(coefficient));
        var above = new List<WrittenPart>();
        var below = new List<WrittenPart>();
        if (p != 1)
            above.Add(new(Number(p), WrittenPart.Atom));
        if (q != 1)
            below.Add(new(Number(q), WrittenPart.Atom));
        foreach (MatrixExpr factor in rest.Operation is ScalarTimes ? rest.Operands : [rest])
        {
            if (factor.Operation is ElementPower { Exponent: < 0 } && factor.Shape.IsScalar)
                below.Add(At(Canonical.Power(factor.Operands[0], -((ElementPower)factor.Operation).Exponent), WrittenPart.Product));
            else
                above.Add(At(factor, WrittenPart.Product));
        }
        WrittenPart product = above.Count == 0 ? new(Number(1), WrittenPart.Atom) : Joined(above, Times);
        if (below.Count > 0)
            product = Fraction(product, Joined(below, Times), false);
        return coefficient < 0 ? new("-" + At(product, WrittenPart.Product).Text, WrittenPart.Sum) : product;
    }

    private WrittenPart Joined(List<WrittenPart> parts, string sign) =>
        parts.Count == 1 ? parts[0] : new(string.Join(sign, parts.Select((p, i) => At(p, WrittenPart.Product).Text)), WrittenPart.Product);

    // A product with ones is a sum over rows, over columns, or over all.
    private WrittenPart OfChain(IReadOnlyList<MatrixExpr> chain, Shape shape)
    {
        bool first = chain[0].Operation is OnesMatrix && chain[0].Shape.IsRow;
        bool last = chain[^1].Operation is OnesMatrix && chain[^1].Shape.IsColumn;
        if (chain.Count > 2 && first && last)
            return Call("sum", [OfInner(chain.Skip(1).SkipLast(1))]);
        if (first && chain.Count > 1)
            return Call(shape.IsScalar ? "sum" : "colsums", [OfInner(chain.Skip(1))]);
        if (last && chain.Count > 1)
            return Call(shape.IsScalar ? "sum" : "rowsums", [OfInner(chain.SkipLast(1))]);
        var parts = new List<WrittenPart>();
        for (int i = 0; i < chain.Count;)
        {
            int same = 1;
            while (i + same < chain.Count && ReferenceEquals(chain[i], chain[i + same]))
                same++;
            parts.Add(same == 1
                ? At(chain[i], chain[i].Operation is HadamardProduct ? WrittenPart.Atom : WrittenPart.Product)
                : Raised(At(chain[i], WrittenPart.Atom), new(Number(same), WrittenPart.Atom), false));
            i += same;
        }
        return Joined(parts, Times);
    }

    private WrittenPart OfInner(IEnumerable<MatrixExpr> chain) =>
        chain.ToList() is var list && list.Count == 1 ? Part(list[0]) : OfChain(list, new(list[0].Shape.Rows, list[^1].Shape.Columns));

    private WrittenPart OfHadamard(MatrixExpr node)
    {
        var above = new List<WrittenPart>();
        var below = new List<WrittenPart>();
        foreach (MatrixExpr factor in node.Operands)
        {
            if (factor.Operation is ElementPower { Exponent: < 0 } power)
                below.Add(At(Canonical.Power(factor.Operands[0], -power.Exponent), WrittenPart.Power));
            else
                above.Add(At(factor, WrittenPart.Power));
        }
        WrittenPart product = above.Count == 0 ? new(Number(1), WrittenPart.Atom) : Joined(above, ByEntries);
        return below.Count == 0 ? product : Fraction(product, Joined(below, ByEntries), true);
    }

    /// <summary>A number as a fraction of small whole numbers, where it is one exactly; else itself over 1.</summary>
    internal static (double P, double Q) AsFraction(double value)
    {
        if (value == Math.Floor(value) || !double.IsFinite(value))
            return (value, 1);
        for (int q = 2; q <= MostDenominator; q++)
        {
            double p = Math.Round(value * q);
            if (p / q == value && Math.Abs(p) <= MostDenominator)
                return (p, q);
        }
        return (value, 1);
    }
}
