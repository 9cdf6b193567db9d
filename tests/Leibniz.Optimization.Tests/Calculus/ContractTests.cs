using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Calculus;

public sealed class ContractTests
{
    public static TheoryData<string> Names => [.. Compositions.Differentiable.Keys];

    public static TheoryData<string> Convolutions => [.. Compositions.Convolutions.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Composition_RandomPoints_StepIsTheMinimum(string name) =>
        ProxContract.Holds(Compositions.Differentiable[name], Compositions.Length);

    [Theory, MemberData(nameof(Names))]
    public void Composition_RandomPoints_DerivativesAgreeWithDifferences(string name) =>
        ProxContract.DerivativesHold((IDifferentiableProximable)Compositions.Differentiable[name], Compositions.Length);

    [Theory, MemberData(nameof(Names))]
    public void Composition_TangentAndResultInOnePlace_GiveTheSame(string name)
    {
        var f = (IDifferentiableProximable)Compositions.Differentiable[name];
        double[] x = ProxContract.Point(Compositions.Length, 4), tangent = ProxContract.Point(Compositions.Length, 5);
        double[] apart = new double[Compositions.Length], place = [.. tangent];
        f.ProxPush(x, 0.7, tangent, 0.3, apart);
        f.ProxPush(x, 0.7, place, 0.3, place);
        Assert.Equal(apart, place);

        double apartBar = f.ProxPull(x, 0.7, tangent, apart);
        tangent.CopyTo(place, 0);
        Assert.Equal(apartBar, f.ProxPull(x, 0.7, place, place));
        Assert.Equal(apart, place);
    }

    [Theory, MemberData(nameof(Convolutions))]
    public void InfimalConvolution_RandomPoints_StepIsTheMinimum(string name) =>
        ProxContract.Holds(Compositions.Convolutions[name], Compositions.Length, seeds: 6, tolerance: 1e-7);

    // The split is exact to 1e-12, and no shared flat direction of the two steps is near a kink at these points.
    [Theory, MemberData(nameof(Convolutions))]
    public void InfimalConvolution_RandomPoints_DerivativesAgreeWithDifferences(string name) =>
        ProxContract.DerivativesHold((IDifferentiableProximable)Compositions.Convolutions[name], Compositions.Length);

    [Fact]
    public void InfimalConvolution_WithAHalfSquare_HasTheEnvelopesDerivative()
    {
        var f = new L1Norm(1.3);
        IDifferentiableProximable convolution = f.InfimalConvolution(new SquaredL2Norm(2)), envelope = f.InfimalConvolution(0.5);
        double[] x = ProxContract.Point(Compositions.Length, 6), v = ProxContract.Point(Compositions.Length, 7);
        double[] left = new double[x.Length], right = new double[x.Length];
        convolution.ProxPush(x, 0.8, v, 0.4, left);
        envelope.ProxPush(x, 0.8, v, 0.4, right);
        for (int i = 0; i < x.Length; i++)
            Assert.Equal(right[i], left[i], 1e-10);
        Assert.Equal(envelope.ProxPull(x, 0.8, v, right), convolution.ProxPull(x, 0.8, v, left), 1e-10);
        for (int i = 0; i < x.Length; i++)
            Assert.Equal(right[i], left[i], 1e-10);
    }
}
