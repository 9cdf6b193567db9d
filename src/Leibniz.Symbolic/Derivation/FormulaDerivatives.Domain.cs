namespace Leibniz.Symbolic;

/// <content>With the conditions under which they hold.</content>
public static partial class FormulaDerivatives
{
    /// <summary>Where a formula has a finite value, as far as its functions' domains tell.</summary>
    /// <param name="f">The formula.</param>
    /// <returns>Comparisons joined by and; those that follow from the assumptions on symbols are left out.</returns>
    public static Condition Domain(this Expr f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Leibniz.Symbolic.Domain.Of(f, false);
    }

    /// <summary>The derivative with the conditions under which it is that: the formula is defined, and has no kink or
    /// infinite slope.</summary>
    /// <param name="f">The formula.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="order">The order ≥ 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is less than 1.</exception>
    public static ConditionalDerivative DifferentiateProvided(this Expr f, string variable, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Condition provided = Condition.Always;
        for (int i = 0; i < order; i++)
        {
            foreach (Condition part in Leibniz.Symbolic.Domain.Of(f, true).Parts)
            {
                if (!provided.Parts.Contains(part))
                    provided &= part;
            }
            f = f.Differentiate(variable);
        }
        return new(f, provided);
    }
}
