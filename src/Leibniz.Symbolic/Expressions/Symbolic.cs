namespace Leibniz.Symbolic;

/// <summary>The words with which formulas are written in C#: symbols, unknown functions, sums, products, integrals and
/// cases. Meant for <c>using static</c>.</summary>
public static partial class Symbolic
{
    /// <summary>A symbol.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="assumed">What is known of it. Two symbols of one name with different assumptions are different, but are
    /// bound, differentiated and replaced together, by the name.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static Expr Sym(string name, Assume assumed = Assume.Real)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return InternTable.Intern(new VariableExpr(name, assumed));
    }

    /// <summary>An exact number.</summary>
    public static Expr Number(Rational value) => RationalExpr.Of(value);

    /// <summary>An unknown function of its arguments, with formal derivatives: f′(x) is <c>f'(x)</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments, one or more.</param>
    /// <exception cref="ArgumentException">The name is empty or there is no argument.</exception>
    public static Expr Function(string name, params IReadOnlyList<Expr> arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count == 0)
            throw new ArgumentException($"Function: {name} needs at least one argument, came none.", nameof(arguments));
        return FunctionExpr.Of(name, new int[arguments.Count], [.. arguments]);
    }

    /// <summary>The sum of a body for index = lower, lower + 1, …, upper; 0 where upper &lt; lower.</summary>
    /// <param name="index">The index; within the body it is bound.</param>
    /// <param name="lower">The first index; a whole number when evaluated.</param>
    /// <param name="upper">The last index; a whole number when evaluated.</param>
    /// <param name="body">The summand.</param>
    /// <exception cref="ArgumentException"><paramref name="index"/> is no symbol.</exception>
    public static Expr Sum(Expr index, Expr lower, Expr upper, Expr body) =>
        SumExpr.Of(NameOf(index, nameof(index)), body, lower, upper);

    /// <summary>The product of a body for index = lower, lower + 1, …, upper; 1 where upper &lt; lower.</summary>
    /// <param name="index">The index; within the body it is bound.</param>
    /// <param name="lower">The first index; a whole number when evaluated.</param>
    /// <param name="upper">The last index; a whole number when evaluated.</param>
    /// <param name="body">The factor.</param>
    /// <exception cref="ArgumentException"><paramref name="index"/> is no symbol.</exception>
    public static Expr Product(Expr index, Expr lower, Expr upper, Expr body) =>
        ProductExpr.Of(NameOf(index, nameof(index)), body, lower, upper);

    /// <summary>The integral of a body over a variable, left formal and evaluated by quadrature to about 10⁻¹³ where the
    /// integrand is smooth; bounds may be infinite.</summary>
    /// <param name="variable">The variable of integration; within the body it is bound.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    /// <param name="body">The integrand.</param>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is no symbol.</exception>
    public static Expr Integral(Expr variable, Expr lower, Expr upper, Expr body) =>
        IntegralExpr.Of(NameOf(variable, nameof(variable)), body, lower, upper);

    /// <summary>A formula by cases: the value of the first condition that holds.</summary>
    /// <param name="branches">Conditions with values, in the order in which they are tried.</param>
    /// <param name="otherwise">The value where none holds; NaN when left out.</param>
    public static Expr Piecewise(IReadOnlyList<(Condition When, Expr Then)> branches, Expr? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(branches);
        Expr result = otherwise ?? double.NaN;
        for (int i = branches.Count - 1; i >= 0; i--)
            result = branches[i].When.Choose(branches[i].Then, result);
        return result;
    }

    internal static string NameOf(Expr symbol, string argument) =>
        symbol is VariableExpr variable
            ? variable.Name
            : throw new ArgumentException($"{argument}: expected a symbol, came {symbol}.", argument);
}
