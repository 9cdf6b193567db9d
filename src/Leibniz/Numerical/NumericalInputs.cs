namespace Leibniz;

/// <summary>Checks of what a numerical derivative is given, before any work.</summary>
internal static class NumericalInputs
{
    public static void Check(ReadOnlySpan<double> x, in NumericalOptions options)
    {
        Lengths.NotEmpty(x.Length, nameof(x));
        if (options.Method is < NumericalMethod.Ridders or > NumericalMethod.Central8)
        {
            throw new ArgumentException(
                $"options.Method: expected a named method, but it is {(int)options.Method}.", nameof(options));
        }
        if (!(options.Step >= 0) || double.IsInfinity(options.Step))
        {
            throw new ArgumentException(
                $"options.Step: expected a finite step > 0, or 0 to have it chosen, but it is {options.Step:R}.",
                nameof(options));
        }
        CheckBounds(x, options.Lower.Span, options.Upper.Span);
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]))
            {
                throw new ArgumentException(
                    $"x[{i}]: expected a finite number, but it is {x[i]:R}; differences need points around it.", nameof(x));
            }
            double lower = Bound(options.Lower.Span, i, double.NegativeInfinity);
            double upper = Bound(options.Upper.Span, i, double.PositiveInfinity);
            if (!(lower < upper))
            {
                throw new ArgumentException(
                    $"options: expected Lower[{i}] < Upper[{i}], but they are {lower:R} and {upper:R}; leave a fixed input out of x.",
                    "options");
            }
            if (!(x[i] >= lower && x[i] <= upper))
            {
                throw new ArgumentException(
                    $"x[{i}]: expected a number within [{lower:R}, {upper:R}], but it is {x[i]:R}; move it inside, or widen the bounds.",
                    nameof(x));
            }
        }
    }

    /// <summary>The function must have a finite value at x.</summary>
    public static void CheckValues(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                string which = values.Length == 1 ? "f(x)" : $"f(x)[{i}]";
                throw new ArgumentException(
                    $"f: expected a finite value at x, but {which} is {values[i]:R}; choose x inside the domain of f.", "f");
            }
        }
    }

    /// <summary>The bound of one input.</summary>
    public static double Bound(ReadOnlySpan<double> bounds, int index, double none) =>
        bounds.IsEmpty ? none : bounds[index];

    private static void CheckBounds(ReadOnlySpan<double> x, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        if (!lower.IsEmpty)
            Lengths.Exactly(x.Length, lower.Length, "options.Lower", "one an input, or none at all");
        if (!upper.IsEmpty)
            Lengths.Exactly(x.Length, upper.Length, "options.Upper", "one an input, or none at all");
    }
}
