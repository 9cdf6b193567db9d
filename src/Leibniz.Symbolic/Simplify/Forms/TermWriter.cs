using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Writes canonical terms as expressions, in the arrangement that costs least.</summary>
/// <param name="table">The terms' table.</param>
/// <param name="asIs">Whether sums stay sums: no common divisor is taken out, no logarithms are merged.</param>
internal sealed partial class TermWriter(TermTable table, bool asIs = false)
{
    private readonly Dictionary<Term, Expr> _written = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, double> _costs = new(ReferenceEqualityComparer.Instance);

    public Expr Write(Term root)
    {
        if (_written.TryGetValue(root, out Expr? known))
            return known;
        // What a term is made of was made before it.
        var parts = new SortedSet<Term>(Comparer<Term>.Create((a, b) => a.Id.CompareTo(b.Id)));
        var stack = new Stack<Term>();
        stack.Push(root);
        while (stack.TryPop(out Term? term))
        {
            if (!_written.ContainsKey(term) && parts.Add(term))
                term.PushParts(stack);
        }
        foreach (Term part in parts)
            _written.TryAdd(part, Make(part));
        return _written[root];
    }

    /// <summary>What the written term costs; see <see cref="ExpressionCost"/>.</summary>
    public double Cost(Term term) => Cost(Write(term));

    private double Cost(Expr expression)
    {
        if (_costs.TryGetValue(expression, out double known))
            return known;
        var stack = new Stack<(Expr Node, bool Entered)>();
        stack.Push((expression, false));
        while (stack.TryPop(out (Expr Node, bool Entered) top))
        {
            if (_costs.ContainsKey(top.Node))
                continue;
            if (top.Entered)
            {
                _costs[top.Node] = ExpressionCost.Of(top.Node, _costs);
                continue;
            }
            stack.Push((top.Node, true));
            foreach (Expr operand in top.Node.Operands)
                stack.Push((operand, false));
        }
        return _costs[expression];
    }

    private Expr Make(Term term) => term switch
    {
        NumberTerm number => Number(number.Value),
        ConstantTerm constant => Expr.Constant(constant.Value),
        VariableTerm variable => InternTable.Intern(new VariableExpr(variable.Name, variable.Assumed)),
        PowerTerm power => Product(Rational.One, [new(power.Base, power.Exponent)]),
        ProductTerm product => Signed(product.Coefficient, product.Factors),
        SumTerm sum => Sum(sum),
        CallTerm call => Call(call),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Expr Call(CallTerm call)
    {
        // cos(y − x) as cos(x − y): the sign of an even function's argument is free.
        if (FunctionLaws.IsEven(call.Head) && call.Arguments is [SumTerm sum])
        {
            Term turned = table.Scale(Rational.MinusOne, sum);
            double difference = Cost(turned) - Cost(sum);
            if (difference < 0 || (difference == 0 && LeadsWithSign(sum)))
                return call.Head.Apply([Write(turned)]);
        }
        return call.Head.Apply([.. call.Arguments.Select(a => _written[a])]);
    }

    private static Expr Number(Rational value) =>
        ValueOf(value) is { } literal ? Expr.Constant(literal) : RationalExpr.Of(value);

    // The double that is read as the number.
    private static double? ValueOf(Rational value)
    {
        double d = (double)value;
        return Rational.TryFromLiteral(d, out Rational back) && back == value ? d : null;
    }

    private Expr Power(Term b, Term e)
    {
        Expr exponent = Write(e);
        if (ReferenceEquals(b, table.E))
            return Expr.Unary<Exp>(exponent);
        Expr @base = Write(b);
        if (ReferenceEquals(e, table.One))
            return @base;
        if (ReferenceEquals(e, table.Half))
            return Expr.Unary<Sqrt>(@base);
        return Join<Pow>(@base, exponent);
    }

    // Literals are joined exactly; other doubles would be rounded.
    private static Expr Join<TRule>(Expr a, Expr b) where TRule : struct, IBinaryRule =>
        a is ConstantExpr p && b is ConstantExpr q && !(Rational.TryFromLiteral(p.Value, out _) && Rational.TryFromLiteral(q.Value, out _))
            ? InternTable.Intern(new BinaryExpr<TRule>(a, b))
            : Expr.Binary<TRule>(a, b);
}
