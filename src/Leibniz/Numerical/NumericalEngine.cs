namespace Leibniz;

/// <summary>First derivatives by any method, of a function in any form.</summary>
internal static class NumericalEngine
{
    /// <summary>Writes ∂y/∂xⱼ at [i·n + j] with errors, and returns the step in the last input and the evaluations.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, checked.</param>
    /// <param name="values">Receives f(x), m numbers.</param>
    /// <param name="jacobian">m·n numbers.</param>
    /// <param name="errors">m·n numbers, or empty if they are not wanted.</param>
    /// <param name="options">Method, step and bounds.</param>
    public static (double Step, int Evaluations) Jacobian<TEvaluator>(
        TEvaluator f,
        ReadOnlySpan<double> x,
        Span<double> values,
        Span<double> jacobian,
        Span<double> errors,
        in NumericalOptions options) where TEvaluator : struct, IEvaluator
    {
        int n = x.Length;
        int m = values.Length;
        using var point = new RentedArray<double>(n);
        using var scratch = new RentedArray<double>(5 * m);
        x.CopyTo(point.Span);
        f.Evaluate(point.Span, values);
        NumericalInputs.CheckValues(values);
        Span<double> derivative = scratch.Span.Slice(m, m);
        Span<double> error = scratch.Span.Slice(2 * m, m);
        var differences = new Differences<TEvaluator>(f, point.Span, values, scratch.Span[..m]);
        int evaluations = 1;
        double step = 0;
        for (int j = 0; j < n; j++)
        {
            double lower = NumericalInputs.Bound(options.Lower.Span, j, double.NegativeInfinity);
            double upper = NumericalInputs.Bound(options.Upper.Span, j, double.PositiveInfinity);
            int calls;
            if (options.Method == NumericalMethod.Ridders)
            {
                double h = options.Step > 0 ? options.Step : Stencil.PowerOfTwo(Stencil.Scale(x[j])) / 8;
                (step, calls) = Ridders.Estimate(differences, x[j], j, h, lower, upper, derivative, error);
                double size = Math.Abs(x[j]);
                if (options.Step == 0 && size > 0 && size < 0.125)
                {
                    // A small argument may be small by its unit: start at its own size too, and keep the better.
                    Span<double> second = scratch.Span.Slice(3 * m, m), secondError = scratch.Span.Slice(4 * m, m);
                    (double own, int more) = Ridders.Estimate(
                        differences, x[j], j, Stencil.PowerOfTwo(size) / 8, lower, upper, second, secondError);
                    calls += more;
                    for (int i = 0; i < m; i++)
                    {
                        // Where the step is so small that the function's rounding hides it, all differences may be 0.
                        double rounding = own > 0 ? Math.Abs(values[i]) * (double.BitIncrement(1) - 1) / own : double.PositiveInfinity;
                        // No difference at all says nothing of the slope.
                        bool hidden = second[i] == 0 && secondError[i] == 0;
                        if (hidden || !(Math.Max(secondError[i], rounding) < error[i]))
                            continue;
                        (derivative[i], error[i]) = (second[i], secondError[i]);
                        step = own;
                    }
                }
            }
            else
            {
                (step, calls) = Fixed(
                    differences, x[j], j, options, lower, upper, derivative, error, scratch.Span[(3 * m)..], !errors.IsEmpty);
            }
            evaluations += calls;
            for (int i = 0; i < m; i++)
            {
                jacobian[(i * n) + j] = derivative[i];
                if (!errors.IsEmpty)
                    errors[(i * n) + j] = error[i];
            }
        }
        return (step, evaluations);
    }

    // One formula at h; where an error is wanted also at 2h. Richardson would call |D(h) − D(2h)| / (2ᵖ − 1) the error; 8/p
    // in place of 1/(2ᵖ − 1) leaves a margin for steps at which the leading term does not rule yet.
    private static (double Step, int Evaluations) Fixed<TEvaluator>(
        in Differences<TEvaluator> differences,
        double x,
        int index,
        in NumericalOptions options,
        double lower,
        double upper,
        Span<double> derivative,
        Span<double> error,
        Span<double> scratch,
        bool estimateError) where TEvaluator : struct, IEvaluator
    {
        int order = Stencil.Order(options.Method);
        int first = options.Method switch
        {
            NumericalMethod.Forward => 0,
            NumericalMethod.Backward => -1,
            _ => -order / 2,
        };
        double h = options.Step > 0 ? options.Step : Stencil.Step(x, order, 1);
        (double step, int evaluations) = differences.First(index, h, order, first, lower, upper, derivative, error);
        if (!estimateError || step == 0)
            return (step, evaluations);
        int m = derivative.Length;
        Span<double> wide = scratch[..m];
        Span<double> wideRounding = scratch.Slice(m, m);
        (double wideStep, int calls) = differences.First(index, 2 * step, order, first, lower, upper, wide, wideRounding);
        if (wideStep <= step)
        {
            // No room for 2h: the difference to h/2 is about 2ᵖ times smaller.
            int more;
            (wideStep, more) = differences.First(index, step / 2, order, first, lower, upper, wide, wideRounding);
            calls += more;
        }
        double margin = (wideStep > step ? 1 : double.ScaleB(1, order)) * 8.0 / order;
        for (int i = 0; i < m; i++)
        {
            error[i] += wideStep == 0 ? double.PositiveInfinity : (margin * Math.Abs(derivative[i] - wide[i])) + wideRounding[i];
        }
        return (step, evaluations + calls);
    }
}
