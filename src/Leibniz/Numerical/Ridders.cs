namespace Leibniz;

/// <summary>Differences at halved steps, extrapolated to step 0.</summary>
/// <remarks>
/// With D(h) of error c₁hˢ + c₂h²ˢ + …, s = 2 for central and 1 for one-sided differences, the tableau is
/// a₀ₖ = D(h/2ᵏ), aⱼₖ = (2^{sj} aⱼ₋₁,ₖ − aⱼ₋₁,ₖ₋₁) / (2^{sj} − 1). An entry's error is judged by three times its distance to
/// aⱼ₋₁,ₖ₋₁, the farther of its two parents, plus the rounding that the extrapolation has carried along; the entry of least
/// error is the answer. Where the terms c₁hˢ and c₂h²ˢ cancel between two steps, the parents agree by chance: sin at −1/32
/// with steps of 1/16 and 1/32 to the right. So the distance is taken to be no less than what the entry above foretells,
/// |aⱼ,ₖ₋₁ − aⱼ₋₁,ₖ₋₁|, and an entry with none above it, aⱼⱼ, is no answer.
/// Source: C. J. F. Ridders, Adv. Eng. Software 4 (1982) 75, with halved steps, which are exact.
/// </remarks>
internal static class Ridders
{
    private const int Levels = 12;

    // After this many levels a diagonal entry much worse than the best one says that rounding has taken over.
    private const int FirstStop = 6;

    // The least of many error estimates is more often too small than any one of them.
    private const double SelectionMargin = 3;

    /// <summary>Writes ∂f/∂x_index and its error for every output.</summary>
    /// <returns>The smallest step that an answer rests on, and the number of evaluations.</returns>
    public static (double Step, int Evaluations) Estimate<TEvaluator>(
        in Differences<TEvaluator> differences,
        double x,
        int index,
        double h,
        double lower,
        double upper,
        Span<double> derivative,
        Span<double> error) where TEvaluator : struct, IEvaluator
    {
        int m = derivative.Length;
        double room = Math.Min(x - lower, upper - x);
        // Central differences are worth a shorter first step, down to a sixteenth of it.
        bool central = room >= h / 16;
        if (central && room < h)
            h = Stencil.PowerOfTwo(room);
        int order = central ? 2 : 1;
        int first = central || x + h > upper ? -1 : 0;
        using var rented = new RentedArray<double>(4 * Levels * m);
        Span<double> values = rented.Span[..(2 * Levels * m)];
        Span<double> roundings = rented.Span[(2 * Levels * m)..];
        derivative.Fill(double.NaN);
        error.Fill(double.PositiveInfinity);
        int evaluations = 0;
        double best = 0;
        int depth = 0;
        for (int level = 0; level < Levels; level++)
        {
            // Row 0 holds the tableau's last line, row 1 the one under way: entry j of output i at [j·m + i].
            Span<double> old = values[((level & 1) * Levels * m)..];
            Span<double> line = values[((1 - (level & 1)) * Levels * m)..];
            Span<double> oldRounding = roundings[((level & 1) * Levels * m)..];
            Span<double> lineRounding = roundings[((1 - (level & 1)) * Levels * m)..];
            (double step, int calls) = differences.First(
                index, h, order, first, lower, upper, line[..m], lineRounding[..m]);
            evaluations += calls;
            if (step == 0)
                break;
            if (step < h)
            {
                // The function has no finite values at the step asked for: begin anew where it has.
                h = step;
                depth = 0;
                derivative.Fill(double.NaN);
                error.Fill(double.PositiveInfinity);
            }
            bool worse = depth >= FirstStop;
            for (int i = 0; i < m; i++)
            {
                bool better = Extend(
                    i, m, depth, order, old, line, oldRounding, lineRounding, ref derivative[i], ref error[i], ref worse);
                if (better)
                    best = h;
            }
            h /= 2;
            depth++;
            if (worse)
                break;
        }
        return (best, evaluations);
    }

    private static bool Extend(
        int i,
        int m,
        int depth,
        int order,
        ReadOnlySpan<double> old,
        Span<double> line,
        ReadOnlySpan<double> oldRounding,
        Span<double> lineRounding,
        ref double derivative,
        ref double error,
        ref bool worse)
    {
        bool better = false;
        double last = double.PositiveInfinity;
        double factor = 1;
        for (int j = 1; j <= depth; j++)
        {
            factor *= order == 2 ? 4 : 2;
            double parent = line[((j - 1) * m) + i];
            double older = old[((j - 1) * m) + i];
            double entry = parent + ((parent - older) / (factor - 1));
            double rounding = ((factor * lineRounding[((j - 1) * m) + i]) + oldRounding[((j - 1) * m) + i]) / (factor - 1);
            line[(j * m) + i] = entry;
            lineRounding[(j * m) + i] = rounding;
            last = (SelectionMargin * Math.Abs(entry - older)) + rounding;
            if (j == depth)
                continue;
            double foretold = (SelectionMargin * Math.Abs(old[(j * m) + i] - older)) + rounding;
            double judged = Math.Max(last, foretold);
            if (judged < error)
            {
                error = judged;
                derivative = entry;
                better = true;
            }
        }
        worse &= last > 4 * error;
        return better;
    }
}
