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
        var seen = new List<(Expr Form, double Cost, string Text)> { (expression, ExpressionCost.Of(expression), "") };
        for (int round = 0; round < MostRounds; round++)
        {
            Expr next = Round(seen[^1].Form, options);
            double cost = ExpressionCost.Of(next);
            if (!(cost <= seen[^1].Cost))
                break;
            string text = next.ToString();
            int first = seen.FindIndex(s => s.Text == text);
            if (first >= 0)
            {
                // Of a cycle the first by text, wherever it was entered.
                return seen.Skip(first).MinBy(s => s.Text, StringComparer.Ordinal).Form;
            }
            seen.Add((next, cost, text));
        }
        return seen[^1].Form;
    }

    private static Expr Round(Expr expression, SimplifyOptions options)
    {
        var session = new Session(options);
        Term best = session.Improve(session.Read(expression));
        Expr written = session.Writer.Write(best);
        return session.Writer.IsExact ? written : expression;
    }
}
