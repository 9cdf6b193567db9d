using Leibniz.Optimization.Smooth;

namespace Leibniz.Cli.Fitting;

/// <summary>A fit with its statistics.</summary>
internal sealed record FitOutcome(
    FitProblem Problem, MinimiserResult Result, double[] Deviations, double[] Residuals, double SumOfSquares, double RSquared)
{
    public double ResidualDeviation => Math.Sqrt(SumOfSquares / (Residuals.Length - Result.X.Length));

    /// <summary>−log₁₀ of the relative distance to the certified parameter, at most 11, which the certificate has.</summary>
    public double Digits(int parameter)
    {
        double certified = Problem.Certified!.Certified[parameter], error = Math.Abs((Result.X[parameter] - certified) / certified);
        return error == 0 ? 11 : Math.Clamp(-Math.Log10(error), 0, 11);
    }

    /// <summary>Says where a file's certified parameters contradict its own residual sum of squares; null where not.</summary>
    public string? Contradiction()
    {
        if (Problem.Certified is not { } file)
            return null;
        var residuals = new double[Residuals.Length];
        new ModelResiduals(Problem).Evaluate<double>(file.Certified, residuals);
        double value = residuals.Sum(r => r * r), stated = file.ResidualSumOfSquares;
        double floor = 1e-20 * Problem.Responses.Sum(y => y * y);
        return Math.Abs(value - stated) <= Math.Max(1e-6 * stated, floor)
            ? null
            : $"{file.Name}: the file contradicts itself: it states a residual sum of squares of {stated:R}, but at its certified parameters that is {value:R}.";
    }
}
