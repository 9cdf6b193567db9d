using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Solvers;

public class ClosedFormTests
{
    private static readonly SolverOptions Tight = new() { Tolerance = 1e-11, MaxIterations = 50_000 };

    [Fact]
    public void ProximalGradient_SquareAndAbsolute_GivesTheSoftThreshold()
    {
        double[] b = [3, -0.5, 0.2, -2];
        SolverResult result = new ProximalGradient(HalfSquare.Around(b), new L1Norm(1)).Solve(new double[4], Tight);
        AssertNear([2, 0, 0, -1], result.X, 1e-12);
        // ½(1 + ¼ + 1/25 + 1) + 3
        Assert.Equal(0.5 * (1 + 0.25 + 0.04 + 1) + 3, result.Objective, 1e-12);
    }

    [Fact]
    public void ProximalGradient_NonconvexCount_StopsAtTheHardThreshold()
    {
        double[] b = [3, -0.5, 0.2, -2];
        SolverResult result = new ProximalGradient(HalfSquare.Around(b), new L0Norm(1)).Solve(new double[4], Tight);
        AssertNear([3, 0, 0, -2], result.X, 1e-12);
    }

    [Fact]
    public void Panoc_NonconvexCount_StopsAtACriticalPoint()
    {
        double[] b = [3, -0.5, 0.2, -2];
        SolverResult result = new Panoc(HalfSquare.Around(b), new L0Norm(1)).Solve(new double[4], Tight);
        Assert.Equal(StopReason.Converged, result.Reason);
        AssertNear([3, 0, 0, -2], result.X, 1e-9);
    }

    [Fact]
    public void Panoc_Rosenbrock_FindsTheMinimumWithinABox()
    {
        // On x₁ ≤ 1/2 the minimum of (1 − x₁)² + 100(x₂ − x₁²)² is at (1/2, 1/4), by hand.
        var box = new Box(-2, 0.5);
        ISmoothFunction rosenbrock = SmoothFunction.Of(new Rosenbrock(), 2);
        SolverResult panoc = new Panoc(rosenbrock, box).Solve([-1.2, 0.4], Tight);
        SolverResult zero = new ZeroFpr(rosenbrock, box).Solve([-1.2, 0.4], Tight);
        AssertNear([0.5, 0.25], panoc.X, 1e-9);
        AssertNear([0.5, 0.25], zero.X, 1e-9);
        // First-order steps need thousands here.
        Assert.InRange(panoc.Iterations, 1, 300);
        Assert.InRange(zero.Iterations, 1, 300);
    }

    [Fact]
    public void DavisYin_BoxAndPlane_ProjectsOntoBoth()
    {
        double[] b = [2, 1, 0.5, -1];
        SolverResult result = new DavisYin(HalfSquare.Around(b), new Box(0, 1), new AffineSet([1, 1, 1, 1], [2])).Solve(new double[4], Tight);
        // Clamp(b − s) sums to 2 at s = ¼: 1 + ¾ + ¼ + 0.
        AssertNear([1, 0.75, 0.25, 0], result.X, 1e-9);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.1)]
    public void DouglasRachford_BoxAndPlane_FindsACommonPoint(double gamma)
    {
        SolverResult result = new DouglasRachford(new Box(0, 1), new AffineSet([1, 1, 1, 1], [2])) { Gamma = gamma }.Solve([2, 1, 0.5, -1], Tight);
        Assert.Equal(StopReason.Converged, result.Reason);
        Assert.Equal(2, result.X.Sum(), 1e-9);
        Assert.All(result.X, v => Assert.InRange(v, -1e-9, 1 + 1e-9));
    }

    [Fact]
    public void DouglasRachford_SquareOnInterval_ClampsTheTarget()
    {
        SolverResult result = new DouglasRachford(HalfSquare.Around(2, 0.5, -1), new Box(0, 1)).Solve(new double[3], Tight);
        Assert.Equal(StopReason.Converged, result.Reason);
        AssertNear([1, 0.5, 0], result.X, 1e-9);
    }

    [Theory]
    [InlineData(true, 1e-3, 1e-3)]
    [InlineData(false, 1e-10, 1e-7)]
    public void ChambollePock_TotalVariationOfAStep_LowersItByHand(
        bool accelerates, double tolerance, double accuracy)
    {
        // A step of 3 zeros and 3 tens under λ·TV: each side moves towards the other by λ/3. Accelerated, ‖x − x*‖ falls as 1/k.
        double[] b = [0, 0, 0, 10, 10, 10];
        var solver = new ChambollePock(HalfSquare.Around(b), new L1Norm(1.5), Matrix.Differences(6)) { Accelerates = accelerates };
        SolverResult result = solver.Solve(b, Tight with { Tolerance = tolerance });
        Assert.Equal(StopReason.Converged, result.Reason);
        AssertNear([0.5, 0.5, 0.5, 9.5, 9.5, 9.5], result.X, accuracy);
    }

    [Fact]
    public void Admm_TotalVariationOfAStep_AgreesInEachFormOfTheStep()
    {
        double[] b = [0, 0, 0, 10, 10, 10];
        Matrix differences = Matrix.Differences(6);
        var identity = new Matrix(new double[,]
        {
            { 1, 0, 0, 0, 0, 0 }, { 0, 1, 0, 0, 0, 0 }, { 0, 0, 1, 0, 0, 0 },
            { 0, 0, 0, 1, 0, 0 }, { 0, 0, 0, 0, 1, 0 }, { 0, 0, 0, 0, 0, 1 },
        });
        Admm[] solvers =
        [
            new(new LeastSquaresStep(identity, b, differences), new L1Norm(1.5)),
            new(HalfSquare.Around(b), new L1Norm(1.5), differences),
        ];
        foreach (Admm solver in solvers)
        {
            SolverResult result = solver.Solve(b, Tight);
            Assert.Equal(StopReason.Converged, result.Reason);
            AssertNear([0.5, 0.5, 0.5, 9.5, 9.5, 9.5], result.X, 1e-8);
            // The dual is λ at the jump: ∂/∂x₃ of the data term is λ there.
            Assert.Equal(1.5, result.Dual[2], 1e-8);
        }
    }

    [Fact]
    public void CondatVu_TotalVariationWithinABox_ClampsTheStep()
    {
        double[] b = [0, 0, 0, 10, 10, 10];
        var solver = new CondatVu(HalfSquare.Around(b), new Box(0, 9), new L1Norm(1.5), Matrix.Differences(6));
        SolverResult result = solver.Solve(b, Tight);
        AssertNear([0.5, 0.5, 0.5, 9, 9, 9], result.X, 1e-8);
    }

    [Fact]
    public void ChambollePock_WithDualityGap_StopsOnIt()
    {
        double[] b = [0, 0, 0, 10, 10, 10];
        Matrix differences = Matrix.Differences(6);
        var primal = HalfSquare.Around(b);
        var solver = new ChambollePock(primal, new L1Norm(1.5), differences)
        {
            // P(x) − D(y) with D(y) = ⟨Dᵀy, b⟩ − ‖Dᵀy‖²/2 for |y| ≤ λ, which y always is.
            DualityGap = (x, y) =>
            {
                var image = new double[5];
                var back = new double[6];
                differences.Apply(x, image);
                differences.Adjoint(y, back);
                double gap = primal.Value(x) + (1.5 * image.Sum(Math.Abs));
                for (int i = 0; i < 6; i++)
                    gap -= (back[i] * b[i]) - (back[i] * back[i] / 2);
                return gap;
            },
        };
        SolverResult result = solver.Solve(b, new() { Tolerance = 1e-6, MaxIterations = 5000 });
        Assert.Equal(CertificateKind.DualityGap, result.Certificate.Kind);
        Assert.True(result.IsConverged);
        // The optimum by hand: 6 · ½ · ¼ + 1.5 · 9.
        Assert.InRange(result.Objective - 14.25, -1e-12, 1e-6);
    }

    private static void AssertNear(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
