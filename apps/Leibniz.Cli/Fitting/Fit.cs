using Leibniz.Optimization.Smooth;
using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Cli.Fitting;

/// <summary>Fits a model by Levenberg–Marquardt with an exact Jacobian.</summary>
internal static class Fit
{
    public static FitOutcome Run(FitProblem problem, LeastSquaresOptions options)
    {
        int n = problem.Parameters.Count, m = problem.Responses.Length;
        if (m <= n)
            throw new FormatException($"{problem.Name}: expected more rows than the {n} parameters, came {m}.");
        var residuals = new DifferentiatedResiduals<ModelResiduals>(new(problem), n);
        MinimiserResult result = LevenbergMarquardt.Minimise(residuals, problem.Start, options);
        if (result.Reason == StopReason.NotFinite)
            throw new ArithmeticFitException($"{problem.Name}: the model or its derivative is not finite at the start. Try another start.");
        var r = new double[m];
        var jacobian = new double[m * n];
        residuals.Jacobian(result.X, r, jacobian);
        double sum = r.Sum(v => v * v), mean = problem.Responses.Average();
        double total = problem.Responses.Sum(y => (y - mean) * (y - mean));
        return new(problem, result, Deviations(jacobian, m, n, sum / (m - n)), r, sum, 1 - (sum / total));
    }

    // √(s² [(JᵀJ)⁻¹]ⱼⱼ) from R⁻¹ of the factorisation J/D = QR, so that the normal matrix is never formed.
    private static double[] Deviations(double[] jacobian, int m, int n, double variance)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(m, n, (i, j) => jacobian[(i * n) + j]);
        Vector<double> scale = matrix.ColumnNorms(2);
        if (scale.Any(s => s == 0))
            return [.. Enumerable.Repeat(double.NaN, n)];
        for (int j = 0; j < n; j++)
            matrix.SetColumn(j, matrix.Column(j) / scale[j]);
        Matrix<double> inverse = matrix.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).R.Inverse();
        return [.. Enumerable.Range(0, n).Select(j => Math.Sqrt(variance) * inverse.Row(j).L2Norm() / scale[j])];
    }
}
