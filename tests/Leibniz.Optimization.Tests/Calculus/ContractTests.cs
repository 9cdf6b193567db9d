using Leibniz.Optimization.Proximal;
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
}
