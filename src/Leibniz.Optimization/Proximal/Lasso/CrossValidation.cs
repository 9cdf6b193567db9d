namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Chooses λ of a lasso or elastic net by the error on rows left out.</summary>
/// <remarks>
/// The rows are dealt into k folds in a random order from a seed. The λ come from all rows; for each fold the path is fitted to the
/// other rows and its mean squared error taken on the fold. Source: Friedman, Hastie and Tibshirani, 2010, section 2.5;
/// Breiman et al., 1984, for the rule of one standard error.
/// </remarks>
public sealed class CrossValidation
{
    private CrossValidation(LassoPath path, double[] errors, double[] standardErrors)
    {
        Path = path;
        Errors = errors;
        StandardErrors = standardErrors;
        for (int i = 1; i < errors.Length; i++)
        {
            if (errors[i] < errors[BestIndex])
                BestIndex = i;
        }
        while (errors[SimplestIndex] > errors[BestIndex] + standardErrors[BestIndex])
            SimplestIndex++;
    }

    /// <summary>The path fitted to all rows.</summary>
    public LassoPath Path { get; }

    /// <summary>For each λ of the path, the mean over the folds of the mean squared error on the rows left out.</summary>
    public IReadOnlyList<double> Errors { get; }

    /// <summary>For each λ, the standard error of that mean.</summary>
    public IReadOnlyList<double> StandardErrors { get; }

    /// <summary>The index of the λ of least error.</summary>
    public int BestIndex { get; }

    /// <summary>The index of the largest λ whose error is within one standard error of the least.</summary>
    public int SimplestIndex { get; }

    /// <summary>The solution of least error.</summary>
    public LassoSolution Best => Path.Solutions[BestIndex];

    /// <summary>The solution of the largest λ whose error is within one standard error of the least.</summary>
    public LassoSolution Simplest => Path.Solutions[SimplestIndex];

    /// <summary>Runs the cross-validation.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">What the paths are to be; <see cref="LassoOptions.Default"/> where null. Its progress hears of the path of
    /// all rows alone.</param>
    /// <param name="folds">The number k of folds; 2 … n, and each fold must leave two rows or more; 10 by default.</param>
    /// <param name="seed">The seed of the order of rows.</param>
    /// <exception cref="ArgumentException">The folds are out of their range, or <see cref="LassoPath.Fit"/> refuses.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static CrossValidation Run(RegressionData data, LassoOptions? options = null, int folds = 10, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= LassoOptions.Default;
        if (folds < 2 || folds > data.Rows || data.Rows - ((data.Rows + folds - 1) / folds) < 2)
        {
            throw new ArgumentException(
                $"CrossValidation: folds must be within 2 … {data.Rows} and leave two rows or more; it is {folds}.", nameof(folds));
        }
        LassoPath whole = LassoPath.Fit(data, options);
        options.Cancellation.ThrowIfCancellationRequested();
        LassoOptions same = options with { Lambdas = [.. whole.Solutions.Select(s => s.Lambda)], Progress = null };
        var order = new int[data.Rows];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        SplitMix.Stream(seed, 0).Shuffle(order);
        var errors = new double[whole.Solutions.Count, folds];
        for (int fold = 0; fold < folds; fold++)
        {
            int first = (int)((long)order.Length * fold / folds), end = (int)((long)order.Length * (fold + 1) / folds);
            int[] left = order[first..end];
            LassoPath path = LassoPath.Fit(data.Subset([.. order[..first], .. order[end..]]), same);
            options.Cancellation.ThrowIfCancellationRequested();
            for (int k = 0; k < path.Solutions.Count; k++)
                errors[k, fold] = MeanSquare(data, path.Solutions[k], left);
        }
        return Summary(whole, errors, folds);
    }

    private static CrossValidation Summary(LassoPath path, double[,] errors, int folds)
    {
        var means = new double[path.Solutions.Count];
        var standardErrors = new double[means.Length];
        for (int k = 0; k < means.Length; k++)
        {
            for (int fold = 0; fold < folds; fold++)
                means[k] += errors[k, fold] / folds;
            double spread = 0;
            for (int fold = 0; fold < folds; fold++)
                spread += (errors[k, fold] - means[k]) * (errors[k, fold] - means[k]);
            standardErrors[k] = Math.Sqrt(spread / (folds - 1) / folds);
        }
        return new(path, means, standardErrors);
    }

    private static double MeanSquare(RegressionData data, LassoSolution solution, int[] rows)
    {
        double sum = 0;
        foreach (int row in rows)
        {
            double rest = data.Response[row] - solution.Intercept;
            for (int j = 0; j < solution.Coefficients.Length; j++)
            {
                if (solution.Coefficients[j] != 0)
                    rest -= data.Column(j)[row] * solution.Coefficients[j];
            }
            sum += rest * rest;
        }
        return sum / rows.Length;
    }
}
