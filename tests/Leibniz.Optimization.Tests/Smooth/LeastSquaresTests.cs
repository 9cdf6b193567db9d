using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class LeastSquaresTests
{
    internal static Dictionary<string, Func<IResidualFunction, double[], MinimiserResult>> Methods { get; } = new()
    {
        ["GaussNewton"] = (f, x) => GaussNewton.Minimise(f, x, new() { GradientTolerance = 1e-13 }),
        ["Dogleg"] = (f, x) => Dogleg.Minimise(f, x, new() { GradientTolerance = 1e-13 }),
        ["LevenbergMarquardt"] = (f, x) => LevenbergMarquardt.Minimise(f, x),
    };

    public static IEnumerable<TheoryDataRow<string>> Names() => Methods.Keys.Select(n => new TheoryDataRow<string>(n));

    // One step solves a linear problem: 2x + y = 1, x − y = 2, x + y = 3 has the normal equations 6x + 2y = 7, 2x + 3y = 2.
    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_LinearResiduals_SolvesTheNormalEquations(string name)
    {
        MinimiserResult result = Methods[name](new Linear([[2, 1], [1, -1], [1, 1]], [1, 2, 3]), [10, -10]);
        Assert.True(result.Converged, $"{result.Reason}");
        Assert.Equal(17.0 / 14, result.X[0], 1e-12);
        Assert.Equal(-1.0 / 7, result.X[1], 1e-12);
    }

    // x + y = 2 alone: from (5, 1) the nearest solution is (3, −1).
    [Theory]
    [InlineData("GaussNewton")]
    [InlineData("Dogleg")]
    public void Minimise_FewerResidualsThanNumbers_TakesTheShortestStep(string name)
    {
        MinimiserResult result = Methods[name](new Linear([[1, 1]], [2]), [5, 1]);
        Assert.Equal(3, result.X[0], 1e-12);
        Assert.Equal(-1, result.X[1], 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_BadStart_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => Methods[name](new Linear([[1, 1]], [2]), [5]));
        Assert.Throws<ArgumentException>(() => Methods[name](new Linear([[1, 1]], [2]), [5, double.NaN]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_ResidualsNotFinite_SaysSo(string name)
    {
        MinimiserResult result = Methods[name](new Linear([[1, 1]], [double.NaN]), [5, 1]);
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Equal([5, 1], result.X);
    }

    [Fact]
    public void Minimise_SameProblem_MethodsAgree()
    {
        TestProblem p = Collection.Named("Bard");
        double[][] found = [.. Methods.Values.Select(m => m(p.R, p.Start).X)];
        Assert.All(found, x => Assert.All(x.Zip(found[0]), q => Assert.Equal(q.Second, q.First, 1e-7)));
    }

    private sealed class Linear(double[][] rows, double[] right) : IResidualFunction
    {
        public int Parameters => rows[0].Length;

        public int Residuals => rows.Length;

        public void Evaluate(ReadOnlySpan<double> x, Span<double> residuals)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                residuals[i] = -right[i];
                for (int j = 0; j < x.Length; j++)
                    residuals[i] += rows[i][j] * x[j];
            }
        }

        public void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian)
        {
            Evaluate(x, residuals);
            for (int i = 0; i < rows.Length; i++)
                rows[i].CopyTo(jacobian[(i * x.Length)..]);
        }
    }
}
