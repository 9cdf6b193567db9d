using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;
using Xunit;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>What the calculus refuses, and that the message names it.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Conjugate_OfANonconvexFunction_IsRefused() => Refuses("must be convex", static () => new L0Norm(1).Conjugate());

    [Fact]
    public void InfimalConvolution_OfANonconvexFunction_IsRefused() =>
        Refuses("'g' must be convex", static () => new L2Ball(1).InfimalConvolution(new L0Norm(1)));

    [Fact]
    public void Distance_OfNoIndicator_IsRefused()
    {
        Refuses("indicator", static () => new L1Norm(1).Distance());
        Refuses("indicator", static () => new L1Norm(1).SquaredDistance());
    }

    [Fact]
    public void ScaleDiagonal_OfAFunctionThatIsNotSeparable_IsRefused() =>
        Refuses("separable", static () => new L2Ball(1).ScaleArgument([1, 2]));

    [Fact]
    public void ScaleDiagonal_WithAZero_IsRefused() => Refuses("d[1]", static () => new L1Norm(1).ScaleArgument([1, 0]));

    [Fact]
    public void Precompose_WithAMapThatIsNoFrame_IsRefused()
    {
        Refuses("A Aᵀ = 3·I", static () => new L1Norm(1).Precompose(Compositions.Averages(), 3));
        Refuses("square map", static () => new L1Norm(1).Precompose(Compositions.Averages()));
        Refuses("A Aᵀ = 1·I", static () => new L1Norm(1).Precompose(Matrix.Random(4, 4, 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Parameters_NotPositive_AreRefused(double bad)
    {
        Refuses("> 0", () => new L1Norm(1).Scale(bad));
        Refuses("> 0", () => new L1Norm(1).MoreauEnvelope(bad));
        Refuses("> 0", () => new L1Norm(1).Regularise(bad));
        Refuses("> 0", () => new L2Ball(1).Distance(bad));
        Refuses("> 0", () => new L2Ball(1).SquaredDistance(bad));
    }

    [Fact]
    public void Vectors_EmptyOrNotFinite_AreRefused()
    {
        Refuses("'b' is empty", static () => new L1Norm(1).Translate([]));
        Refuses("element 1", static () => new L1Norm(1).Tilt([1, double.NaN]));
        Refuses("constant", static () => new L1Norm(1).Tilt([1], double.NaN));
        Refuses("element 0", static () => new L1Norm(1).Regularise(1, [double.PositiveInfinity]));
        Refuses("not 0", static () => new L1Norm(1).ScaleArgument(0));
        Refuses("at least one", static () => new SeparableSum());
        Refuses("block 1", static () => new SeparableSum((1, new L2Ball(1)), (0, new L2Ball(1))));
        Refuses("at least one", static () => new PointwiseMinimum());
        Refuses("iterations", static () => new L2Ball(1).InfimalConvolution(new L2Ball(1), iterations: 0));
    }

    [Fact]
    public void Step_OfBadArguments_IsRefused()
    {
        foreach (IProximable f in Compositions.Differentiable.Values.Concat(Compositions.Convolutions.Values))
        {
            var result = new double[Compositions.Length];
            Refuses("NaN", () => f.Prox([0, 1, double.NaN, 3, 4, 5], 1, result));
            Refuses("γ", () => f.Prox([0, 1, 2, 3, 4, 5], 0, result));
            Refuses("γ", () => f.Prox([0, 1, 2, 3, 4, 5], double.NaN, result));
            Refuses("came 2", () => f.Prox([0, 1, 2, 3, 4, 5], 1, result.AsSpan(0, 2)));
        }
    }

    [Fact]
    public void Derivative_OfAPartThatHasNone_NamesIt()
    {
        var f = new Nothing().Translate([0.5]).Scale(2);
        var error = Assert.Throws<InvalidOperationException>(() => f.ProxPull([0.2], 1, [1], new double[1]));
        Assert.Contains(nameof(Nothing), error.Message);
    }

    private static void Refuses(string words, Action action)
    {
        var error = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Contains(words, error.Message);
    }
}
