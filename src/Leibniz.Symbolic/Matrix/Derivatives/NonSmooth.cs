namespace Leibniz.Symbolic.Matrix;

/// <summary>Divides a scalar function into a smooth part and terms for which a proximal step is the answer.</summary>
internal static class NonSmooth
{
    /// <summary>The smooth part, and the terms that are a multiple of norm1 or norminf. Kinks inside other terms, as of
    /// relu, stay: the gradient holds away from them, and a condition says so.</summary>
    public static (MatrixExpr Smooth, IReadOnlyList<NonSmoothPart> Parts) Split(MatrixExpr f, MatrixExpr x)
    {
        IReadOnlyList<MatrixExpr> terms = f.Operation is MatrixSum ? f.Operands : [f];
        var smooth = new List<MatrixExpr>();
        var parts = new List<NonSmoothPart>();
        foreach (MatrixExpr term in terms)
        {
            if (PartOf(term, x) is { } part)
                parts.Add(part);
            else
                smooth.Add(term);
        }
        return (Canonical.Sum(Shape.Scalar, smooth), parts);
    }

    /// <summary>What to know of norms of the variable beside other terms.</summary>
    public static IReadOnlyList<string> Hints(MatrixExpr smooth, MatrixExpr x) => smooth.Operation is MatrixSum
        ? [.. smooth.Operands.Select(t => HintOf(t, x)).OfType<string>()]
        : [];

    private static string? HintOf(MatrixExpr term, MatrixExpr x)
    {
        MatrixExpr[] factors = term.Operation is ScalarTimes ? [.. term.Operands] : [term];
        if (factors.Where(f => Contains(f, x)).ToArray() is not [{ Operation: NormOf norm } node] || !ReferenceEquals(node.Operands[0], x))
            return null;
        string scale = Scale(Canonical.Times([.. factors.Where(f => !ReferenceEquals(f, node))]));
        return norm.Kind switch
        {
            NormKind.Euclidean => $"{term} has no gradient at {x} = 0; its prox shortens the vector: prox(v) = max(1 - {scale}/norm2(v), 0)*v",
            NormKind.Frobenius => $"{term} has no gradient at {x} = 0; its prox shrinks the matrix: prox(V) = max(1 - {scale}/normF(V), 0)*V",
            NormKind.Nuclear => $"{term} has no gradient where {x} has not full rank; its prox is the soft threshold of the singular values by {scale}",
            NormKind.Spectral => $"{term} has no gradient where the largest singular value is not simple; its prox is V minus the projection of V onto the nuclear-norm ball of radius {scale}",
            _ => null,
        };
    }

    private static string Scale(MatrixExpr weight) => Canonical.IsNumber(weight, out double one) && one == 1 ? "gamma" : $"gamma*{weight}";

    private static NonSmoothPart? PartOf(MatrixExpr term, MatrixExpr x)
    {
        MatrixExpr[] factors = term.Operation is ScalarTimes ? [.. term.Operands] : [term];
        MatrixExpr[] active = [.. factors.Where(f => Contains(f, x))];
        if (active is not [{ Operation: NormOf { Kind: NormKind.One or NormKind.Infinity } norm } node])
            return active.Any(a => HasNoGradient(a, x)) ? new(term, null, KinkAdvice(term), null) : null;
        MatrixExpr weight = Canonical.Times([.. factors.Where(f => !ReferenceEquals(f, node))]);
        bool plain = ReferenceEquals(node.Operands[0], x);
        string name = norm.Kind == NormKind.One ? "L1Norm" : "LInfinityNorm";
        return new(term, SubgradientOf(term, x), Advice(norm.Kind, weight, node.Operands[0], x, plain), plain ? name : null);
    }

    private static string Advice(NormKind kind, MatrixExpr weight, MatrixExpr argument, MatrixExpr x, bool plain)
    {
        string scale = Scale(weight);
        string step = kind == NormKind.One
            ? $"the soft threshold by entries: prox(v) = sign(v).*max(abs(v) - {scale}, 0), the prox of L1Norm"
            : $"prox(v) = v - the projection of v onto the 1-norm ball of radius {scale}, the prox of LInfinityNorm";
        return plain
            ? $"{step}; take a proximal gradient step v = {x} - gamma*(smooth gradient), {x} = prox(v)"
            : $"with z = {argument} as a variable of its own (ADMM, Chambolle-Pock) its step in z is {step}";
    }

    private static string KinkAdvice(MatrixExpr term) =>
        $"{term} contains a norminf, which has no gradient in matrix form; replace it by a variable of its own and take its proximal step, or smooth it by logsumexp";

    private static MatrixExpr? SubgradientOf(MatrixExpr term, MatrixExpr x)
    {
        try
        {
            return MatrixDerivatives.Gradient(term, x).Value;
        }
        catch (MatrixDerivativeException)
        {
            return null;
        }
    }

    private static bool HasNoGradient(MatrixExpr f, MatrixExpr x) =>
        MatrixGraph.Order(f).Any(n => n.Operation is NormOf { Kind: NormKind.Infinity } && Contains(n, x));

    private static bool Contains(MatrixExpr f, MatrixExpr x) => MatrixGraph.Order(f).Contains(x);
}
