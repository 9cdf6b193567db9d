using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Tests.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>Functions that the calculus makes of others, against those written on their own: steps, values and derivatives.</summary>
public sealed class KnownPairsTests
{
    private const int Length = 6;

    private static readonly double[] weights = [0.5, 1, 2, 0.7, 1.5, 3];

    private static readonly Dictionary<string, (IDifferentiableProximable Composed, IDifferentiableProximable Known)> pairs = new()
    {
        ["L1 norm, conjugate"] = (new L1Norm(1.3).Conjugate(), new LInfinityBall(1.3)),
        ["L2 norm, conjugate"] = (new L2Norm(1.3).Conjugate(), new L2Ball(1.3)),
        ["L∞ norm, conjugate"] = (new LInfinityNorm(1.3).Conjugate(), new L1Ball(1.3)),
        ["L2 ball, conjugate"] = (new L2Ball(1.3).Conjugate(), new L2Norm(1.3)),
        ["maximum, conjugate"] = (new Maximum(1.3).Conjugate(), new Simplex(1.3)),
        ["simplex, conjugate"] = (new Simplex(1.3).Conjugate(), new Maximum(1.3)),
        ["squared norm, conjugate"] = (new SquaredL2Norm(4).Conjugate(), new SquaredL2Norm(0.25)),
        ["orthant, conjugate"] = (new Nonnegative().Conjugate(), new Nonnegative().ScaleArgument(-1)),
        ["cone, conjugate"] = (new SecondOrderCone().Conjugate(), new SecondOrderCone().ScaleArgument(-1)),
        ["L1 norm, envelope"] = (new L1Norm(0.8).MoreauEnvelope(1), new HuberLoss(0.8)),
        ["L1 norm, regularised"] = (new L1Norm(0.8).Regularise(0.5), new ElasticNet(0.8, 0.5)),
        ["L1 norm, scaled by coordinate"] = (new L1Norm().ScaleArgument(weights), new L1Norm(weights)),
        ["box, moved"] = (new Box(-1, 1).Translate([.. Enumerable.Repeat(0.5, Length)]), new Box(-0.5, 1.5)),
        ["ball, scaled"] = (new L2Ball(1).ScaleArgument(0.5), new L2Ball(2)),
        ["L2 norm as a distance"] = (new Box(0, 0).Distance(1.3), new L2Norm(1.3)),
        ["squared norm as a distance"] = (new Box(0, 0).SquaredDistance(1.3), new SquaredL2Norm(1.3)),
        ["group norm as a sum"] = (new SeparableSum((2, new L2Norm(0.7)), (4, new L2Norm(0.7))), new GroupNorm([2, 4], 0.7)),
    };

    public static TheoryData<string> Names => [.. pairs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Composition_OfALibraryFunction_IsTheOneWrittenOnItsOwn(string name)
    {
        (IDifferentiableProximable composed, IDifferentiableProximable known) = pairs[name];
        double[] p = new double[Length], q = new double[Length];
        for (int seed = 1; seed <= 10; seed++)
        {
            double gamma = 0.4 * seed;
            double[] x = ProxContract.Point(Length, seed), tangent = ProxContract.Point(Length, seed + 50, 1);
            double value = known.Prox(x, gamma, p);
            Assert.Equal(value, composed.Prox(x, gamma, q), 1e-9 * (1 + Math.Abs(value)));
            Close(p, q, 1e-9);
            Assert.Equal(known.Value(p), composed.Value(p), 1e-8);

            known.ProxPush(x, gamma, tangent, 0.3, p);
            composed.ProxPush(x, gamma, tangent, 0.3, q);
            Close(p, q, 1e-8);
            double gammaBar = known.ProxPull(x, gamma, tangent, p);
            Assert.Equal(gammaBar, composed.ProxPull(x, gamma, tangent, q), 1e-8 * (1 + Math.Abs(gammaBar)));
            Close(p, q, 1e-8);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Composition_OfALibraryFunction_ClaimsNoTraitThatTheOtherDenies(string name)
    {
        // What the rules imply must hold of the function written on its own, which may know more of itself.
        (IDifferentiableProximable composed, IDifferentiableProximable known) = pairs[name];
        FunctionTraits implied = composed.Traits, own = known.Traits;
        Assert.True(own.IsConvex || !implied.IsConvex);
        Assert.True(own.IsIndicator || !implied.IsIndicator);
        Assert.True(own.IsCone || !implied.IsCone);
        Assert.True(own.IsSeparable || !implied.IsSeparable);
        Assert.True(own.IsQuadratic || !implied.IsQuadratic);
        Assert.True(own.Smoothness <= implied.Smoothness * (1 + 1e-12));
        Assert.True(own.StrongConvexity >= implied.StrongConvexity * (1 - 1e-12));
    }

    private static void Close(double[] expected, double[] actual, double tolerance)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance * (1 + Math.Abs(expected[i])));
    }
}
