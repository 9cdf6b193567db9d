namespace Leibniz.Imaging.Numerics;

/// <summary>Rounds of <see cref="VariationProblem"/> until samples hardly change.</summary>
internal static class VariationRun
{
    private const int RoundsBetweenReports = 10;

    /// <summary>Solves, and leaves the solution in <paramref name="image"/>.</summary>
    /// <param name="name">What is reported as the stage.</param>
    /// <param name="problem">The problem, whose u is the image.</param>
    /// <param name="image">The image.</param>
    /// <param name="lambda">The strength, to be returned.</param>
    /// <param name="fidelity">The value of the data term.</param>
    /// <param name="tolerance">The change of a sample relative to the step at which to stop.</param>
    /// <param name="rounds">The most rounds.</param>
    /// <param name="options">How to run.</param>
    public static Restoration Solve(
        string name, VariationProblem problem, Image image, double lambda, Func<double> fidelity, double tolerance, int rounds, RestorationOptions options)
    {
        double change = double.PositiveInfinity;
        int round = 0;
        while (round < rounds && change > tolerance && !options.Cancellation.IsCancellationRequested)
        {
            change = problem.Step();
            round++;
            if (options.Progress is not null && round % RoundsBetweenReports == 0)
                options.Report(name, round, rounds, fidelity() + problem.Penalty(), change, image.Clone);
        }
        return new(image, lambda, fidelity() + problem.Penalty(), change, round, change > tolerance && round < rounds);
    }
}
