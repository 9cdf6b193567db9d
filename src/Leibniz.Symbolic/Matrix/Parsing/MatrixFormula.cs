using System.Diagnostics.CodeAnalysis;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Reads formulas of scalars, vectors and matrices.</summary>
/// <remarks>
/// The notation is MATLAB's: + − * and ' for the transpose, .* ./ .^ by entries, A/B = A·inv(B), A\B = inv(A)·B, A^k for
/// a whole k; also ∘ for the Hadamard and ⊗ for the Kronecker product. A scalar added to a matrix is added to every
/// entry. I is the identity of the size that its place asks for. Functions: tr, det, logdet (log |det|), inv, pinv,
/// norm2 (the length of a vector, the largest singular value of a matrix), normF, nuclear, norm1 and norminf (over the
/// entries), kron, vec, reshape, diag (matrix of a vector, vector of a matrix), sum (of all entries; sum(A, 1) by
/// columns, sum(A, 2) by rows), rowsums, colsums, mean, dot, quad(A, x) = x'*A*x, softmax, logsumexp, chol (lower),
/// eig(A, k) and eigvec(A, k) of a symmetric matrix from the smallest, lambdamax, lambdamin, ones, zeros, eye; every
/// function f of one number that a scalar formula can call applies by entries, and so does d_f, its derivative.
/// </remarks>
public static class MatrixFormula
{
    /// <summary>Reads a formula, and infers the shapes that are not declared.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declarations">Shapes and structure; none by default.</param>
    /// <exception cref="FormulaException">The text is no formula, or shapes do not go together: says where, the operator
    /// and both shapes.</exception>
    public static MatrixExpr Parse(string text, MatrixDeclarations? declarations = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        declarations ??= new();
        MatrixSyntax syntax = new MatrixParser(text).ParseAll();
        var inference = new ShapeInference(text, declarations);
        inference.Run(syntax);
        return new MatrixBuilder(inference, declarations).Build(syntax);
    }

    /// <summary>Reads a formula, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declarations">Shapes and structure; none by default.</param>
    /// <param name="expression">Receives the formula.</param>
    public static bool TryParse(string? text, MatrixDeclarations? declarations, [NotNullWhen(true)] out MatrixExpr? expression)
    {
        expression = null;
        if (text is null)
            return false;
        try
        {
            expression = Parse(text, declarations);
            return true;
        }
        catch (FormulaException)
        {
            return false;
        }
    }

    /// <summary>A function of one number applied to every entry.</summary>
    /// <param name="function">Its name in formulas, such as tanh.</param>
    /// <param name="argument">The argument.</param>
    /// <exception cref="ArgumentException">No function of one number has that name.</exception>
    public static MatrixExpr Apply(string function, MatrixExpr argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(function);
        ArgumentNullException.ThrowIfNull(argument);
        return ElementwiseFunction.Exists(function)
            ? ElementwiseFunction.Apply(ElementwiseFunction.CanonicalName(function), argument)
            : throw new ArgumentException($"function: expected a function of one number, such as tanh, came «{function}».", nameof(function));
    }

    /// <summary>The names of the functions that do not apply by entries.</summary>
    public static IReadOnlyList<string> Functions => [.. MatrixFunctionTable.Names];

    /// <summary>Reads a formula of one variable as one by entries of a matrix; null where it has no such form.</summary>
    internal static MatrixExpr? TryParseByEntries(string text, string variable, MatrixExpr argument)
    {
        MatrixExpr result;
        try
        {
            result = new EntriesBuilder(text, variable, argument).Build(new MatrixParser(text).ParseAll());
        }
        catch (FormulaException)
        {
            return null;
        }
        return result.Shape == argument.Shape ? result : Canonical.Times(result, Canonical.Ones(argument.Shape));
    }
}
