using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <content>Of implicit functions, of curves, by a function.</content>
public static partial class FormulaDerivatives
{
    // Not a name that a formula's text can have.
    private const string Hidden = "·";

    /// <summary>The derivative of y as the function of x that F(x, y) = 0 defines.</summary>
    /// <remarks>y′ = −F_x/F_y; a higher order is the total derivative of the one before, y′ put in for dy/dx. Valid where
    /// F_y ≠ 0, and formulas hold at points of the curve alone.</remarks>
    /// <param name="equation">F; the equation is F = 0.</param>
    /// <param name="x">The independent variable.</param>
    /// <param name="y">The dependent variable.</param>
    /// <param name="order">The order ≥ 1.</param>
    /// <returns>A formula of x and y.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">F does not depend on y.</exception>
    public static Expr Implicit(Expr equation, string x, string y, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(equation);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Expr[] partials = Derivation.Of(equation, [x, y]);
        if (partials[1] is ConstantExpr { Value: 0 })
            throw new ArgumentException($"Implicit: {equation} does not depend on {y}, and so defines no {y}({x}).", nameof(equation));
        Expr first = Expr.Unary<Negate>(Expr.Binary<Divide>(partials[0], partials[1]));
        Expr result = first;
        var rates = new Dictionary<string, Expr> { [y] = first };
        for (int i = 1; i < order; i++)
            result = result.Total(x, rates);
        return result;
    }

    /// <summary>The derivative dⁿy/dxⁿ along the curve (x(t), y(t)).</summary>
    /// <remarks>dy/dx = y′/x′; each further order differentiates the one before by t and divides by x′ again. Valid where
    /// x′ ≠ 0.</remarks>
    /// <param name="x">x(t).</param>
    /// <param name="y">y(t).</param>
    /// <param name="parameter">t.</param>
    /// <param name="order">The order n ≥ 1.</param>
    /// <returns>A formula of t.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">x does not depend on t.</exception>
    public static Expr Parametric(Expr x, Expr y, string parameter, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Expr speed = x.Differentiate(parameter);
        if (speed is ConstantExpr { Value: 0 })
            throw new ArgumentException($"Parametric: x = {x} does not depend on {parameter}.", nameof(x));
        Expr result = y;
        for (int i = 0; i < order; i++)
            result = Expr.Binary<Divide>(result.Differentiate(parameter), speed);
        return result;
    }

    /// <summary>The derivative by a function that stands in the formula, as if it were a variable: d(sin²x)/d(sin x) =
    /// 2 sin x.</summary>
    /// <remarks>Every occurrence of <paramref name="function"/> varies, and what else the formula has stays fixed, as for
    /// ∂L/∂y′ in the calculus of variations. For the rate of f against g along x see the overload with a variable.</remarks>
    /// <param name="f">The formula.</param>
    /// <param name="function">The function, as it stands in the formula.</param>
    /// <param name="order">The order ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Expr By(this Expr f, Expr function, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(function);
        return Substitution.OfNode(f, function, Expr.Variable(Hidden)).Differentiate(Hidden, order).Substitute(Hidden, function);
    }

    /// <summary>The rate of f against g as x varies, (df/dx)/(dg/dx).</summary>
    /// <param name="f">The formula.</param>
    /// <param name="function">g.</param>
    /// <param name="variable">x.</param>
    /// <exception cref="ArgumentException">g does not depend on x.</exception>
    public static Expr By(this Expr f, Expr function, string variable) => Parametric(function, f, variable);
}
