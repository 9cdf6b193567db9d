using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class SearchTests
{
    private const double Scale = 1.3;

    private static readonly double[] s_points = [.. Enumerable.Range(1, 82).Select(static i => Math.Cos(i * i))];

    public static TheoryData<string, double[], double[]> Cases => new()
    {
        { "ordinary", [0.1, 0.2, -0.7, 0.9, 0.6, -0.4], s_points },
        { "few rows", [0.1, 0.2, -0.7, 0.9, 0.6, -0.4], [.. s_points.Take(10)] },
        { "two centres at one place", [0.1, 0.2, -0.7, 0.9, 0.1, 0.2], s_points },
        { "all centres at one place", [0.1, 0.2, 0.1, 0.2, 0.1, 0.2], s_points },
        { "points between centres", [1, 0, -1, 0, 0, 8], [.. Enumerable.Range(0, 80).Select(static i => i % 2 == 0 ? 0.0 : i % 7)] },
        { "one centre", [0.3, 0.4], s_points },
        { "no centre", [], s_points },
        { "far away", [1e200, 1e200, -1e200, 1e200], s_points },
        { "one far away", [1e200, 1e200, 0.1, 0.2], s_points },
        { "no number among the centres", [0.1, 0.2, double.NaN, 0.9, 0.6, -0.4], s_points },
        { "no number among the points", [0.1, 0.2, -0.7, 0.9], [.. s_points.Take(21), double.NaN, .. s_points.Skip(22)] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryMode_OfTheLeastOfComputedValues_IsForwardModesOnDuals(string _, double[] centres, double[] points)
    {
        int m = centres.Length;
        double[] g = new double[m], alone = new double[m], both = new double[m], dp = new double[points.Length], e = new double[m], hv = new double[m], h = new double[m * m], jacobian = new double[m];
        double[] v = [.. centres.Select(static (_, i) => Math.Sin(i + 1))];
        double value = Nearest.CostGradient(centres, points, Scale, 2, g, dp, out double dscale);
        Nearest.CostGradientOfCentres(centres, points, Scale, 2, alone);
        Near(value, Nearest.CostHvp(centres, points, Scale, 2, v, both, hv));
        Nearest.CostHessian(centres, points, Scale, 2, h);
        Nearest.CostJacobian(centres, points, Scale, 2, jacobian);
        Near(Nearest.Cost(centres, points, Scale, 2), value);
        Near(Nearest.CostPush(centres, points, Scale, 2, e, new double[points.Length], 1).Tangent, dscale);
        for (int i = 0; i < m; i++)
        {
            e[i] = 1;
            double expected = Nearest.Cost<Dual<double>>([.. centres.Select((c, k) => new Dual<double>(c, e[k]))], points, Scale, 2).Tangent;
            Near(expected, g[i]);
            Near(expected, alone[i]);
            Near(expected, both[i]);
            Near(expected, jacobian[i]);
            Near(expected, Nearest.CostPush(centres, points, Scale, 2, e, new double[points.Length], 0).Tangent);
            double second = Nearest.Cost<Dual<Dual<double>>>(
                [.. centres.Select((c, k) => new Dual<Dual<double>>(new(c, v[k]), new(e[k], 0)))], points, Scale, 2).Tangent.Tangent;
            Near(second, hv[i]);
            Near(second, Enumerable.Range(0, m).Sum(k => h[i * m + k] * v[k]));
            e[i] = 0;
        }
        for (int i = 0; i < points.Length; i++)
        {
            double[] t = new double[points.Length];
            t[i] = 1;
            Near(Nearest.CostPush(centres, points, Scale, 2, e, t, 0).Tangent, dp[i]);
        }
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-1.5)]
    [InlineData(0.0)]
    public void EveryMode_OfSearchesInPlace_AgreesWithTheGradientAndItsDifferences(double shift)
    {
        double[] x = [0.4 + shift, -0.3, 0.2 * shift], v = [0.5, -1, 0.25], g = new double[3], hv = new double[3], up = new double[3], down = new double[3], e = new double[3];
        double value = Nearest.FarthestGradient(x, s_points, g);
        Near(Nearest.Farthest(x, s_points), value);
        Nearest.FarthestHvp(x, s_points, v, hv);
        const double step = 1e-5;
        Nearest.FarthestGradient([.. x.Zip(v, static (a, b) => a + step * b)], s_points, up);
        Nearest.FarthestGradient([.. x.Zip(v, static (a, b) => a - step * b)], s_points, down);
        for (int i = 0; i < 3; i++)
        {
            e[i] = 1;
            Near(Nearest.FarthestPush(x, s_points, e).Tangent, g[i]);
            Near((up[i] - down[i]) / (2 * step), hv[i], 1e-7);
            e[i] = 0;
        }
    }

    [Fact]
    public void Product_OnceWarm_AllocatesNothing()
    {
        double[] centres = [0.1, 0.2, -0.7, 0.9], v = [1, 1, 1, 1], g = new double[4], hv = new double[4];
        Nearest.CostHvp(centres, s_points, Scale, 2, v, g, hv);
        Nearest.CostPush(centres, s_points, Scale, 2, v, s_points, 0);
        Nearest.CostGradientOfCentres(centres, s_points, Scale, 2, g);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Nearest.CostHvp(centres, s_points, Scale, 2, v, g, hv);
        Nearest.CostPush(centres, s_points, Scale, 2, v, s_points, 0);
        Nearest.CostGradientOfCentres(centres, s_points, Scale, 2, g);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Near(double expected, double actual, double tolerance = 1e-12) => Assert.True(
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
