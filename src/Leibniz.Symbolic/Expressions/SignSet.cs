namespace Leibniz.Symbolic;

/// <summary>The signs that a number may have, and whether it is whole. Arithmetic of sets: the sign of a sum or a product
/// is one of those that some pair of signs gives.</summary>
/// <param name="Negative">It may be below 0.</param>
/// <param name="Zero">It may be 0.</param>
/// <param name="Positive">It may be above 0.</param>
/// <param name="Whole">It is a whole number.</param>
internal readonly record struct SignSet(bool Negative, bool Zero, bool Positive, bool Whole)
{
    public static SignSet Any => new(true, true, true, false);

    public static SignSet Above => new(false, false, true, false);

    public static SignSet NotBelow => new(false, true, true, false);

    public static SignSet Of(double value) =>
        double.IsNaN(value) ? Any : new(value < 0, value == 0, value > 0, value == Math.Truncate(value) && double.IsFinite(value));

    public static SignSet Of(Assume assumed) => new(
        !assumed.HasFlag(Assume.NonNegative), !assumed.HasFlag(Assume.NonZero), !assumed.HasFlag(Assume.NonPositive),
        assumed.HasFlag(Assume.Integer));

    public static SignSet operator -(SignSet a) => new(a.Positive, a.Zero, a.Negative, a.Whole);

    public static SignSet operator +(SignSet a, SignSet b) => new(
        a.Negative || b.Negative,
        (a.Zero && b.Zero) || (a.Negative && b.Positive) || (a.Positive && b.Negative),
        a.Positive || b.Positive,
        a.Whole && b.Whole);

    public static SignSet operator *(SignSet a, SignSet b) => new(
        (a.Negative && b.Positive) || (a.Positive && b.Negative),
        a.Zero || b.Zero,
        (a.Negative && b.Negative) || (a.Positive && b.Positive),
        a.Whole && b.Whole);

    /// <summary>What either may be.</summary>
    public static SignSet operator |(SignSet a, SignSet b) =>
        new(a.Negative || b.Negative, a.Zero || b.Zero, a.Positive || b.Positive, a.Whole && b.Whole);

    /// <summary>1/a; its value at 0 is infinite, of no sign.</summary>
    public SignSet Inverse() => new(Negative || Zero, false, Positive || Zero, false);

    /// <summary>a², |a| and other even functions that are 0 at 0 alone.</summary>
    public SignSet Even() => new(false, Zero, Negative || Positive, Whole);

    public SignSet Fraction() => this with { Whole = false };
}
