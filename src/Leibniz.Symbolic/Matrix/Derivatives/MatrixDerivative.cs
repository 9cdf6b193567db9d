namespace Leibniz.Symbolic.Matrix;

/// <summary>A derivative with what belongs to it: layout, differential, conditions, and what is not smooth.</summary>
/// <param name="Function">The function.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Kind">Which derivative, which also says the layout.</param>
/// <param name="Differential">The differential of the smooth part before it is rearranged, linear in dX.</param>
/// <param name="Value">The derivative of the smooth part.</param>
/// <param name="SmoothPart">The function without the terms of <paramref name="NonSmooth"/>.</param>
/// <param name="NonSmooth">The terms that are not smooth.</param>
/// <param name="Conditions">Where the derivative holds, in words.</param>
public sealed record MatrixDerivative(
    MatrixExpr Function,
    MatrixExpr Variable,
    MatrixDerivativeKind Kind,
    MatrixExpr Differential,
    MatrixExpr Value,
    MatrixExpr SmoothPart,
    IReadOnlyList<NonSmoothPart> NonSmooth,
    IReadOnlyList<string> Conditions)
{
    /// <summary>For terms that are in the derivative and have none at a point where minimisers may lie, such as ‖x‖₂ at 0:
    /// their proximal step, in words and as a formula.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>The layout in words.</summary>
    public string Layout => Kind switch
    {
        MatrixDerivativeKind.Gradient => $"gradient, of the shape of {Variable}: {Value.Shape}, with df = {GradientPairing}{Projection}",
        MatrixDerivativeKind.Tangent => $"derivative by a scalar, of the shape of the function: {Value.Shape}",
        MatrixDerivativeKind.Jacobian => $"Jacobian in numerator layout: {Value.Shape}, a row for each entry of f, df = J*d{Variable}",
        MatrixDerivativeKind.VecJacobian => $"Jacobian of vec(F) by vec({Variable}) in numerator layout: {Value.Shape}, vec(dF) = J*vec(d{Variable})",
        _ when Variable.Shape.IsMatrix => $"Hessian by vec({Variable}): {Value.Shape}, vec(dG) = H*vec(d{Variable})",
        _ => $"Hessian: {Value.Shape}, the Jacobian of the gradient",
    };

    private string Projection => Variable.Structure == MatrixStructure.None ? ""
        : $" for d{Variable} that keeps the structure ({Variable.Structure}), onto which it is projected";

    private string GradientPairing => Variable.Shape.IsScalar ? $"g*d{Variable}" : Variable.Shape.IsColumn ? $"g'*d{Variable}" : $"tr(G'*d{Variable})";
}
