using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;
using Leibniz.Testing;
using Xunit;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>The identities of the calculus, with each side computed in its own way.</summary>
public sealed class IdentityTests
{
    private const int Length = Compositions.Length;

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5];

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_StepBesideTheFunctions_AddsToThePoint(int seed)
    {
        var f = Bowl.Of(2, 0.4);
        double[] x = ProxContract.Point(Length, seed), p = new double[Length], q = new double[Length];
        f.Prox(x, 1, p);
        f.Conjugate().Prox(x, 1, q);
        for (int i = 0; i < Length; i++)
            Assert.Equal(x[i], p[i] + q[i], 1e-13);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfANorm_ProjectsOntoTheInterval(int seed) => Same(new Box(-1.3, 1.3), new L1Norm(1.3).Conjugate(), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfABowl_IsTheKnownQuadratic(int seed)
    {
        // (κ‖x − c‖²/2)* = ‖y‖²/(2κ) + ⟨c, y⟩, a bowl of curvature 1/κ around 0, tilted.
        double[] centre = [.. Enumerable.Repeat(0.4, Length)];
        Same(Bowl.Of(0.5, 0).Tilt(centre), Bowl.Of(2, 0.4).Conjugate(), seed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_Twice_IsTheFunction(int seed)
    {
        Same(new L1Norm(1.3), new L1Norm(1.3).Conjugate().Conjugate(), seed);
        Same(Bowl.Of(2, 0.4), Bowl.Of(2, 0.4).Conjugate().Conjugate(), seed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfAConjugate_ValueOfFormulaAndOfStepsAgree(int seed)
    {
        // The support function of a ball is r‖y‖.
        double[] y = ProxContract.Point(Length, seed);
        double expected = 0.8 * Math.Sqrt(y.Sum(static v => v * v));
        Assert.Equal(expected, new L2Ball(0.8).Conjugate().Value(y), 1e-9 * (1 + expected));
        Assert.Equal(7, new L2Ball(0.8).Conjugate(static _ => 7).Value(y));
    }

    [Fact]
    public void Conjugate_OutsideItsDomain_IsInfinite() =>
        Assert.Equal(double.PositiveInfinity, new L1Norm(1).Conjugate().Value([0.5, 1.01]));

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfATranslate_IsTheTiltOfTheConjugate(int seed)
    {
        // (f(· − b))* = f* + ⟨b, ·⟩.
        double[] b = ProxContract.Point(Length, 99);
        Same(Bowl.Of(2, 0.4).Conjugate().Tilt(b), Bowl.Of(2, 0.4).Translate(b).Conjugate(), seed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfAScaledFunction_IsTheEpigraphicalScaling(int seed)
    {
        // (af)* = a f*(·/a).
        Same(new L1Norm(1).Conjugate().ScaleArgument(1 / 1.7).Scale(1.7), new L1Norm(1).Scale(1.7).Conjugate(), seed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Conjugate_OfARegularised_IsTheEnvelopeOfTheConjugate(int seed) =>
        Same(new L2Ball(1.5).Conjugate().MoreauEnvelope(0.8), new L2Ball(1.5).Regularise(0.8).Conjugate(), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void Envelope_AnyPoint_GradientAgreesWithDifferences(int seed)
    {
        double[] x = ProxContract.Point(Length, seed);
        foreach (ISmoothFunction e in (ISmoothFunction[])[
            new L1Norm(1.3).MoreauEnvelope(0.6), new L2Ball(1.5).MoreauEnvelope(2), new L2Ball(1.5).SquaredDistance(0.7)])
        {
            GradientReport report = GradientCheck.Check(p => e.Value(p), (p, g) => e.Gradient(p, g), x);
            Assert.True(report.Passed, report.ToString());
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Envelope_OfANorm_IsHubers(int seed)
    {
        double[] x = ProxContract.Point(Length, seed);
        double expected = x.Sum(static v => Math.Abs(v) <= 1.3 * 0.6 ? v * v / (2 * 0.6) : 1.3 * (Math.Abs(v) - (1.3 * 0.6 / 2)));
        Assert.Equal(expected, new L1Norm(1.3).MoreauEnvelope(0.6).Value(x), 1e-12 * (1 + expected));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Envelope_OfAnEnvelope_IsTheEnvelopeOfTheSum(int seed) =>
        Same(new L1Norm(1.3).MoreauEnvelope(1.1), new L1Norm(1.3).MoreauEnvelope(0.6).MoreauEnvelope(0.5), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void SquaredDistance_OfASet_IsTheEnvelopeOfItsIndicator(int seed) =>
        Same(new L2Ball(1.5).MoreauEnvelope(1 / 0.7), new L2Ball(1.5).SquaredDistance(0.7), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void Distance_ToTheOriginsBallOfRadiusZero_IsTheNorm(int seed)
    {
        double[] x = ProxContract.Point(Length, seed);
        double norm = Math.Sqrt(x.Sum(static v => v * v));
        Assert.Equal(0.9 * norm, new Box(0, 0).Distance(0.9).Value(x), 1e-13 * (1 + norm));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void ScaleDiagonal_WithEqualFactors_IsScaleArgument(int seed) =>
        Same(new L1Norm(1.3).ScaleArgument(-1.7), new L1Norm(1.3).ScaleArgument([.. Enumerable.Repeat(-1.7, Length)]), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void TightFrame_ThatIsOrthogonal_IsTheOrthogonalComposition(int seed)
    {
        Matrix q = Compositions.Reflection();
        Same(new L1Norm(1.3).Precompose(q), new L1Norm(1.3).Precompose(q, 1), seed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void InfimalConvolution_WithAHalfSquare_IsTheEnvelope(int seed)
    {
        var f = new L1Norm(1.3);
        Same(f.InfimalConvolution(0.5), f.InfimalConvolution(Bowl.Of(2, 0)), seed, 1e-8);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void InfimalConvolution_OfTwoConjugates_IsTheConjugateOfTheSum(int seed)
    {
        // f* □ g* = (f + g)*, here with λ|x| + κx²/2 by Regularise.
        IProximable sum = new L1Norm(1.3).Regularise(0.8).Conjugate();
        Same(sum, new Box(-1.3, 1.3).InfimalConvolution(Bowl.Of(1 / 0.8, 0)), seed, 1e-8);
    }

    private static void Same(IProximable expected, IProximable actual, int seed, double tolerance = 1e-9)
    {
        double[] x = ProxContract.Point(Length, seed), p = new double[Length], q = new double[Length];
        foreach (double gamma in (double[])[0.3, 1, 2.5])
        {
            double value = expected.Prox(x, gamma, p), other = actual.Prox(x, gamma, q);
            Assert.Equal(value, other, tolerance * (1 + Math.Abs(value)));
            for (int i = 0; i < Length; i++)
                Assert.Equal(p[i], q[i], tolerance * (1 + Math.Abs(p[i])));
            value = expected.Value(p);
            Assert.Equal(value, actual.Value(q), tolerance * (1 + Math.Abs(value)));
        }
        double at = expected.Value(x);
        if (double.IsFinite(at))
            Assert.Equal(at, actual.Value(x), tolerance * (1 + Math.Abs(at)));
    }
}
