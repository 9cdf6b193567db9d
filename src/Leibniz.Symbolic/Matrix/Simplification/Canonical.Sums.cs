namespace Leibniz.Symbolic.Matrix;

internal static partial class Canonical
{
    /// <summary>a + b, a scalar meaning itself in every entry.</summary>
    public static MatrixExpr Add(MatrixExpr a, MatrixExpr b, string operation)
    {
        if (a.Shape == b.Shape)
            return Sum(a.Shape, a, b);
        if (a.Shape.IsScalar)
            return Sum(b.Shape, Times(a, Ones(b.Shape)), b);
        if (b.Shape.IsScalar)
            return Sum(a.Shape, a, Times(b, Ones(a.Shape)));
        Mismatch(operation, a.Shape, b.Shape, "they must be the same");
        return a;
    }

    public static MatrixExpr Subtract(MatrixExpr a, MatrixExpr b) => Sum(a.Shape, a, Times(-1, b));

    /// <summary>The sum of terms of one shape: flat, like terms collected, in order.</summary>
    public static MatrixExpr Sum(Shape shape, params IReadOnlyList<MatrixExpr> terms)
    {
        var coefficients = new Dictionary<MatrixExpr, double>();
        var order = new List<MatrixExpr>();
        foreach (MatrixExpr term in terms)
        {
            foreach (MatrixExpr flat in term.Operation is MatrixSum ? term.Operands : [term])
            {
                (double coefficient, MatrixExpr rest) = Split(flat);
                if (IsZero(flat))
                    continue;
                if (coefficients.TryGetValue(rest, out double before))
                {
                    coefficients[rest] = before + coefficient;
                    continue;
                }
                coefficients[rest] = coefficient;
                order.Add(rest);
            }
        }
        MatrixExpr[] collected = [.. order.Where(r => coefficients[r] != 0).Select(r => Times(coefficients[r], r))];
        if (collected.Length == 0)
            return Zero(shape);
        if (collected.Length == 1)
            return collected[0];
        Array.Sort(collected, MatrixOrder.CompareTerms);
        return NodeTable.Intern(MatrixSum.Operation, collected);
    }

    /// <summary>The product of scalars and at most one vector or matrix: a number first, then powers in order.</summary>
    public static MatrixExpr Times(params IReadOnlyList<MatrixExpr> factors)
    {
        double coefficient = 1;
        MatrixExpr? matrix = null;
        var exponents = new Dictionary<MatrixExpr, double>();
        var order = new List<MatrixExpr>();
        foreach (MatrixExpr factor in factors)
        {
            foreach (MatrixExpr flat in factor.Operation is ScalarTimes ? factor.Operands : [factor])
            {
                if (IsNumber(flat, out double number))
                {
                    coefficient *= number;
                    continue;
                }
                if (!flat.Shape.IsScalar)
                {
                    matrix = matrix is null ? flat : throw new System.Diagnostics.UnreachableException("Two matrices under a scalar product.");
                    continue;
                }
                (MatrixExpr root, double exponent) = SplitPower(flat);
                if (!exponents.TryAdd(root, exponent))
                    exponents[root] += exponent;
                else
                    order.Add(root);
            }
        }
        Shape shape = matrix?.Shape ?? Shape.Scalar;
        if (matrix is { Operation: ElementwiseFunction { FunctionName: "exp" } } && SumOfExponentials(matrix) is { } total
            && exponents.TryGetValue(total, out double power) && power == -1)
        {
            // exp(u)/sum(exp(u)) does not overflow as softmax(u).
            exponents[total] = 0;
            matrix = SoftmaxOf(matrix.Operands[0]);
        }
        if (coefficient == 0 || matrix?.Operation is ZeroMatrix)
            return Zero(shape);
        var result = new List<MatrixExpr>();
        foreach (MatrixExpr root in order)
        {
            if (exponents[root] != 0)
                result.Add(Power(root, exponents[root]));
        }
        // A power may have become a number or a product.
        if (result.Any(r => r.Operation is NumberValue or ScalarTimes) && result.Count > 0 && !Same(result, factors))
            return Times([Number(coefficient), .. result, .. matrix is null ? s_none : [matrix]]);
        result.Sort(MatrixOrder.Compare);
        if (matrix is not null)
            result.Add(matrix);
        if (result.Count == 0)
            return Number(coefficient);
        // A number times a sum is the sum of the terms times it.
        if (result.Count == 1 && coefficient != 1 && result[0].Operation is MatrixSum)
            return Sum(shape, [.. result[0].Operands.Select(t => Times(coefficient, t))]);
        if (coefficient != 1)
            result.Insert(0, Number(coefficient));
        return result.Count == 1 ? result[0] : NodeTable.Intern(ScalarTimes.Operation, [.. result]);
    }

    private static MatrixExpr? SumOfExponentials(MatrixExpr e) =>
        e.Shape.IsColumn ? Chain(Ones(e.Shape.Transposed), e) : null;

    private static bool Same(List<MatrixExpr> a, IReadOnlyList<MatrixExpr> b) => a.Count == b.Count && a.SequenceEqual(b);

    /// <summary>u.^p by entries.</summary>
    public static MatrixExpr Power(MatrixExpr root, double exponent)
    {
        if (exponent == 1)
            return root;
        if (exponent == 0)
            return Ones(root.Shape);
        if (IsNumber(root, out double value) && double.IsFinite(Math.Pow(value, exponent)))
            return Number(Math.Pow(value, exponent));
        if (root.Operation is OnesMatrix)
            return root;
        bool whole = exponent == Math.Floor(exponent);
        // (u^p)^q = u^(pq) for every u only where q is whole.
        if (root.Operation is ElementPower inner && whole)
            return Power(root.Operands[0], inner.Exponent * exponent);
        if (whole && root.Operation is ScalarTimes)
            return Times([.. root.Operands.Select(o => Power(o, exponent))]);
        if (whole && root.Operation is HadamardProduct)
            return Hadamard([.. root.Operands.Select(o => Power(o, exponent))]);
        if (exponent == -1 && ElementwiseFunction.Exponential(root) is { } u)
            return ElementwiseFunction.Apply("sigmoid", Times(-1, u));
        return MatrixOrder.PrefersTranspose(root)
            ? Transpose(Power(Transpose(root), exponent))
            : NodeTable.Intern(new ElementPower(exponent), [root]);
    }
}
