namespace Leibniz.Symbolic.Matrix;

/// <summary>Makes a canonical formula shorter: common scalars and common factors are taken out of sums.</summary>
internal static class MatrixSimplification
{
    /// <summary>A formula of the same value with no more nodes.</summary>
    public static MatrixExpr Simplify(MatrixExpr f)
    {
        var made = new Dictionary<MatrixExpr, MatrixExpr>();
        foreach (MatrixExpr node in MatrixGraph.Order(f))
        {
            MatrixExpr same = node.Operands.All(o => ReferenceEquals(made[o], o))
                ? node
                : node.Operation.Make([.. node.Operands.Select(o => made[o])]);
            made[node] = Orient(same.Operation is MatrixSum ? Factor(same) : same);
        }
        return made[f].Size <= f.Size ? made[f] : f;
    }

    private static MatrixExpr Factor(MatrixExpr sum)
    {
        List<FactoredTerm> terms = [.. sum.Operands.Select(FactoredTerm.Of)];
        if (!sum.Shape.IsScalar)
        {
            while (Merge(sum.Shape, terms, false) || Merge(sum.Shape, terms, true))
            {
            }
        }
        return TakeOutScalars(sum.Shape, terms);
    }

    // −2·(A − B)·x = 2·(B − A)·x.
    private static MatrixExpr Orient(MatrixExpr node)
    {
        (double number, MatrixExpr rest) = Canonical.Split(node);
        if (number >= 0)
            return node;
        if (IsMixed(rest))
            return Negated(rest);
        if (rest.Operation is not (MatrixProduct or ScalarTimes))
            return node;
        MatrixExpr[] factors = [.. rest.Operands];
        int at = Array.FindLastIndex(factors, f => IsMixed(f) || (f.Operation is MatrixProduct && f.Operands.Any(IsMixed)));
        if (at < 0)
            return node;
        factors[at] = IsMixed(factors[at])
            ? Negated(factors[at])
            : NodeTable.Intern(MatrixProduct.Operation, NegatedFirst(factors[at].Operands));
        MatrixExpr turned = NodeTable.Intern(rest.Operation, factors);
        if (number == -1)
            return turned;
        return NodeTable.Intern(
            ScalarTimes.Operation, turned.Operation is ScalarTimes ? [Canonical.Number(-number), .. turned.Operands] : [Canonical.Number(-number), turned]);

        MatrixExpr Negated(MatrixExpr sum) => Canonical.Times(rest == sum ? number : -1, sum);

        static MatrixExpr[] NegatedFirst(IReadOnlyList<MatrixExpr> chain)
        {
            MatrixExpr[] result = [.. chain];
            int first = Array.FindIndex(result, IsMixed);
            result[first] = Canonical.Times(-1, result[first]);
            return result;
        }
    }

    private static bool IsMixed(MatrixExpr node) =>
        node.Operation is MatrixSum && node.Operands.Any(o => Canonical.Split(o).Coefficient < 0) && node.Operands.Any(o => Canonical.Split(o).Coefficient > 0);

    // A·x + B·x = (A + B)·x, and on the other side.
    private static bool Merge(Shape shape, List<FactoredTerm> terms, bool left)
    {
        foreach (IGrouping<MatrixExpr, FactoredTerm> group in terms.Where(t => t.Chain.Count > 0).GroupBy(t => left ? t.Chain[0] : t.Chain[^1]))
        {
            FactoredTerm[] members = [.. group];
            if (members.Length < 2 || members.All(m => m.Chain.Count == 1))
                continue;
            int common = 1;
            while (members.All(m => m.Chain.Count > common && ReferenceEquals(At(m, common), At(members[0], common))))
                common++;
            List<MatrixExpr> shared = left ? members[0].Chain[..common] : members[0].Chain[^common..];
            var inner = left ? new Shape(shared[^1].Shape.Columns, shape.Columns) : new Shape(shape.Rows, shared[0].Shape.Rows);
            MatrixExpr rest = Factor(Canonical.Sum(inner, [.. members.Select(m => m.Without(common, left, inner))]));
            MatrixExpr merged = Canonical.Chain(left ? [.. shared, rest] : [rest, .. shared]);
            if (merged.Size >= members.Sum(m => (long)m.Whole().Size) + (members.Length == terms.Count ? 1 : 0))
                continue;
            int at = terms.IndexOf(members[0]);
            terms[at] = FactoredTerm.Of(merged);
            terms.RemoveAll(t => members.Skip(1).Contains(t));
            return true;
        }
        return false;

        MatrixExpr At(FactoredTerm term, int index) => left ? term.Chain[index] : term.Chain[^(index + 1)];
    }

    // 2·s·A + 2·s·B = 2·s·(A + B).
    private static MatrixExpr TakeOutScalars(Shape shape, List<FactoredTerm> terms)
    {
        if (terms.Count == 1)
            return terms[0].Whole();
        double number = Math.Abs(terms[0].Number);
        if (terms.Any(t => Math.Abs(t.Number) != number))
            number = 1;
        if (terms.All(t => t.Number < 0))
            number = -number;
        List<MatrixExpr> common = [.. terms[0].Scalars.Where(s => terms.All(t => t.Scalars.Contains(s)))];
        MatrixExpr[] rest = [.. terms.Select(t => Canonical.Times(t.Number / number, Canonical.Times([.. t.Scalars.Except(common), t.Body])))];
        MatrixExpr sum = Canonical.Sum(shape, rest);
        if ((number == 1 && common.Count == 0) || sum.Operation is not MatrixSum)
            return Canonical.Times(number, Canonical.Times([.. common, sum]));
        // A number in front of a sum stays there in the final form.
        MatrixExpr[] factors = [.. number == 1 ? [] : new[] { Canonical.Number(number) }, .. common, sum];
        if (shape.IsScalar)
            Array.Sort(factors, MatrixOrder.Compare);
        return NodeTable.Intern(ScalarTimes.Operation, factors);
    }
}
