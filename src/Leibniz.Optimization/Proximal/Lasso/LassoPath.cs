using Leibniz.Optimization.Proximal.Solvers;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The lasso or elastic net for a decreasing sequence of λ, each started from the last.</summary>
/// <remarks>
/// min ‖y − β₀ − Xβ‖²/(2n) + λ(α‖β‖₁ + (1 − α)‖β‖²/2). Coordinate descent on a working set chosen by the sequential strong rule, with steps by
/// conjugate gradients for fixed signs; what the rule left out is checked by the conditions of optimality over all
/// predictors, so that every solution has the gap asked for.
/// Sources: Friedman, Hastie and Tibshirani, 2010 (descent, path); Tibshirani et al., 2012 (strong rule); Kim et al., 2007
/// (gap).
/// </remarks>
public sealed class LassoPath
{
    internal LassoPath(IReadOnlyList<LassoSolution> solutions, bool isComplete)
    {
        Solutions = solutions;
        IsComplete = isComplete;
    }

    /// <summary>The solutions, by decreasing λ.</summary>
    public IReadOnlyList<LassoSolution> Solutions { get; }

    /// <summary>Whether the path was run to its end; false where it was cancelled.</summary>
    public bool IsComplete { get; }

    /// <summary>Runs the path.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">What the path is to be; <see cref="LassoOptions.Default"/> where null.</param>
    /// <exception cref="ArgumentException">An option is out of its range; or the response is constant (0, without an intercept), so that
    /// there is nothing to explain and no λ to choose.</exception>
    public static LassoPath Fit(RegressionData data, LassoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= LassoOptions.Default;
        options.Check();
        var design = new Design(data, options.Intercept, options.Standardisation);
        var solver = new PathSolver(design, options);
        IReadOnlyList<double> lambdas = options.Lambdas.Count > 0 ? options.Lambdas : Spaced(solver.LargestLambda, options);
        var solutions = new List<LassoSolution>(lambdas.Count);
        foreach (double lambda in lambdas)
        {
            if (options.Cancellation.IsCancellationRequested)
                break;
            LassoSolution solution = solver.Solve(lambda);
            solutions.Add(solution);
            options.Progress?.Report(new SolverProgress(solutions.Count, solution.Objective, solution.RelativeGap, lambda));
        }
        return new(solutions, solutions.Count == lambdas.Count);
    }

    internal static double[] Spaced(double largest, LassoOptions options)
    {
        if (!(largest > 0))
        {
            throw new ArgumentException(
                "LassoPath: no predictor correlates with the response (is it constant?), so that there is no λ to begin with. Give Lambdas.");
        }
        var lambdas = new double[options.Count];
        for (int i = 0; i < lambdas.Length; i++)
            lambdas[i] = largest * Math.Pow(options.MinimumRatio, lambdas.Length == 1 ? 0 : i / (lambdas.Length - 1.0));
        return lambdas;
    }
}
