using Leibniz.Symbolic.Simplify;

namespace Leibniz.Symbolic;

/// <summary>Simplifies formulas and brings them into other forms.</summary>
/// <remarks>
/// The convention: the result has the value of the formula at every point at which the formula and every part of it that
/// is evaluated there have finite real values; it may be defined at more points. So x/x becomes 1, and exp(log x) becomes
/// x, while √(x²) becomes |x|, log(x²) becomes no 2·log x, and (x²)^a becomes no x^(2a) unless x is assumed to be positive.
/// Numbers are exact: a literal of at most 15 digits is the decimal fraction that it shows, π and e are the numbers.
/// </remarks>
public static class Simplifier
{
    // A form of equal cost may lead back to one that was there; this many rounds find the cycle or the end.
    private const int MostRounds = 8;

    /// <summary>The formula in its cheapest form found, by <see cref="ExpressionCost"/>; never a dearer one.</summary>
    /// <remarks>Simplifying the result again gives the result.</remarks>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions, rules and budget; none by default.</param>
    public static Expr Simplify(this Expr expression, SimplifyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        options ??= SimplifyOptions.Default;
        var seen = new List<Expr> { expression };
        double cost = ExpressionCost.Of(expression);
        for (int round = 0; round < MostRounds; round++)
        {
            Expr next = Round(seen[^1], options);
            double nextCost = ExpressionCost.Of(next);
            if (!(nextCost <= cost))
                break;
            int first = seen.FindIndex(s => ReferenceEquals(s, next));
            if (first == seen.Count - 1)
                break;
            // Of a cycle the first by text, wherever it was entered.
            if (first >= 0)
                return seen.Skip(first).MinBy(s => s.ToString(), StringComparer.Ordinal)!;
            seen.Add(next);
            cost = nextCost;
        }
        return seen[^1];
    }

    /// <summary>The derivative, simplified after each order so that it does not swell.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="order">The order ≥ 0; 0 simplifies the formula itself.</param>
    /// <param name="options">Assumptions, rules and budget.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Expr SimplifiedDerivative(this Expr expression, string variable, int order = 1, SimplifyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        options ??= SimplifyOptions.Default;
        if (order > 1 && InFractions(expression, variable, order, options) is { } derivative)
            return derivative.Simplify(options);
        Expr result = expression.Simplify(options);
        for (int i = 0; i < order; i++)
            result = result.Differentiate(variable).Simplify(options);
        return result;
    }

    /// <summary>Whether a formula is 0 wherever it is defined, by its values at random points to 50 digits.</summary>
    /// <remarks>A no is certain. A yes is as good as certain: an analytic formula that is not 0 would have to vanish at every
    /// one of the points. Functions without a series to 50 digits count as unknown functions, so that a yes may come out as
    /// no where it hangs on a law of such a function.</remarks>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions: the points keep to them.</param>
    /// <returns>Null where the formula has a value at none of the points tried.</returns>
    public static bool? IsZero(this Expr expression, SimplifyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return ZeroTest.Of(expression, options ?? SimplifyOptions.Default);
    }

    /// <summary>The formula with every occurrence of a part replaced, in any arrangement of the same sum or product.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="part">What is replaced: a variable, a function of something, a power, a whole sum or product.</param>
    /// <param name="value">What stands for it.</param>
    public static Expr Replace(this Expr expression, Expr part, Expr value)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(value);
        var session = new Session(SimplifyOptions.Default);
        var replacements = new Dictionary<Term, Term>(ReferenceEqualityComparer.Instance) { [session.ReadPlain(part)] = session.ReadPlain(value) };
        return session.Writer.Write(new TermSubstitution(session.Table, replacements).Of(session.ReadPlain(expression)));
    }

    private static Expr? InFractions(Expr expression, string variable, int order, SimplifyOptions options)
    {
        try
        {
            var session = new Session(options);
            if (FractionDerivation.Of(session, session.Improve(session.Read(expression)), variable, order) is not { } term)
                return null;
            return session.Writer.Write(term);
        }
        catch (PolyLimitException)
        {
            return null;
        }
    }

    private static Expr Round(Expr expression, SimplifyOptions options)
    {
        var session = new Session(options);
        Term best = session.Improve(session.Read(expression));
        return session.Writer.Write(best);
    }
}
