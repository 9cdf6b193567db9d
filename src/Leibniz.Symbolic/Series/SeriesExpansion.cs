using System.Globalization;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The Laurent series of a formula about a point, with the order of its error: Σ cₖ (x − a)ᵏ + O((x − a)ⁿ).</summary>
/// <remarks>It is Taylor's series where the formula is regular. About ±∞ the powers are those of 1/x. Coefficients are exact:
/// fractions, named constants and formulas of the other symbols.</remarks>
public sealed class SeriesExpansion
{
    // How often the number of working terms may be doubled where terms cancel.
    private const int MostDoublings = 5;

    private readonly Laurent _series;
    private readonly Expr _step;

    private SeriesExpansion(Laurent series, string variable, Expr point, Expr step, int order)
    {
        _series = series;
        _step = step;
        Variable = variable;
        Point = point;
        Order = order;
    }

    /// <summary>The variable x.</summary>
    public string Variable { get; }

    /// <summary>The point a.</summary>
    public Expr Point { get; }

    /// <summary>The exponent of the first term that is left out.</summary>
    public int Order { get; }

    /// <summary>The least exponent; negative at a pole. Equal to <see cref="Order"/> where every known coefficient is 0.</summary>
    public int LowestExponent => Math.Min(_series.Valuation, Order);

    /// <summary>Expands a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="variable">The variable x.</param>
    /// <param name="point">The point a; may be ±∞, or contain other symbols.</param>
    /// <param name="order">The exponent of the first term that is left out.</param>
    /// <exception cref="SeriesException">There is no Laurent series: a branch point, an essential or logarithmic singularity, or
    /// a kink. Also where a denominator is 0 to all orders tried.</exception>
    public static SeriesExpansion Of(Expr formula, string variable, Expr point, int order)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(point);
        (Expr step, Expr about, Expr expanded) = point is ConstantExpr { Value: var value } && double.IsInfinity(value)
            ? AtInfinity(formula, variable, value > 0)
            : (Expr.Binary<Subtract>(Expr.Variable(variable), point), point, formula);
        int working = Math.Max(order, 1) + 2;
        for (int i = 0; i <= MostDoublings; i++)
        {
            try
            {
                Laurent series = new Expander(variable, about, working).Expand(expanded);
                if (series.Error >= order)
                    return new(series, variable, point, step, order);
            }
            catch (SeriesPrecisionException)
            {
                // What is known cancels: begin again with more.
            }
            working *= 2;
        }
        throw new SeriesException(
            $"Series: too many terms of {formula} cancel at {variable} = {point}; a denominator may be 0 everywhere.");
    }

    /// <summary>The coefficient of (x − a)ᵏ; 0 below the lowest exponent.</summary>
    /// <param name="exponent">k &lt; <see cref="Order"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not known.</exception>
    public Expr Coefficient(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(exponent, Order);
        return _series[exponent];
    }

    /// <summary>The series without its error term, as a formula.</summary>
    public Expr ToFormula()
    {
        Expr sum = 0.0;
        for (int k = LowestExponent; k < Order; k++)
            sum = Expr.Binary<Add>(sum, Term(_series[k], k));
        return sum;
    }

    /// <summary>As on paper: <c>x - 1/6*x^3 + O(x^5)</c>.</summary>
    public override string ToString()
    {
        string error = Order == 0 ? "O(1)" : $"O({Term(1.0, Order)})";
        Expr formula = ToFormula();
        return formula is ConstantExpr { Value: 0 } ? error : string.Create(CultureInfo.InvariantCulture, $"{formula} + {error}");
    }

    // x = ±1/t with t from the right.
    private static (Expr Step, Expr About, Expr Formula) AtInfinity(Expr formula, string variable, bool positive)
    {
        Expr reciprocal = Expr.Binary<Divide>(positive ? 1.0 : -1.0, Expr.Variable(variable));
        return (reciprocal, 0.0, formula.Substitute(variable, reciprocal));
    }

    private Expr Term(Expr coefficient, int exponent)
    {
        if (exponent == 0)
            return coefficient;
        if (_step is not BinaryExpr<Divide> { Operands: [ConstantExpr { Value: var sign }, Expr x] })
            return Leibniz.Symbolic.Coefficient.Product(coefficient, Power(_step, exponent));
        // (±1/x)ᵏ is written x⁻ᵏ.
        Expr factor = sign < 0 && exponent % 2 != 0 ? -coefficient : coefficient;
        return Leibniz.Symbolic.Coefficient.Product(factor, Power(x, -exponent));
    }

    private static Expr Power(Expr x, int exponent) => exponent == 1 ? x : Expr.Binary<Pow>(x, (double)exponent);
}
