namespace Leibniz.Symbolic.Matrix;

/// <summary>Derivatives of formulas of vectors and matrices, in matrix form.</summary>
/// <remarks>
/// The differential dF is formed rule by rule, then rearranged to df = tr(Gᵀ·dX) or df = J·dx (Magnus and Neudecker,
/// Matrix Differential Calculus with Applications in Statistics and Econometrics). Gradients have the shape of their
/// variable, Jacobians are in numerator layout. For a variable with structure the gradient lies in the tangent space:
/// the symmetric part for a symmetric one, the diagonal for a diagonal one, (G − X·Gᵀ·X)/2 for an orthogonal one.
/// </remarks>
public static class MatrixDerivatives
{
    /// <summary>The derivative of a scalar by anything, of a vector by a vector, or of anything by a scalar.</summary>
    /// <param name="f">The function.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <exception cref="ArgumentException">The variable does not occur in the function.</exception>
    /// <exception cref="MatrixDerivativeException">The function is a matrix and the variable no scalar, or a vector and
    /// the variable a matrix; or a part has no derivative in matrix form.</exception>
    public static MatrixDerivative Of(MatrixExpr f, string variable)
    {
        ArgumentNullException.ThrowIfNull(f);
        MatrixExpr x = VariableOf(f, variable);
        if (!f.Shape.IsScalar && !x.Shape.IsScalar && (f.Shape.IsMatrix || x.Shape.IsMatrix))
        {
            throw new MatrixDerivativeException(
                $"derivative: expected a scalar by anything, a vector by a vector, or anything by a scalar; the function is {f.Shape} and {variable} is {x.Shape}. "
                + "Take a scalar of the function, such as tr or sum, or the Jacobian of vec(F) by vec(X).");
        }
        return f.Shape.IsScalar ? OfScalar(f, x)
            : x.Shape.IsScalar ? Finish(f, x, MatrixDerivativeKind.Tangent, TangentOf(MatrixDifferential.Of(f, x), x))
            : Finish(f, x, MatrixDerivativeKind.Jacobian, JacobianForm.Of(MatrixDifferential.Of(f, x), MatrixDifferential.SymbolFor(x)));
    }

    /// <summary>The Jacobian of vec(F) by vec(X), columns under one another, for any shapes.</summary>
    /// <remarks>For a variable with structure J holds for the directions that keep it: dXᵀ is dX for a symmetric one.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <exception cref="ArgumentException">The variable does not occur in the function.</exception>
    /// <exception cref="MatrixDerivativeException">A part has no derivative in matrix form.</exception>
    public static MatrixDerivative VecJacobian(MatrixExpr f, string variable)
    {
        ArgumentNullException.ThrowIfNull(f);
        MatrixExpr x = VariableOf(f, variable);
        return Finish(f, x, MatrixDerivativeKind.VecJacobian, JacobianForm.Of(MatrixDifferential.Of(f, x), MatrixDifferential.SymbolFor(x)));
    }

    /// <summary>The second derivative of a scalar: the Jacobian of the gradient, of vec(G) by vec(X) for a matrix.</summary>
    /// <param name="f">The function.</param>
    /// <param name="variable">The name of the variable.</param>
    /// <exception cref="ArgumentException">The variable does not occur in the function.</exception>
    /// <exception cref="MatrixDerivativeException">The function is no scalar, or a part has no second derivative in
    /// matrix form.</exception>
    public static MatrixDerivative Hessian(MatrixExpr f, string variable)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.Shape.IsScalar)
            throw new MatrixDerivativeException($"Hessian: expected a scalar function, came the shape {f.Shape}.");
        MatrixDerivative first = Of(f, variable);
        MatrixExpr x = first.Variable, differential = MatrixDifferential.Of(first.Value, x);
        MatrixExpr second = JacobianForm.Of(differential, MatrixDifferential.SymbolFor(x));
        return first with
        {
            Kind = MatrixDerivativeKind.Hessian,
            Differential = differential,
            Value = MatrixSimplification.Simplify(second),
            Conditions = [.. first.Conditions.Union(MatrixConditions.Of(first.Value, x))],
        };
    }

    private static MatrixDerivative OfScalar(MatrixExpr f, MatrixExpr x)
    {
        (MatrixExpr smooth, IReadOnlyList<NonSmoothPart> rest) = NonSmooth.Split(f, x);
        return Gradient(smooth, x) with { Function = f, NonSmooth = rest, Hints = NonSmooth.Hints(smooth, x) };
    }

    internal static MatrixDerivative Gradient(MatrixExpr f, MatrixExpr x)
    {
        MatrixExpr differential = MatrixDifferential.Of(f, x);
        MatrixExpr gradient = GradientForm.Of(differential, MatrixDifferential.SymbolFor(x));
        return Finish(f, x, MatrixDerivativeKind.Gradient, OntoStructure(gradient, x)) with { Differential = differential };
    }

    private static MatrixDerivative Finish(MatrixExpr f, MatrixExpr x, MatrixDerivativeKind kind, MatrixExpr value) => new(
        f, x, kind, MatrixDifferential.Of(f, x), MatrixSimplification.Simplify(value), f, [], MatrixConditions.Of(f, x));

    private static MatrixExpr TangentOf(MatrixExpr differential, MatrixExpr x) =>
        MatrixDifferential.Substitute(differential, MatrixDifferential.SymbolFor(x), Canonical.One);

    // The projection of a gradient onto the directions that keep the structure.
    private static MatrixExpr OntoStructure(MatrixExpr g, MatrixExpr x)
    {
        if (x.Structure.HasFlag(MatrixStructure.Diagonal))
            return Canonical.DiagonalMatrix(Canonical.Diagonal(g));
        if (x.Structure.HasFlag(MatrixStructure.Symmetric))
            return Canonical.Times(0.5, Canonical.Sum(g.Shape, g, Canonical.Transpose(g)));
        if (x.Structure.HasFlag(MatrixStructure.Orthogonal))
            return Canonical.Times(0.5, Canonical.Subtract(g, Canonical.Chain(x, Canonical.Transpose(g), x)));
        if (!x.Structure.HasFlag(MatrixStructure.LowerTriangular))
            return g;
        MatrixExpr half = Canonical.Times(0.5, Canonical.Identity(x.Shape.Rows));
        return Canonical.Hadamard(Canonical.Sum(x.Shape, Canonical.LowerHalf(x.Shape.Rows), half), g);
    }

    private static MatrixExpr VariableOf(MatrixExpr f, string variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return MatrixGraph.Order(f).FirstOrDefault(n => n.Operation is Symbol s && s.Name == variable && !s.IsDifferential)
            ?? throw new ArgumentException(
                $"variable: {variable} does not occur in the function; its symbols are {string.Join(", ", f.Symbols)}.", nameof(variable));
    }
}
