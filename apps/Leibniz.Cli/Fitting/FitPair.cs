using Leibniz.Nist;
using Leibniz.Optimization.Smooth;

namespace Leibniz.Cli.Fitting;

/// <summary>A NIST problem fitted from both its starts.</summary>
/// <param name="First">From start 1.</param>
/// <param name="Second">From start 2.</param>
/// <param name="AsWritten">Where the file's certificate belongs to another reading of its formula, which the other two follow: the fit from start 1 of the formula as written.</param>
internal sealed record FitPair(FitOutcome First, FitOutcome Second, FitOutcome? AsWritten)
{
    public static FitPair Of(StrdFile file, LeastSquaresOptions options)
    {
        FitPair written = Both(file, null);
        // The file's own residual sum of squares says which arctan its certified parameters belong to.
        if (written.First.Contradiction() is null || file.WithAngles() is not { } angles)
            return written;
        FitPair read = Both(angles, written.First);
        return read.First.Contradiction() is null ? read : written;

        FitPair Both(StrdFile problem, FitOutcome? asWritten) =>
            new(Fit.Run(FitProblem.FromNist(problem, 1), options), Fit.Run(FitProblem.FromNist(problem, 2), options), asWritten);
    }
}
