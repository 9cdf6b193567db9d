using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Limits of formulas, from their Laurent series; where there is none, by l'Hôpital's rule.</summary>
public static class Limit
{
    // How often a quotient is differentiated.
    private const int MostSteps = 8;

    /// <summary>The limit of a formula as a variable approaches a point.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="point">The point; ±∞ allowed.</param>
    /// <returns>The limit; ±∞ where it is so from both sides (at ±∞, from the one side there is).</returns>
    /// <exception cref="SeriesException">The limit does not exist, or cannot be found: the message says which.</exception>
    public static Expr Of(Expr formula, string variable, Expr point)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(point);
        SeriesExpansion series;
        try
        {
            series = SeriesExpansion.Of(formula, variable, point, 1);
        }
        catch (SeriesException error)
        {
            return ByQuotients(formula, variable, point) ?? throw new SeriesException($"Limit: none was found. {error.Message}");
        }
        int lowest = series.LowestExponent;
        if (lowest >= 0)
            return series.Coefficient(0);
        Expr leading = series.Coefficient(lowest);
        bool isOneSided = point is ConstantExpr { Value: double.PositiveInfinity or double.NegativeInfinity };
        if (lowest % 2 != 0 && !isOneSided)
            throw new SeriesException($"Limit: {formula} grows without bound at {variable} = {point}, with different signs on the two sides.");
        return leading.IsPositive == true ? double.PositiveInfinity
            : leading.IsNegative == true ? double.NegativeInfinity
            : leading.Variables.Count == 0 ? Math.Sign(leading.Bind().Evaluate<double>([])) * double.PositiveInfinity
            : throw new SeriesException($"Limit: {formula} grows without bound at {variable} = {point}; its sign is that of {leading}.");
    }

    // f/g with f, g → 0 or both → ±∞; a product with one factor infinite is made a quotient.
    private static Expr? ByQuotients(Expr formula, string variable, Expr point)
    {
        if (formula is BinaryExpr<Multiply> product)
        {
            Expr a = product.Operands[0], b = product.Operands[1];
            return ByQuotients(Expr.Binary<Divide>(b, 1.0 / a), variable, point)
                ?? ByQuotients(Expr.Binary<Divide>(a, 1.0 / b), variable, point);
        }
        for (int step = 0; step < MostSteps && formula is BinaryExpr<Divide> quotient; step++)
        {
            double above = Near(quotient.Operands[0], variable, point), below = Near(quotient.Operands[1], variable, point);
            if (double.IsNaN(above) || double.IsNaN(below))
                return null;
            bool indefinite = (above == 0 && below == 0) || (double.IsInfinity(above) && double.IsInfinity(below));
            if (!indefinite)
                return double.IsInfinity(above) ? null : double.IsInfinity(below) || above == 0 ? 0.0 : null;
            Expr f = quotient.Operands[0].Differentiate(variable), g = quotient.Operands[1].Differentiate(variable);
            formula = ExactFunctions.Fold(Expr.Binary<Divide>(f, g));
            try
            {
                return SeriesExpansion.Of(formula, variable, point, 1) is { LowestExponent: >= 0 } series ? series.Coefficient(0) : null;
            }
            catch (SeriesException)
            {
                // Once more.
            }
        }
        return null;
    }

    // The value at the point, 0 and ±∞ exactly; NaN where it cannot be told.
    private static double Near(Expr f, string variable, Expr point)
    {
        Expr at = ExactFunctions.Fold(f.Substitute(variable, point));
        return at.Variables.Count == 0 ? at.Bind().Evaluate<double>([]) : double.NaN;
    }
}
