using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;
using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The norms and losses with several parameters each, and a length of point that each takes.</summary>
internal static class NormsAndLosses
{
    private static readonly double[] Labels = [1, -1, -1, 2, 0.5, -0.3];
    private static readonly double[] Weights = [0.5, 2, 0, 1, 3, 0.1];

    private static readonly Matrix<double> Tall = Matrix<double>.Build.DenseOfArray(
        new double[,] { { 1, 0, 2 }, { -1, 1, 0 }, { 0.5, 0.3, 1 }, { 0, -2, 1 }, { 1, 1, 1 } });

    public static readonly Dictionary<string, (IDifferentiableProximable Function, int Length)> All = new()
    {
        ["L0"] = (new L0Norm(), 6),
        ["L0 light"] = (new L0Norm(0.05), 6),
        ["L0 ball 2"] = (new L0Ball(2), 6),
        ["L0 ball 0"] = (new L0Ball(0), 4),
        ["L0 ball 9"] = (new L0Ball(9), 4),
        ["L1"] = (new L1Norm(), 11),
        ["L1 light"] = (new L1Norm(0.3), 8),
        ["L1 weighted"] = (new L1Norm(Weights), 6),
        ["L1 complex"] = (new ComplexL1Norm(0.9), 8),
        ["L2"] = (new L2Norm(), 5),
        ["L2 heavy"] = (new L2Norm(3), 5),
        ["squared L2"] = (new SquaredL2Norm(0.7), 5),
        ["squared L2 weighted"] = (new SquaredL2Norm(Weights), 6),
        ["L infinity"] = (new LInfinityNorm(), 7),
        ["L infinity heavy"] = (new LInfinityNorm(4), 4),
        ["groups"] = (new GroupNorm([2, 1, 3], 0.8, [1, 0.5, 2]), 6),
        ["groups of indices"] = (GroupNorm.OfIndices(7, [[5, 0], [2, 6, 3]], 0.9), 7),
        ["rows"] = (GroupNorm.OfRows(2, 3), 6),
        ["columns"] = (GroupNorm.OfColumns(2, 3, 0.6, [1, 2, 3]), 6),
        ["elastic net"] = (new ElasticNet(0.8, 0.5), 6),
        ["elastic net without L2"] = (new ElasticNet(0.8, 0), 6),
        ["Huber"] = (new HuberLoss(), 6),
        ["Huber narrow"] = (new HuberLoss(0.2, 3), 6),
        ["hinge"] = (new HingeLoss(0.6), 5),
        ["hinge labelled"] = (new HingeLoss(Labels, 1.3), 6),
        ["squared hinge"] = (new SquaredHingeLoss(), 5),
        ["squared hinge labelled"] = (new SquaredHingeLoss(Labels, 0.4), 6),
        ["logistic"] = (new LogisticLoss(), 5),
        ["logistic labelled"] = (new LogisticLoss(Labels, 5), 6),
        ["cross-entropy"] = (new CrossEntropy([0, 1, 0.5, 0.01, 0.8], 0.7), 5),
        ["cross-entropy light"] = (new CrossEntropy([0, 1, 0.5, 0.01, 0.8], 0.01), 5),
        ["log barrier"] = (new LogBarrier(), 5),
        ["log barrier light"] = (new LogBarrier(1e-3), 5),
        ["sum of 2 largest"] = (new SumLargest(2), 6),
        ["sum of 3 largest, light"] = (new SumLargest(3, 0.2), 7),
        ["sum of all"] = (new SumLargest(4, 0.5), 4),
        ["maximum"] = (new Maximum(), 6),
        ["maximum heavy"] = (new Maximum(5), 4),
        ["quadratic"] = (new Quadratic(Matrix<double>.Build.DenseOfArray(new double[,] { { 2, 1, 0 }, { 1, 3, -1 }, { 0, -1, 1 } }), [1, -2, 0.5]), 3),
        ["quadratic of a low rank"] = (new Quadratic(Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 2, 4 } })), 2),
        ["quadratic, not convex"] = (new Quadratic(Matrix<double>.Build.DenseOfArray(new double[,] { { 0.1, 0.2 }, { 0.2, -0.1 } }), [1, 1]), 2),
        ["least squares, tall"] = (new LeastSquares(Tall, [1, -1, 0.5, 2, 0], 0.7), 3),
        ["least squares, wide"] = (new LeastSquares(Tall.Transpose(), [1, -1, 0.5], 1.2), 5),
        ["least squares, iterative"] = (new IterativeLeastSquares(Solvers.Problems.Matrix.Random(4, 6, 2), [1, -1, 0.5, 2], 0.9), 6),
        ["hyper-Laplacian ½"] = (new HyperLaplacian(0.5), 6),
        ["hyper-Laplacian 0.8"] = (new HyperLaplacian(0.8, 0.3), 6),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => All.Keys.Select(name => new TheoryDataRow<string>(name));
}
