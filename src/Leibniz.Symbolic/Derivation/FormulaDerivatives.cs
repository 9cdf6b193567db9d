using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Derivatives of every kind as formulas, beside <see cref="Expr.Differentiate"/> and
/// <see cref="Expr.Gradient"/>.</summary>
public static partial class FormulaDerivatives
{
    /// <summary>A mixed partial derivative, such as ∂³f/∂x²∂y.</summary>
    /// <param name="f">The formula.</param>
    /// <param name="orders">The variables with the order ≥ 0 in each; they are taken in turn.</param>
    /// <exception cref="ArgumentOutOfRangeException">An order is negative.</exception>
    public static Expr Mixed(this Expr f, params IReadOnlyList<(string Variable, int Order)> orders)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(orders);
        foreach ((string variable, int order) in orders)
            f = f.Differentiate(variable, order);
        return f;
    }

    /// <summary>The total derivative df/dt, where other variables depend on t: ∂f/∂t + Σ ∂f/∂yᵢ · dyᵢ/dt.</summary>
    /// <param name="f">The formula.</param>
    /// <param name="variable">t.</param>
    /// <param name="rates">dyᵢ/dt of each variable that depends on t.</param>
    public static Expr Total(this Expr f, string variable, IReadOnlyDictionary<string, Expr> rates)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(rates);
        string[] names = [variable, .. rates.Keys];
        Expr[] partials = Derivation.Of(f, names);
        Expr sum = partials[0];
        for (int i = 1; i < names.Length; i++)
            sum = Expr.Binary<Add>(sum, Expr.Binary<StrongProduct>(partials[i], rates[names[i]]));
        return sum;
    }

    /// <summary>The total derivative df/dt, where the named variables are unknown functions of t: dy/dt is written
    /// y'(t).</summary>
    /// <param name="f">The formula.</param>
    /// <param name="variable">t.</param>
    /// <param name="dependents">The variables that depend on t.</param>
    /// <returns>The derivative, in which each dependent variable y stands as y(t).</returns>
    public static Expr Total(this Expr f, string variable, params IReadOnlyList<string> dependents)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(dependents);
        Expr t = Expr.Variable(variable);
        return f.Substitute(dependents.ToDictionary(y => y, y => Symbolic.Function(y, t))).Differentiate(variable);
    }

    /// <summary>The Jacobian Jᵢⱼ = ∂fᵢ/∂xⱼ.</summary>
    /// <param name="functions">The m formulas.</param>
    /// <param name="variables">The n variables.</param>
    /// <returns>Shape <c>[m, n]</c>.</returns>
    public static Expr[,] Jacobian(IReadOnlyList<Expr> functions, params IReadOnlyList<string> variables)
    {
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(variables);
        var jacobian = new Expr[functions.Count, variables.Count];
        for (int i = 0; i < functions.Count; i++)
        {
            Expr[] row = Derivation.Of(functions[i], variables);
            for (int j = 0; j < row.Length; j++)
                jacobian[i, j] = row[j];
        }
        return jacobian;
    }

    /// <summary>The Hessian Hᵢⱼ = ∂²f/∂xᵢ∂xⱼ, symmetric: each pair is derived once.</summary>
    /// <param name="f">The formula.</param>
    /// <param name="variables">The n variables.</param>
    /// <returns>Shape <c>[n, n]</c>.</returns>
    public static Expr[,] Hessian(this Expr f, params IReadOnlyList<string> variables)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(variables);
        Expr[] gradient = Derivation.Of(f, variables);
        var hessian = new Expr[variables.Count, variables.Count];
        for (int i = 0; i < gradient.Length; i++)
        {
            Expr[] row = Derivation.Of(gradient[i], [.. variables.Skip(i)]);
            for (int j = 0; j < row.Length; j++)
                hessian[i, i + j] = hessian[i + j, i] = row[j];
        }
        return hessian;
    }

    /// <summary>The derivative along a direction, Σ ∂f/∂xᵢ · vᵢ; v is not made a unit vector.</summary>
    /// <param name="f">The formula.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, as long as <paramref name="variables"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Expr Directional(this Expr f, IReadOnlyList<string> variables, IReadOnlyList<Expr> direction)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(direction);
        if (direction.Count != variables.Count)
        {
            throw new ArgumentException(
                $"Directional: the direction has {direction.Count} elements, but there are {variables.Count} variables.", nameof(direction));
        }
        Expr[] gradient = Derivation.Of(f, variables);
        Expr sum = 0.0;
        for (int i = 0; i < gradient.Length; i++)
            sum = Expr.Binary<Add>(sum, Expr.Binary<StrongProduct>(gradient[i], direction[i]));
        return sum;
    }
}
