using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Implicit;
using Leibniz.Optimization.Tests.Calculus;
using Leibniz.Optimization.Tests.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;
using Xunit;

namespace Leibniz.Optimization.Tests.Implicit;

public sealed class ProximalFixedPointTests
{
    public static TheoryData<AdjointMethod> Methods => [AdjointMethod.Gmres, AdjointMethod.Neumann, AdjointMethod.NormalEquations];

    [Theory, MemberData(nameof(Methods))]
    public void Pull_OfTheSoftThreshold_IsItsKnownDerivative(AdjointMethod method)
    {
        // min ‖x − θ‖²/2 + λ‖x‖₁ has xᵢ = sign(θᵢ)·max(|θᵢ| − λ, 0): ∂xᵢ/∂θᵢ = 1 and ∂xᵢ/∂λ = −sign θᵢ where xᵢ ≠ 0.
        var point = new ProximalFixedPoint(ParametricFunction.LeastSquares(Identity(4)), new L1Norm(1), 0.7) { Method = method };
        var thetaBar = new double[4];
        ImplicitPull pull = point.Pull([1.5, 0, 0, -2.5], [2, 0.3, -0.4, -3], 0.5, [10, 20, 30, 40], thetaBar);
        Assert.True(pull.Converged);
        Assert.Equal(30, pull.WeightCotangent, 1e-10);
        double[] expected = [10, 0, 0, 40];
        for (int i = 0; i < 4; i++)
            Assert.Equal(expected[i], thetaBar[i], 1e-10);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Pull_OfTheLasso_AgreesWithDifferencesOfFullSolves(AdjointMethod method)
    {
        const double lambda = 1.2, h = 1e-5;
        double[] b = ValidationProblem.B, x = ValidationProblem.Solve(b, lambda), v = new double[x.Length], thetaBar = new double[b.Length];
        ValidationProblem.Loss(x, v);
        var point = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step) { Method = method };
        Assert.InRange(point.Residual(x, b, lambda), 0, 1e-10);
        ImplicitPull pull = point.Pull(x, b, lambda, v, thetaBar);
        Assert.True(pull.Converged, $"{method}: residual {pull.Residual} after {pull.Iterations}");

        // The solution is piecewise linear in b and λ: central differences have no truncation error but the loss's own.
        double weight = Difference(t => ValidationProblem.Loss(ValidationProblem.Solve(b, lambda + t)), h);
        Assert.Equal(weight, pull.WeightCotangent, 1e-6 * (1 + Math.Abs(weight)));
        for (int i = 0; i < b.Length; i++)
        {
            double expected = Difference(t => ValidationProblem.Loss(ValidationProblem.Solve([.. b.Select((value, j) => j == i ? value + t : value)], lambda)), h);
            Assert.Equal(expected, thetaBar[i], 1e-6 * (1 + Math.Abs(expected)));
        }
    }

    [Theory, MemberData(nameof(Methods))]
    public void Push_OfTheLasso_AgreesWithDifferencesOfFullSolves(AdjointMethod method)
    {
        const double lambda = 1.2, h = 1e-5;
        double[] b = ValidationProblem.B, x = ValidationProblem.Solve(b, lambda), tangent = new double[x.Length];
        double[] bTangent = ProxContract.Point(b.Length, 5);
        var point = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step) { Method = method };
        ImplicitPush push = point.Push(x, b, lambda, bTangent, 0.3, tangent);
        Assert.True(push.Converged, $"{method}: residual {push.Residual} after {push.Iterations}");
        double[] Moved(double t) => ValidationProblem.Solve([.. b.Zip(bTangent, (value, slope) => value + (t * slope))], lambda + (0.3 * t));
        double[] plus = Moved(h), minus = Moved(-h);
        for (int i = 0; i < x.Length; i++)
            Assert.Equal((plus[i] - minus[i]) / (2 * h), tangent[i], 1e-6);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Push_OfAGenericFunction_IsTheAdjointOfPull(AdjointMethod method)
    {
        const double lambda = 0.8;
        IParametricFunction f = ParametricFunction.Of(new RidgeLogistic(), RidgeLogistic.Columns, 2);
        foreach (IParametricFunction parametric in (IParametricFunction[])[f, new Plain(f)])
        {
            double[] theta = [-1, 0.7], v = ProxContract.Point(f.Dimension, 3), thetaBar = new double[2], tangent = new double[f.Dimension];
            double[] x = ValidationProblem.Solve(f, theta, lambda);
            var point = new ProximalFixedPoint(parametric, ValidationProblem.Penalty, 0.1) { Method = method };
            ImplicitPull pull = point.Pull(x, theta, lambda, v, thetaBar);
            Assert.True(point.Push(x, theta, lambda, [0.4, -1.3], 0.6, tangent).Converged);
            double right = (0.4 * thetaBar[0]) - (1.3 * thetaBar[1]) + (0.6 * pull.WeightCotangent);
            Assert.Equal(right, tangent.Zip(v, static (p, q) => p * q).Sum(), 1e-9 * (1 + Math.Abs(right)));
        }
    }

    [Fact]
    public void Pull_WithGmres_TakesNoMoreIterationsThanTheSupportAndOne()
    {
        double[] x = ValidationProblem.Solve(ValidationProblem.B, 1.2), v = new double[x.Length];
        ValidationProblem.Loss(x, v);
        ImplicitPull pull = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step)
            .Pull(x, ValidationProblem.B, 1.2, v, new double[ValidationProblem.B.Length]);
        Assert.InRange(pull.Iterations, 1, x.Count(static value => value != 0) + 1);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Pull_OfAGenericFunction_AgreesWithDifferencesOfFullSolves(AdjointMethod method)
    {
        const double lambda = 0.8, h = 1e-4;
        IParametricFunction f = ParametricFunction.Of(new RidgeLogistic(), RidgeLogistic.Columns, 2);
        double[] theta = [-1, 0.7], v = ProxContract.Point(f.Dimension, 3), thetaBar = new double[2];
        double[] x = ValidationProblem.Solve(f, theta, lambda);
        double LossAt(double[] t, double weight) => ValidationProblem.Solve(f, t, weight).Zip(v, static (a, b) => a * b).Sum();
        ImplicitPull pull = new ProximalFixedPoint(f, ValidationProblem.Penalty, 0.1) { Method = method }.Pull(x, theta, lambda, v, thetaBar);
        Assert.True(pull.Converged, $"{method}: residual {pull.Residual} after {pull.Iterations}");
        Assert.Contains(x, static value => value == 0);
        Assert.Equal(Difference(t => LossAt(theta, lambda + t), h), pull.WeightCotangent, 1e-5);
        Assert.Equal(Difference(t => LossAt([theta[0] + t, theta[1]], lambda), h), thetaBar[0], 1e-5);
        Assert.Equal(Difference(t => LossAt([theta[0], theta[1] + t], lambda), h), thetaBar[1], 1e-5);
    }

    [Fact]
    public void Pull_WhereTheSolutionIsNotUnique_SaysThatItDidNotConverge()
    {
        // Two equal columns, both in use: any split between them is a minimiser.
        var f = ParametricFunction.LeastSquares(new Matrix(new double[,] { { 1, 1 } }));
        foreach (AdjointMethod method in Enum.GetValues<AdjointMethod>())
        {
            var point = new ProximalFixedPoint(f, new L1Norm(1), 0.4) { Method = method, MaximumIterations = 200 };
            Assert.False(point.Pull([0.4, 0.5], [1], 0.1, [1, 0], new double[1]).Converged, method.ToString());
        }
    }

    [Fact]
    public void Descent_OnTheValidationLoss_LearnsTheWeight()
    {
        var point = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, ValidationProblem.Step);
        double[] b = ValidationProblem.B, v = new double[ValidationProblem.Columns], unused = new double[b.Length];
        // λ = exp(t) stays positive; the step was chosen once for this problem.
        double t = Math.Log(0.05), first = ValidationProblem.Loss(ValidationProblem.Solve(b, Math.Exp(t)));
        for (int k = 0; k < 60; k++)
        {
            double[] x = ValidationProblem.Solve(b, Math.Exp(t));
            ValidationProblem.Loss(x, v);
            t -= 0.02 * Math.Exp(t) * point.Pull(x, b, Math.Exp(t), v, unused).WeightCotangent;
        }
        double learned = ValidationProblem.Loss(ValidationProblem.Solve(b, Math.Exp(t)));
        double best = Enumerable.Range(0, 120).Min(i => ValidationProblem.Loss(ValidationProblem.Solve(b, 0.02 * Math.Pow(1.05, i))));
        Assert.True(learned < first - 0.5, $"the loss went from {first} to {learned} only, at λ = {Math.Exp(t)}");
        Assert.True(learned <= best * 1.001, $"learned λ = {Math.Exp(t)} has loss {learned}; a grid finds {best}");
    }

    [Fact]
    public void Pull_OfBadArguments_IsRefused()
    {
        var point = new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, 0.1);
        double[] x = new double[8], b = new double[12];
        Assert.Contains("12 hyper-parameters", Assert.Throws<ArgumentException>(() => point.Pull(x, [1], 1, x, b)).Message);
        Assert.Contains("cotangent", Assert.Throws<ArgumentException>(() => point.Pull(x, b, 1, [1], b)).Message);
        Assert.Contains("room for 3", Assert.Throws<ArgumentException>(() => point.Pull(x, b, 1, x, new double[3])).Message);
        Assert.Contains("> 0", Assert.Throws<ArgumentException>(() => point.Pull(x, b, 0, x, b)).Message);
        Assert.Contains("made for 8", Assert.Throws<ArgumentException>(() => point.Residual(b, b, 1)).Message);
        Assert.Throws<ArgumentException>(() => new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, 0));
        Assert.Throws<ArgumentException>(() => new ProximalFixedPoint(ValidationProblem.Fit, ValidationProblem.Penalty, 1) { Tolerance = 0 });
        Assert.Contains("12 hyper-parameters", Assert.Throws<ArgumentException>(() => ValidationProblem.Fit.At([1, 2])).Message);
    }

    /// <summary>A function without a mixed product of its own.</summary>
    private sealed class Plain(IParametricFunction f) : IParametricFunction
    {
        public int Dimension => f.Dimension;

        public int Parameters => f.Parameters;

        public double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> theta) => f.Value(x, theta);

        public double Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> gradient) => f.Gradient(x, theta, gradient);

        public void HessianProduct(
            ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> v, Span<double> product, Span<double> mixed) =>
            f.HessianProduct(x, theta, v, product, mixed);
    }

    private static double Difference(Func<double, double> f, double h) => (f(h) - f(-h)) / (2 * h);

    private static Matrix Identity(int n)
    {
        var values = new double[n, n];
        for (int i = 0; i < n; i++)
            values[i, i] = 1;
        return new(values);
    }
}
