using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Brings expressions into canonical form, shared nodes once and without recursion.</summary>
/// <remarks>A chain of sums or of products that nothing else uses becomes one term at its top, so that a sum of n numbers
/// costs n and not n².</remarks>
internal sealed class TermReader(TermTable table, Func<Term, Term> improve)
{
    private readonly Dictionary<Expr, Term> _terms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, int> _uses = new(ReferenceEqualityComparer.Instance);
    private HashSet<Expr> _inside = new(ReferenceEqualityComparer.Instance);

    public Term Read(Expr root)
    {
        List<Expr> order = Graph.Order(root);
        foreach (Expr node in order)
        {
            foreach (Expr operand in node.Operands)
                _uses[operand] = _uses.GetValueOrDefault(operand) + 1;
        }
        _inside = new(ReferenceEqualityComparer.Instance);
        foreach (Expr node in order)
        {
            foreach (Expr operand in node.Operands)
            {
                if (_uses[operand] == 1 && ((IsSum(node) && IsSum(operand)) || (IsProduct(node) && IsProduct(operand))))
                    _inside.Add(operand);
            }
        }
        foreach (Expr node in order)
        {
            if (!_inside.Contains(node) && !_terms.ContainsKey(node))
                _terms.Add(node, Make(node));
        }
        return _terms[root];
    }

    private static bool IsSum(Expr node) => node is BinaryExpr<Add> or BinaryExpr<Subtract> or UnaryExpr<Negate>;

    private static bool IsProduct(Expr node) => node is BinaryExpr<Multiply> or BinaryExpr<StrongProduct> or BinaryExpr<Divide>;

    private Term Make(Expr node)
    {
        if (IsSum(node))
            return Sum(node);
        if (IsProduct(node))
            return Product(node);
        switch (node)
        {
            case ConstantExpr constant:
                return table.Constant(constant.Value);
            case RationalExpr rational:
                return table.Number(rational.Value);
            case NamedConstantExpr named:
                return table.Constant(named.Nearest);
            case VariableExpr variable:
                return table.Variable(variable.Name, variable.Assumed);
            case UnaryExpr<UnsignedZero>:
                return Operand(node, 0);
            case UnaryExpr<Reciprocal>:
                return table.Power(Operand(node, 0), table.MinusOne);
            case UnaryExpr<Square>:
                return table.Power(Operand(node, 0), table.Two);
            case UnaryExpr<Sqrt>:
                return table.Power(Operand(node, 0), table.Half);
            case IndexedExpr<PowInteger> power:
                return table.Power(Operand(node, 0), table.Number(power.Index));
            case BinaryExpr<Pow>:
                return table.Power(Operand(node, 0), improve(Operand(node, 1)));
            case UnaryExpr<Exp>:
                return table.Power(table.E, improve(Operand(node, 0)));
            case TernaryExpr<FusedMultiplyAdd>:
                return table.Add(table.Multiply(Operand(node, 0), Operand(node, 1)), Operand(node, 2));
        }
        var arguments = new Term[node.Operands.Count];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = improve(Operand(node, i));
        return table.Call(Head.Of(node), arguments);
    }

    private Term Operand(Expr node, int k) => _terms[node.Operands[k]];

    private Term Sum(Expr top)
    {
        var parts = new List<Summand>();
        var stack = new Stack<(Expr Node, bool Negative)>();
        stack.Push((top, false));
        while (stack.TryPop(out (Expr Node, bool Negative) entry))
        {
            Expr node = entry.Node;
            if (!ReferenceEquals(node, top) && !_inside.Contains(node))
            {
                parts.Add(new(entry.Negative ? Rational.MinusOne : Rational.One, _terms[node]));
                continue;
            }
            if (node.Operands.Count == 2)
                stack.Push((node.Operands[1], entry.Negative ^ node is BinaryExpr<Subtract>));
            stack.Push((node.Operands[0], entry.Negative ^ node is UnaryExpr<Negate>));
        }
        return table.Sum([.. parts]);
    }

    private Term Product(Expr top)
    {
        var parts = new List<Term>();
        var stack = new Stack<(Expr Node, bool Below)>();
        stack.Push((top, false));
        while (stack.TryPop(out (Expr Node, bool Below) entry))
        {
            Expr node = entry.Node;
            if (!ReferenceEquals(node, top) && !_inside.Contains(node))
            {
                parts.Add(entry.Below ? table.Power(_terms[node], table.MinusOne) : _terms[node]);
                continue;
            }
            stack.Push((node.Operands[1], entry.Below ^ node is BinaryExpr<Divide>));
            stack.Push((node.Operands[0], entry.Below));
        }
        return table.Product([.. parts]);
    }
}
