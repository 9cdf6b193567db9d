namespace Leibniz.Symbolic;

/// <summary>What numbers a formula's constants stand for.</summary>
internal static class LiteralReading
{
    // π/16 to 64·π/16: what the quotients and multiples of π that a formula writes come to.
    private const int Sixteenths = 16;
    private const int MostSixteenths = 64 * Sixteenths;

    /// <summary>The fraction r of a double that is r·π: products and quotients of π by powers of two are folded as a formula
    /// is built.</summary>
    public static bool TryMultipleOfPi(double value, out Rational turns)
    {
        double ratio = Math.Round(value / Math.PI * Sixteenths);
        turns = default;
        if (ratio == 0 || !(Math.Abs(ratio) <= MostSixteenths) || ratio / Sixteenths * Math.PI != value)
            return false;
        turns = new((long)ratio, Sixteenths);
        return true;
    }

    /// <summary>The number that a constant stands for.</summary>
    public static BigReal Value(double constant) =>
        TryMultipleOfPi(constant, out Rational turns) ? BigReal.From(turns) * BigReal.Pi
        : constant == Math.E ? BigReal.Exp(1)
        : constant == -Math.E ? -BigReal.Exp(1)
        : Rational.TryFromLiteral(constant, out Rational number) ? BigReal.From(number)
        : BigReal.From(constant);
}
