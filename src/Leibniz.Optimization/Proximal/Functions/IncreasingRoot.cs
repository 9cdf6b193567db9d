namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The zero of an increasing function by Newton's method, halving the bracket where a Newton step leaves it or gains too little.</summary>
/// <remarks>Ends with a step below 2⁻³⁰ of the zero z: what it leaves is |f″z/2f′|·2⁻⁶⁰ of z, and the equations solved here have
/// |f″z/2f′| about 1, so that the rounding of the function's own value is more. Ends too with a step below 2⁻⁵⁴ of the bracket's larger
/// end, for a zero at or near 0.</remarks>
internal static class IncreasingRoot
{
    // Halvings alone need about 1100 rounds from the largest to the smallest double; a bracket here spans far less.
    private const int MostRounds = 1200;

    // 2⁻³⁰ and 2⁻⁵⁴, see above.
    private const double Close = 9.313225746154785e-10, Rounding = 5.551115123125783e-17;

    /// <summary>The zero in [low, high], from the start given.</summary>
    public static double Find<TEquation>(TEquation equation, double low, double high, double start)
        where TEquation : struct, IScalarEquation
    {
        double z = Math.Clamp(start, low, high), before = high - low, noise = Rounding * Math.Max(Math.Abs(low), Math.Abs(high));
        for (int round = 0; round < MostRounds && low < high; round++)
        {
            equation.At(z, out double value, out double slope);
            if (value == 0)
                return z;
            if (value > 0)
                high = z;
            else
                low = z;
            double step = value / slope, next = z - step;
            if (Math.Abs(step) <= Math.Max(Close * Math.Abs(z), noise) && next >= low && next <= high)
                return next;
            // Not within, or not half the step before: halve.
            if (!(next > low && next < high) || Math.Abs(2 * step) > before)
            {
                next = low + ((high - low) / 2);
                if (next == low || next == high)
                    return next;
            }
            before = Math.Abs(next - z);
            z = next;
        }
        return z;
    }
}
