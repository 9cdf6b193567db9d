using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;
using Xunit;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>The traits that a composition tells, against those of the function it is.</summary>
public sealed class TraitTests
{
    private static readonly double[] zero = new double[3];
    private static readonly double[] vector = [1, 2, 3];

    [Fact]
    public void Conjugate_OfANorm_IsAnIndicator()
    {
        FunctionTraits traits = new L1Norm(1).Conjugate().Traits;
        Assert.True(traits is { IsConvex: true, IsIndicator: true, IsCone: false, IsSeparable: true, IsSmooth: false });
    }

    [Fact]
    public void Conjugate_OfAnIndicator_IsHomogeneous() =>
        Assert.True(new L2Ball(2).Conjugate().Traits is { IsConvex: true, IsIndicator: false, IsCone: true });

    [Fact]
    public void Conjugate_OfABowl_HasTheReciprocalConstants() =>
        Assert.True(Bowl.Of(4, 1).Conjugate().Traits is { IsQuadratic: true, Smoothness: 0.25, StrongConvexity: 0.25 });

    [Fact]
    public void Envelope_OfANorm_HasSmoothnessOneOverGamma() =>
        Assert.True(new L1Norm(1).MoreauEnvelope(0.5).Traits is { IsConvex: true, IsCone: false, Smoothness: 2, StrongConvexity: 0 });

    [Fact]
    public void Envelope_OfABowl_HasItsConstantsInParallel()
    {
        // The envelope of κ‖x‖²/2 is κ/(1 + γκ)·‖x‖²/2: here 3/(1 + 1.5).
        FunctionTraits traits = Bowl.Of(3, 0).MoreauEnvelope(0.5).Traits;
        Assert.True(traits is { IsQuadratic: true, IsSeparable: true });
        Assert.Equal((1.2, 1.2), (traits.Smoothness, traits.StrongConvexity));
    }

    [Fact]
    public void Envelope_OfANonconvexFunction_IsNotSmooth() =>
        Assert.True(new L0Norm(1).MoreauEnvelope(1).Traits is { IsConvex: false, IsSmooth: false });

    [Fact]
    public void Translate_OfANorm_IsHomogeneousOnlyAtTheOrigin()
    {
        Assert.True(new L1Norm(1).Translate(zero).Traits.IsCone);
        Assert.True(new L1Norm(1).Translate(vector).Traits is { IsCone: false, IsConvex: true, IsSeparable: true });
    }

    [Fact]
    public void Tilt_OfAnIndicator_IsNoIndicator()
    {
        Assert.True(new L2Ball(1).Tilt(zero).Traits.IsIndicator);
        Assert.False(new L2Ball(1).Tilt(vector).Traits.IsIndicator);
        Assert.False(new L2Ball(1).Tilt(zero, 1).Traits.IsIndicator);
        Assert.True(new L1Norm(1).Tilt(vector).Traits.IsCone);
    }

    [Fact]
    public void Scale_OfABowl_MultipliesItsConstants()
    {
        Assert.True(Bowl.Of(3, 1).Scale(2).Traits is { Smoothness: 6, StrongConvexity: 6 });
        Assert.True(Bowl.Of(3, 1).ScaleArgument(-2).Traits is { Smoothness: 12, StrongConvexity: 12, IsQuadratic: true });
        Assert.True(Bowl.Of(3, 1).ScaleArgument([1, -2, 0.5]).Traits is { Smoothness: 12, StrongConvexity: 0.75 });
    }

    [Fact]
    public void Precompose_WithFewerRows_LosesStrongConvexity()
    {
        Assert.True(Bowl.Of(3, 1).Precompose(Compositions.Averages(), 2).Traits is { Smoothness: 6, StrongConvexity: 0, IsSeparable: false });
        Assert.True(Bowl.Of(3, 1).Precompose(Compositions.Reflection()).Traits is { Smoothness: 3, StrongConvexity: 3 });
    }

    [Fact]
    public void SeparableSum_OfTwoKinds_HasWhatBothHave()
    {
        Assert.True(new SeparableSum((1, Bowl.Of(3, 1)), (2, Bowl.Of(2, 0))).Traits
            is { Smoothness: 3, StrongConvexity: 2, IsQuadratic: true, IsSeparable: true });
        Assert.True(new SeparableSum((1, Bowl.Of(3, 1)), (2, new L2Ball(1))).Traits
            is { IsConvex: true, IsIndicator: false, IsSmooth: false, StrongConvexity: 0, IsSeparable: false });
    }

    [Fact]
    public void Regularise_OfAnIndicator_IsStronglyConvex() =>
        Assert.True(new L2Ball(1).Regularise(0.5).Traits is { IsIndicator: false, IsSmooth: false, StrongConvexity: 0.5 });

    [Fact]
    public void Distance_ToAConvexSet_IsConvex()
    {
        Assert.True(new L2Ball(1).Distance().Traits is { IsConvex: true, IsSmooth: false });
        Assert.True(new L2Ball(1).SquaredDistance(3).Traits is { IsConvex: true, Smoothness: 3, StrongConvexity: 0 });
        Assert.True(Pair().SquaredDistance().Traits is { IsConvex: false, IsSmooth: false });
    }

    [Fact]
    public void Minimum_OfIndicators_IsAnIndicatorThatIsNotConvex() =>
        Assert.True(Pair().Traits is { IsIndicator: true, IsConvex: false, IsSeparable: false });

    [Fact]
    public void InfimalConvolution_WithABowl_IsAsSmoothAsTheBowl()
    {
        Assert.True(new L1Norm(1).InfimalConvolution(Bowl.Of(2, 0)).Traits is { IsConvex: true, Smoothness: 2, StrongConvexity: 0 });
        Assert.True(Bowl.Of(2, 0).InfimalConvolution(Bowl.Of(2, 1)).Traits is { Smoothness: 1, StrongConvexity: 1 });
    }

    private static PointwiseMinimum Pair() => new(new L2Ball(1), new L2Ball(1).Translate(vector));
}
