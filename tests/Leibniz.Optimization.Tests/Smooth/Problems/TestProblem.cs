using Leibniz.Optimization.Smooth;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>A problem of the collection with its published start and minima.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">The standard start.</param>
/// <param name="Minima">The values of its minima, to six digits.</param>
/// <param name="F">Σ rᵢ².</param>
/// <param name="R">r.</param>
internal sealed record TestProblem(
    string Name, double[] Start, double[] Minima, ITwiceDifferentiableFunction F, IResidualFunction R)
{
    public static TestProblem Of<TFunction>(double[] start, params double[] minima) where TFunction : struct, IVectorFunction =>
        new(
            typeof(TFunction).Name, start, minima,
            new DifferentiatedFunction<SumOfSquares<TFunction>>(new(default), start.Length),
            new DifferentiatedResiduals<TFunction>(default, start.Length));

    public override string ToString() => Name;
}
