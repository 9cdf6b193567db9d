using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Solvers;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>One problem for every solver: min ‖Ax − b‖²/2 + λ‖x‖₁ with 24 rows and 10 columns.</summary>
internal static class SparseFit
{
    public const int Columns = 10;

    public const double Lambda = 1.5;

    public static Matrix A { get; } = Matrix.Random(24, Columns, seed: 7);

    public static double[] B { get; } = RightSide();

    public static Residuals Smooth() => new(A, B);

    public static L1Norm Penalty() => new(Lambda);

    public static double[] Start() => [.. Enumerable.Range(0, Columns).Select(i => 0.1 * (i - 4))];

    /// <summary>All solvers, made anew, by name.</summary>
    public static ProximalSolver Solver(string name) => name switch
    {
        nameof(ProximalGradient) => new ProximalGradient(Smooth(), Penalty()),
        nameof(Fista) => new Fista(Smooth(), Penalty()),
        nameof(AdaptiveProximalGradient) => new AdaptiveProximalGradient(Smooth(), Penalty()),
        nameof(Panoc) => new Panoc(Smooth(), Penalty()),
        nameof(ZeroFpr) => new ZeroFpr(Smooth(), Penalty()),
        nameof(BlockCoordinate) => new BlockCoordinate(
            Smooth(), (3, Penalty()), (1, Penalty()), (6, Penalty())) { Order = BlockOrder.Shuffled, Seed = 3 },
        nameof(StochasticProximalGradient) => new StochasticProximalGradient(Smooth(), Penalty(), 0.001) { Seed = 5 },
        nameof(DouglasRachford) => new DouglasRachford(new Nothing(), new L1Norm(1)),
        nameof(DavisYin) => new DavisYin(Smooth(), Penalty(), new Box(-10, 10)),
        nameof(ChambollePock) => new ChambollePock(Penalty(), new SquaredL2Norm().Translate(B), A),
        nameof(CondatVu) => new CondatVu(Smooth(), new Nothing(), Penalty(), new Matrix(Identity())),
        nameof(Admm) => new Admm(new LeastSquaresStep(A, B), Penalty()),
        _ => throw new ArgumentException(name),
    };

    private static double[,] Identity()
    {
        var values = new double[Columns, Columns];
        for (int i = 0; i < Columns; i++)
            values[i, i] = 1;
        return values;
    }

    private static double[] RightSide()
    {
        var truth = new double[Columns];
        (truth[1], truth[4], truth[8]) = (2, -3, 1);
        var b = new double[A.Rows];
        A.Apply(truth, b);
        var random = new Random(11);
        for (int i = 0; i < b.Length; i++)
            b[i] += 0.2 * (random.NextDouble() - 0.5);
        return b;
    }
}
