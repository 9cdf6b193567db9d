namespace Leibniz.Testing;

/// <summary>Claimed derivatives against numerical ones, along the axes and along random directions.</summary>
internal static class Comparison
{
    // A numerical derivative worse than this says nothing; its error then no longer widens the tolerance.
    private const double WorstNumericalError = 1e-4;

    public static void Lengths(int expected, int actual, string name)
    {
        if (expected != actual)
            throw new ArgumentException($"{name}: expected length {expected}, but its length is {actual}.", name);
    }

    /// <summary>The tolerance of an entry, given the numerical derivative and its own error.</summary>
    public static double Tolerance(double expected, double error, GradientCheckOptions options)
    {
        double size = Math.Abs(expected);
        double numerical = double.IsFinite(error) ? Math.Min(error, WorstNumericalError * Math.Max(size, 1)) : 0;
        return (options.RelativeTolerance * size) + options.AbsoluteTolerance + numerical;
    }

    /// <summary>The Jacobian of f, m × n, with errors. Where Ridders' wide steps meet something that is not smooth, a short
    /// central difference stands in.</summary>
    public static (double[] Jacobian, double[] Errors) Numeric(
        VectorFunction<double> f, double[] x, int m, NumericalOptions options)
    {
        double[] values = new double[m], jacobian = new double[m * x.Length], errors = new double[m * x.Length];
        Numerical.Jacobian(f, x, values, jacobian, errors, options);
        if (options.Method != NumericalMethod.Ridders
            || !errors.Where((error, i) => !(error <= 0.1 * WorstNumericalError * Math.Max(Math.Abs(jacobian[i]), 1))).Any())
        {
            return (jacobian, errors);
        }
        double[] near = new double[jacobian.Length], nearErrors = new double[jacobian.Length];
        Numerical.Jacobian(f, x, values, near, nearErrors, options with { Method = NumericalMethod.Central2, Step = 0 });
        for (int i = 0; i < jacobian.Length; i++)
        {
            if (!(errors[i] <= nearErrors[i]))
                (jacobian[i], errors[i]) = (near[i], nearErrors[i]);
        }
        return (jacobian, errors);
    }

    /// <summary>Whether output i of f has a kink or jump at x in input j: slopes from left and right that keep apart as the step
    /// shrinks.</summary>
    public static bool HasKink(VectorFunction<double> f, double[] x, int m, int i, int j, NumericalOptions options)
    {
        double wide = Gap(f, x, m, (i * x.Length) + j, 1e-4, options);
        double narrow = Gap(f, x, m, (i * x.Length) + j, 1e-6, options);
        return narrow > 1e-3 && narrow > 0.5 * wide;
    }

    /// <summary>Entries along random directions v: (J v)ᵢ against the derivative of t ↦ fᵢ(x + tv) at 0.</summary>
    public static IEnumerable<GradientEntry> Random(
        VectorFunction<double> f, double[] x, int m, double[] claimed, string prefix, GradientCheckOptions options)
    {
        var random = new Random(options.Seed);
        for (int k = 0; k < options.RandomDirections; k++)
        {
            double[] v = Directions.Next(random, x.Length);
            (double lower, double upper) = Range(x, v, options.Numerical);
            if (!(lower < upper))
                continue;
            var point = new double[x.Length];
            NumericalOptions along = options.Numerical with { Lower = new[] { lower }, Upper = new[] { upper } };
            VectorFunction<double> line = (t, y) =>
            {
                for (int i = 0; i < point.Length; i++)
                    point[i] = Inside(x[i] + (t[0] * v[i]), i, options.Numerical);
                f(point, y);
            };
            (double[] expected, double[] errors) = Numeric(line, [0.0], m, along);
            var names = new string[m];
            double[] actual = new double[m], tolerances = new double[m];
            for (int i = 0; i < m; i++)
            {
                names[i] = m == 1 ? $"{prefix}random direction {k}" : $"{prefix}output {i}, random direction {k}";
                actual[i] = Directions.Dot(claimed.AsSpan(i * x.Length, x.Length), v);
                tolerances[i] = Tolerance(expected[i], errors[i], options);
            }
            foreach (GradientEntry entry in Diagnosis.Entries(
                names, m, 1, expected, actual, tolerances, i => HasKink(line, [0.0], m, i, 0, along)))
            {
                yield return entry;
            }
        }
    }

    private static double Gap(VectorFunction<double> f, double[] x, int m, int entry, double h, NumericalOptions options)
    {
        double[] values = new double[m], right = new double[m * x.Length], left = new double[m * x.Length];
        double step = h * Math.Max(1, x.Max(Math.Abs));
        Numerical.Jacobian(f, x, values, right, [], options with { Method = NumericalMethod.Forward, Step = step });
        Numerical.Jacobian(f, x, values, left, [], options with { Method = NumericalMethod.Backward, Step = step });
        return Math.Abs(right[entry] - left[entry]) / Math.Max(1, Math.Abs(right[entry]) + Math.Abs(left[entry]));
    }

    // The t for which x + tv is within the bounds.
    private static (double Lower, double Upper) Range(double[] x, double[] v, NumericalOptions options)
    {
        (double lower, double upper) = (double.NegativeInfinity, double.PositiveInfinity);
        for (int i = 0; i < x.Length; i++)
        {
            double below = options.Lower.IsEmpty ? double.NegativeInfinity : (options.Lower.Span[i] - x[i]) / v[i];
            double above = options.Upper.IsEmpty ? double.PositiveInfinity : (options.Upper.Span[i] - x[i]) / v[i];
            if (v[i] < 0)
                (below, above) = (options.Upper.IsEmpty ? double.NegativeInfinity : above, options.Lower.IsEmpty ? double.PositiveInfinity : below);
            lower = Math.Max(lower, below);
            upper = Math.Min(upper, above);
        }
        return (lower, upper);
    }

    private static double Inside(double value, int i, NumericalOptions options)
    {
        if (!options.Lower.IsEmpty)
            value = Math.Max(value, options.Lower.Span[i]);
        return options.Upper.IsEmpty ? value : Math.Min(value, options.Upper.Span[i]);
    }
}
