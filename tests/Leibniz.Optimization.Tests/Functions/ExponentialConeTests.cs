using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class ExponentialConeTests
{
    private static readonly ExponentialCone Cone = new();

    [Fact]
    public void ExponentialCone_PointsOfManySizes_KeepsTheContract()
    {
        foreach (double scale in (double[])[1e-3, 1, 30])
        {
            ProxContract.Holds(Cone, 3, seeds: 40, scale: scale);
            ProxContract.DerivativesHold(Cone, 3, seeds: 40, scale: scale, tolerance: scale < 1 ? 1e-3 : 1e-5);
        }
    }

    [Fact]
    public void ExponentialCone_PointsOfAllMagnitudes_SatisfyMoreausConditions()
    {
        // p in K, x − p in the polar cone, ⟨p, x − p⟩ = 0: these say that p is the projection.
        var random = new Random(11);
        for (int trial = 0; trial < 20000; trial++)
        {
            double[] x = new double[3];
            for (int i = 0; i < 3; i++)
                x[i] = random.Next(8) == 0 ? 0 : (2 * random.NextDouble() - 1) * Math.Pow(10, random.Next(-12, 13));
            double[] p = Project(x);
            double norm = Math.Max(Norm(x), 1e-300);
            double[] rest = [x[0] - p[0], x[1] - p[1], x[2] - p[2]];
            string where = $"({x[0]:R}, {x[1]:R}, {x[2]:R}) → ({p[0]:R}, {p[1]:R}, {p[2]:R})";
            Assert.True(Distance(p) <= 1e-13 * norm, "outside the cone: " + where);
            Assert.True(PolarDistance(rest) <= 1e-13 * norm, "the remainder is outside the polar cone: " + where);
            double inner = (p[0] * rest[0]) + (p[1] * rest[1]) + (p[2] * rest[2]);
            Assert.True(Math.Abs(inner) <= 1e-13 * norm * norm, $"⟨p, x − p⟩ = {inner}: " + where);
            Assert.Equal(0, Cone.Value(p));
        }
    }

    [Fact]
    public void ExponentialCone_NamedPoints_GoWhereTheFacesSay()
    {
        Assert.Equal([0, 0, 0], Project(0, 0, 0));
        Assert.Equal([-3, 0, 2], Project(-3, -5, 2));
        Assert.Equal([-3, 0, 0], Project(-3, -5, -2));
        Assert.Equal([0, 0, 4], Project(0, -1, 4));
        Assert.Equal([-1, 0, 4], Project(-1, 0, 4));
        Assert.Equal([0, 1, 1], Project(0, 1, 1));
        Assert.Equal([1, 1, 3], Project(1, 1, 3));
        Assert.Equal([0, 0, 0], Project(1, 1, -1.0001));
        Assert.Equal([0, 0, 0], Project(0, -1, -1));
        Assert.Equal([-1e6, 1, 0], Project(-1e6, 1, -1));
        Assert.Equal([0, 0, 1], Project(1e-6, -1, 1).Select(value => Math.Round(value, 5)));
    }

    [Fact]
    public void ExponentialCone_PointBuiltFromItsParts_IsFoundAgain()
    {
        // x = s(ρ, 1, e^ρ) + d(1, 1 − ρ, −e^−ρ): the parts are orthogonal, so the first is the projection.
        foreach (double rho in (double[])[-20, -5, -1, -0.1, 0, 0.3, 1, 2, 6, 15])
        {
            foreach (double d in (double[])[1e-6, 1, 1e3])
            {
                double e = Math.Exp(rho), s = 2;
                double[] expected = [s * rho, s, s * e];
                double[] x = [expected[0] + d, expected[1] + (d * (1 - rho)), expected[2] - (d / e)];
                double[] p = Project([.. x]);
                for (int i = 0; i < 3; i++)
                    Assert.Equal(expected[i], p[i], 1e-14 * Norm(x));
            }
        }
    }

    [Fact]
    public void ExponentialCone_OnTheCurveAndFaces_DerivativeIsOfLeastNorm()
    {
        // At (0, 1, 1) the outward normal is (1, 1, −1).
        double[] push = Push([0, 1, 1], [1, 1, -1]);
        Assert.All(push, value => Assert.Equal(0, value, 1e-15));
        push = Push([0, 1, 1], [1, -1, 0]);
        Assert.Equal([1, -1, 0], push.Select(value => Math.Round(value, 14)));
        Assert.Equal([5, 0, 7], Push([-1, 0, 1], [5, 6, 7]));
        Assert.Equal([0, 0, 7], Push([0, -1, 1], [5, 6, 7]));
        Assert.Equal([5, 0, 0], Push([-1, -1, 0], [5, 6, 7]));
        Assert.Equal([0, 0, 0], Push([0, 0, 0], [5, 6, 7]));
        Assert.Equal([5, 6, 7], Push([0, 1, 2], [5, 6, 7]));
    }

    [Fact]
    public void ExponentialCone_HugeAndTinyNumbers_ScaleAlong()
    {
        double[] one = Project(1, 2, -0.5);
        foreach (double scale in (double[])[Math.ScaleB(1, 1000), Math.ScaleB(1, -1000)])
        {
            double[] scaled = Project(scale, 2 * scale, -0.5 * scale);
            for (int i = 0; i < 3; i++)
                Assert.Equal(one[i], scaled[i] / scale, 1e-15);
        }
    }

    [Fact]
    public void ExponentialCone_WrongLength_IsNamed()
    {
        Assert.Throws<ArgumentException>(() => Cone.Value([1, 2]));
        Assert.Throws<ArgumentException>(() => Cone.Prox([1, 2, double.NaN], 1, new double[3]));
        Assert.True(Cone.Traits is { IsConvex: true, IsCone: true, IsIndicator: true, IsSeparable: false });
    }

    /// <summary>The distance to K to first order: to the face, or the excess over the curve by the length of its gradient.</summary>
    private static double Distance(double[] p)
    {
        double face = Norm([Math.Max(p[0], 0), p[1], Math.Min(p[2], 0)]);
        if (!(p[1] > 0))
            return face;
        double ratio = p[0] / p[1], e = Math.Exp(ratio);
        return Math.Min(face, Math.Max((p[1] * e) - p[2], 0) / Norm([e, e * (1 - ratio), 1]));
    }

    /// <summary>The same of the polar cone { u > 0, u·exp(v/u) ≤ −e·w }, whose face is u = 0, v ≤ 0, w ≤ 0.</summary>
    private static double PolarDistance(double[] q)
    {
        double face = Norm([q[0], Math.Max(q[1], 0), Math.Max(q[2], 0)]);
        if (!(q[0] > 0))
            return face;
        double ratio = q[1] / q[0], e = Math.Exp(ratio - 1);
        return Math.Min(face, Math.Max((q[0] * e) + q[2], 0) / Norm([e, e * (1 - ratio), 1]));
    }

    private static double Norm(double[] x) => Math.Sqrt((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]));

    private static double[] Project(params double[] x)
    {
        var p = new double[3];
        Cone.Prox(x, 1, p);
        return p;
    }

    private static double[] Push(double[] x, double[] tangent)
    {
        Cone.ProxPush(x, 1, tangent, 0, tangent);
        return tangent;
    }
}
