using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Implicit;
using Leibniz.Optimization.Proximal.Lasso;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Functions;
using Leibniz.Optimization.Tests.Implicit;
using Leibniz.Optimization.Tests.Lasso;
using Leibniz.Optimization.Tests.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;
using Leibniz.Optimization.Tests.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Pool;

/// <summary>One run of everything in the library that may borrow working memory: by name, the numbers that came of it.</summary>
internal static class PoolRuns
{
    public static IReadOnlyDictionary<string, Func<double[]>> All { get; } = Runs();

    private static Dictionary<string, Func<double[]>> Runs()
    {
        var runs = new Dictionary<string, Func<double[]>>();
        foreach ((string name, CatalogueEntry entry) in Catalogue.All)
            runs.Add(name, () => Steps(entry.Function, entry.Length));
        foreach (string name in AgreementTests.Methods.Select(row => row.Data).Append(nameof(DouglasRachford)))
            runs.Add(name, () => Numbers(SparseFit.Solver(name).Solve(SparseFit.Start(), new() { Tolerance = 1e-10, MaxIterations = 60, RecordHistory = true })));
        foreach ((string name, Func<ITwiceDifferentiableFunction, double[], MinimiserOptions, MinimiserResult> run) in StoppingTests.Methods)
            runs.Add(name, () => Numbers(run(Collection.Named("Wood").F, [-3, -1, -3, -1], new() { MaxIterations = 60 })));
        foreach ((string name, Func<IResidualFunction, double[], MinimiserResult> run) in LeastSquaresTests.Methods)
            runs.Add(name, () => Numbers(run(Collection.Named("BrownDennis").R, [25, 5, -5, -1])));
        runs.Add(nameof(AugmentedLagrangian), AugmentedLagrangianRun);
        runs.Add(nameof(LassoPath), static () => [.. LassoPath.Fit(Diabetes.Data).Solutions.SelectMany(s => s.Coefficients)]);
        runs.Add(nameof(LassoHomotopy), static () => [.. LassoHomotopy.Follow(Diabetes.Data).Knots.SelectMany(k => k.Coefficients)]);
        runs.Add(nameof(ProximalFixedPoint), ImplicitRun);
        runs.Add(nameof(UnrolledProximalGradient), UnrolledRun);
        return runs;
    }

    private static double[] Steps(IProximable f, int length)
    {
        double[] x = ProxContract.Point(length, 3), direction = ProxContract.Point(length, 4, 1), p = new double[length];
        double value = f.Prox(x, 0.7, p);
        List<double> numbers = [f.Value(p), value, .. p];
        if (f is ISmoothFunction smooth)
        {
            numbers.Add(smooth.Gradient(x, p));
            numbers.AddRange(p);
        }
        if (f is IDifferentiableProximable differentiable)
        {
            differentiable.ProxPush(x, 0.7, direction, 0.3, p);
            numbers.AddRange(p);
            numbers.Add(differentiable.ProxPull(x, 0.7, direction, p));
            numbers.AddRange(p);
        }
        return [.. numbers];
    }

    private static double[] Numbers(SolverResult result) =>
        [.. result.X, .. result.Dual, .. result.History.SelectMany(line => new[] { line.Objective, line.Residual, line.Step })];

    private static double[] Numbers(MinimiserResult result) =>
        [.. result.X, .. result.History.SelectMany(line => new[] { line.Value, line.GradientNorm, line.StepNorm })];

    private static double[] AugmentedLagrangianRun()
    {
        HockSchittkowski problem = HockSchittkowski.All.Single(p => p.Name == "HS71");
        return [.. AugmentedLagrangian.Minimise(problem.F, problem.Start, problem.Options).X];
    }

    private static double[] ImplicitRun()
    {
        double[] x = ValidationProblem.Solve(ValidationProblem.B, 0.8), theta = new double[ValidationProblem.B.Length];
        var point = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step);
        ImplicitPull pull = point.Pull(x, ValidationProblem.B, 0.8, ProxContract.Point(x.Length, 3), theta);
        var tangent = new double[x.Length];
        point.Push(x, ValidationProblem.B, 0.8, ProxContract.Point(theta.Length, 4), 0.3, tangent);
        return [.. x, .. theta, pull.WeightCotangent, .. tangent];
    }

    private static double[] UnrolledRun()
    {
        IParametricFunction f = ParametricFunction.Of(new RidgeLogistic(), RidgeLogistic.Columns, 2);
        var run = new UnrolledProximalGradient(f, ValidationProblem.Penalty);
        double[] thetaBar = new double[2], startBar = new double[f.Dimension];
        double[] x = [.. run.Run(new double[f.Dimension], [-1, 0.7], 0.8, 0.1, 20)];
        UnrolledPull pull = run.Pull(ProxContract.Point(x.Length, 3), thetaBar, startBar);
        return [.. x, .. thetaBar, .. startBar, pull.WeightCotangent, pull.StepCotangent];
    }
}
