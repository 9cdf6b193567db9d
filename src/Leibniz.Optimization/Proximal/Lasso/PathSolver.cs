using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Solves for one λ after another, each from the last.</summary>
internal sealed class PathSolver
{
    // Rounds without a smaller gap after which a working set is taken to be as good as doubles allow.
    private const int MostIdleRounds = 30;

    // Who asks for this gap wants the conditions of optimality to as many digits, of which a gap is the square: one more step for the final signs gives them.
    private const double PolishBelow = 1e-10;

    private readonly Design design;
    private readonly LassoOptions options;
    private readonly WorkingSet set;
    private readonly Descent descent;
    private readonly double[] residual;
    private readonly double[] correlations;
    private readonly double[] weights;
    private readonly double nullSquare;
    private readonly List<int> strong = [];
    private double lastAbsolute;
    private int rounds;

    public PathSolver(Design design, LassoOptions options)
    {
        this.design = design;
        this.options = options;
        set = new(design);
        descent = new(set);
        residual = new double[design.Stride];
        correlations = new double[design.Columns];
        weights = new double[design.Columns];
        design.Response.CopyTo(residual, 0);
        nullSquare = Dot(residual, residual);
        design.Correlate(residual, correlations);
        lastAbsolute = Largest(correlations);
        LargestLambda = lastAbsolute / (design.Rows * options.Mixing);
    }

    /// <summary>The least λ for which all coefficients are 0.</summary>
    public double LargestLambda { get; }

    public LassoSolution Solve(double lambda)
    {
        double absolute = design.Rows * lambda * options.Mixing, square = design.Rows * lambda * (1 - options.Mixing);
        double goal = options.Tolerance * nullSquare / 2;
        rounds = 0;
        Screen(absolute, square);
        double gap = double.PositiveInfinity;
        bool goesOn;
        do
        {
            double lastGap = gap;
            do
            {
                Minimise(absolute, square, goal);
                Refresh();
            }
            while (AddViolators(absolute, strong) && rounds < options.MaxRounds);
            design.Correlate(residual, correlations);
            gap = FullGap(absolute, square);
            // With nothing to add and the gap no smaller, doubles have given what they can.
            goesOn = gap > goal && rounds < options.MaxRounds && (Extend(absolute) || gap < lastGap);
        }
        while (goesOn);
        if (options.Tolerance <= PolishBelow)
        {
            descent.FaceStep(absolute, square, 1e-12);
            Refresh();
            design.Correlate(residual, correlations);
            gap = FullGap(absolute, square);
        }
        lastAbsolute = absolute;
        return Describe(lambda, absolute, square, gap);
    }

    // The sequential strong rule (Tibshirani et al., 2012): a column whose correlation was below 2a − a' at the last solution, a', is unlikely
    // to enter at a. It is a guess, and checked.
    private void Screen(double absolute, double square)
    {
        if (set.Count > 64 && 2 * Nonzeros() < set.Count)
            set.Compact();
        strong.Clear();
        double threshold = (2 * absolute) - lastAbsolute;
        for (int j = 0; j < correlations.Length; j++)
        {
            double size = Math.Abs(correlations[j]);
            if (set.Contains(j) || size < threshold || design.Squares[j] == 0)
                continue;
            if (size > absolute)
                set.Add(j);
            else
                strong.Add(j);
        }
        Refresh();
    }

    private void Minimise(double absolute, double square, double goal)
    {
        double residualSquare = Dot(residual, residual);
        double least = double.PositiveInfinity;
        int idle = 0;
        // Half the goal is left for what the columns outside the set add.
        while (rounds < options.MaxRounds && idle < MostIdleRounds)
        {
            rounds++;
            bool same = descent.Sweep(absolute, square);
            double gap = descent.Gap(absolute, square, residualSquare);
            if (gap <= goal / 2)
                return;
            idle = gap < least ? 0 : idle + 1;
            least = Math.Min(gap, least);
            descent.FaceStep(absolute, square, same ? 1e-4 : 1e-2);
        }
    }

    // Residual and correlations anew from the weights, so that the rounding of updates does not gather.
    private void Refresh()
    {
        design.Residual(set.Indices, set.Weights, residual);
        ReadOnlySpan<int> indices = set.Indices;
        Span<double> own = set.Correlations;
        for (int k = 0; k < own.Length; k++)
            own[k] = Dot(design.Column(indices[k]), residual);
    }

    private bool AddViolators(double absolute, List<int> candidates)
    {
        int before = set.Count, kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int j = candidates[i];
            double correlation = Dot(design.Column(j), residual);
            if (Math.Abs(correlation) > absolute)
            {
                set.Add(j);
                set.Correlations[^1] = correlation;
            }
            else
            {
                candidates[kept++] = j;
            }
        }
        candidates.RemoveRange(kept, candidates.Count - kept);
        return set.Count > before;
    }

    // Adds what violates the conditions among all columns; returns whether anything did.
    private bool Extend(double absolute)
    {
        int before = set.Count;
        for (int j = 0; j < correlations.Length; j++)
        {
            if (!set.Contains(j) && Math.Abs(correlations[j]) > absolute)
            {
                set.Add(j);
                set.Correlations[^1] = correlations[j];
            }
        }
        return set.Count > before;
    }

    private double FullGap(double absolute, double square)
    {
        double largest = DualityGap.Largest(set.Weights, set.Correlations, square);
        for (int j = 0; j < correlations.Length; j++)
        {
            if (!set.Contains(j))
                largest = Math.Max(largest, Math.Abs(correlations[j]));
        }
        return DualityGap.Of(set.Weights, set.Correlations, absolute, square, Dot(residual, residual), largest);
    }

    private LassoSolution Describe(double lambda, double absolute, double square, double gap)
    {
        Array.Clear(weights);
        ReadOnlySpan<int> indices = set.Indices;
        double penalty = 0, violation = 0;
        for (int k = 0; k < indices.Length; k++)
        {
            double weight = set.Weights[k];
            weights[indices[k]] = weight;
            penalty += (absolute * Math.Abs(weight)) + (square * weight * weight / 2);
        }
        for (int j = 0; j < weights.Length; j++)
        {
            double g = correlations[j] - (square * weights[j]);
            double excess = weights[j] == 0 ? Math.Abs(g) - absolute : Math.Abs(g - (absolute * Math.Sign(weights[j])));
            violation = Math.Max(violation, excess / absolute);
        }
        var coefficients = new double[weights.Length];
        double intercept = design.Restore(weights, coefficients), residualSquare = Dot(residual, residual);
        return new LassoSolution
        {
            Lambda = lambda,
            Intercept = intercept,
            Coefficients = coefficients,
            Objective = ((residualSquare / 2) + penalty) / design.Rows,
            Gap = gap / design.Rows,
            RelativeGap = nullSquare > 0 ? 2 * gap / nullSquare : 0,
            Violation = violation,
            Nonzeros = Nonzeros(),
            Rounds = rounds,
            Explained = nullSquare > 0 ? 1 - (residualSquare / nullSquare) : 0,
        };
    }

    private int Nonzeros()
    {
        int count = 0;
        foreach (double weight in set.Weights)
            count += weight == 0 ? 0 : 1;
        return count;
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
