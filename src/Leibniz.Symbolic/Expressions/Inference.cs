using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>What follows of a formula's sign and wholeness from what is assumed of its symbols.</summary>
/// <remarks>Where the formula has a value: √x is taken for 0 or greater although it is NaN at x &lt; 0. What cannot be told
/// is left open. Linear in the nodes, without recursion.</remarks>
internal static class Inference
{
    public static SignSet Of(Expr expression)
    {
        var known = new Dictionary<Expr, SignSet>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
            known[node] = OfNode(node, known);
        return known[expression];
    }

    private static SignSet OfNode(Expr node, Dictionary<Expr, SignSet> known)
    {
        SignSet a = node.Children.Length > 0 ? known[node.Children[0]] : SignSet.Any;
        SignSet b = node.Children.Length > 1 ? known[node.Children[1]] : SignSet.Any;
        return node switch
        {
            ConstantExpr c => SignSet.Of(c.Value),
            RationalExpr r => new(r.Value.Sign < 0, false, r.Value.Sign > 0, r.Value.IsInteger),
            NamedConstantExpr => SignSet.Above,
            VariableExpr v => SignSet.Of(v.Assumed),
            BinaryExpr<Add> => ReferenceEquals(node.Children[0], node.Children[1]) ? a : a + b,
            BinaryExpr<Subtract> => a + -b,
            BinaryExpr<Multiply> or BinaryExpr<StrongProduct> =>
                ReferenceEquals(node.Children[0], node.Children[1]) ? a.Even() : a * b,
            BinaryExpr<Divide> or BinaryExpr<StrongQuotient> => (a * b.Inverse()).Fraction(),
            BinaryExpr<Pow> => Power(a, b, node.Children[1]),
            IndexedExpr<PowInteger> power => Power(a, power.Index),
            BinaryExpr<Max> => new(
                a.Negative && b.Negative, (a.Zero && (b.Negative || b.Zero)) || (b.Zero && (a.Negative || a.Zero)),
                a.Positive || b.Positive, a.Whole && b.Whole),
            BinaryExpr<Min> => new(
                a.Negative || b.Negative, (a.Zero && (b.Positive || b.Zero)) || (b.Zero && (a.Positive || a.Zero)),
                a.Positive && b.Positive, a.Whole && b.Whole),
            SelectExpr => known[node.Children[2]] | known[node.Children[3]],
            SumExpr sum => Body(sum) is var s && s is { Negative: true, Positive: true } ? SignSet.Any : Body(sum) with { Zero = true },
            ProductExpr product => Body(product) is { Negative: false } p ? p with { Positive = true } : SignSet.Any,
            BinaryExpr<Hypot> => new(false, a.Zero && b.Zero, true, false),
            _ => OfFunction(node, a),
        };
    }

    private static SignSet OfFunction(Expr node, SignSet x) => node switch
    {
        UnaryExpr<Negate> => -x,
        UnaryExpr<UnsignedZero> => x,
        UnaryExpr<Square> or UnaryExpr<Abs> => x.Even(),
        UnaryExpr<Reciprocal> => x.Inverse(),
        UnaryExpr<Sign> => x with { Whole = true },
        UnaryExpr<Exp> or UnaryExpr<Exp2> or UnaryExpr<Exp10> or UnaryExpr<Cosh> or UnaryExpr<SechSquared>
            or UnaryExpr<Sigmoid> or UnaryExpr<Softplus> or UnaryExpr<Erfc> or UnaryExpr<NormalCdf> or UnaryExpr<NormalPdf>
            => SignSet.Above,
        UnaryExpr<Sqrt> => new(false, x.Zero, x.Positive, false),
        UnaryExpr<Acos> or UnaryExpr<Acosh> => SignSet.NotBelow,
        UnaryExpr<Relu> => new(false, x.Negative || x.Zero, x.Positive, x.Whole),
        UnaryExpr<Gamma> => x is { Negative: false } ? SignSet.Above : new(true, false, true, false),
        // Odd and increasing through 0.
        UnaryExpr<Cbrt> or UnaryExpr<ExpM1> or UnaryExpr<LogP1> or UnaryExpr<Sinh> or UnaryExpr<Tanh> or UnaryExpr<Asinh>
            or UnaryExpr<Atanh> or UnaryExpr<Asin> or UnaryExpr<Atan> or UnaryExpr<Erf> or UnaryExpr<ErfInverse>
            => x.Fraction(),
        UnaryExpr<Floor> => new(x.Negative, x.Zero || x.Positive, x.Positive, true),
        UnaryExpr<Ceiling> => new(x.Negative, x.Zero || x.Negative, x.Positive, true),
        UnaryExpr<Truncate> or UnaryExpr<Round> => x with { Zero = true, Whole = true },
        _ => SignSet.Any,
    };

    private static SignSet Power(SignSet a, SignSet b, Expr exponent) =>
        a is { Negative: false, Zero: false } ? new(false, false, true, a.Whole && b is { Whole: true, Negative: false })
        : RationalExpr.TryRead(exponent, out Rational n) && n.IsInteger && n.Numerator >= int.MinValue && n.Numerator <= int.MaxValue
            ? Power(a, (int)n.Numerator)
        : a is { Negative: false } ? SignSet.NotBelow
        : SignSet.Any;

    private static SignSet Power(SignSet x, int n)
    {
        if (n == 0)
            return SignSet.Of(1);
        SignSet magnitude = n % 2 == 0 ? x.Even() : x;
        return n > 0 ? magnitude : magnitude.Inverse();
    }

    // The body over its index, which is whole, with nothing assumed of the parameters beside what their symbols say.
    private static SignSet Body(BinderExpr binder)
    {
        (string index, Expr body) = binder.Shown();
        return Of(body.Substitute(index, Index(binder, index)));
    }

    private static Expr Index(BinderExpr binder, string name)
    {
        Assume assumed = Assume.Integer;
        if (Of(binder.From) is { Negative: false } lower)
            assumed |= lower.Zero ? Assume.NonNegative : Assume.Positive;
        return Symbolic.Sym(name, assumed);
    }
}
