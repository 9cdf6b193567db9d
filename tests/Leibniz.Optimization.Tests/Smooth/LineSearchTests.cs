using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class LineSearchTests
{
    // Functions of Moré and Thuente 1994, eq. 5.1–5.4, and one that is defined on (0, ∞) alone, from the start 0.
    private static readonly Dictionary<string, Func<double, (double, double)>> s_functions = new()
    {
        ["shallow"] = t => (-t / ((t * t) + 2), ((t * t) - 2) / (((t * t) + 2) * ((t * t) + 2))),
        ["fifth"] = t =>
        {
            double s = t + 0.004;
            return (Math.Pow(s, 5) - (2 * Math.Pow(s, 4)), (5 * Math.Pow(s, 4)) - (8 * Math.Pow(s, 3)));
        },
        ["valley"] = t => (Math.Cosh(t - 16) * 1e-6, Math.Sinh(t - 16) * 1e-6),
        ["domain"] = t => (-Math.Log(1 - t) - (3 * t), (1 / (1 - t)) - 3),
    };

    private static readonly Dictionary<string, ILineSearch> s_searches = new()
    {
        ["Armijo"] = new ArmijoBacktracking(),
        ["StrongWolfe"] = new StrongWolfe(),
        ["HagerZhang"] = new HagerZhang(),
        ["exact HagerZhang"] = new HagerZhang { Curvature = 0.1 },
    };

    public static IEnumerable<TheoryDataRow<string, string, double>> Cases() =>
        from search in s_searches.Keys
        from function in s_functions.Keys
        from first in new[] { 1e-3, 0.1, 10, 1e3 }
        select new TheoryDataRow<string, string, double>(search, function, first);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Search_KnownFunction_StepFulfilsTheConditions(string search, string function, double first)
    {
        Func<double, (double Value, double Slope)> phi = s_functions[function];
        ISmoothFunction f = Along(phi);
        (double start, double slope) = phi(0);
        double value = start;
        double[] point = new double[1], gradient = new double[1];
        double t = s_searches[search].Search(f, [0], [1], ref value, slope, first, point, gradient);
        Assert.True(t > 0);
        Assert.Equal((t, phi(t).Value, phi(t).Slope), (point[0], value, gradient[0]));
        Assert.True(value < start);
        switch (s_searches[search])
        {
            case ArmijoBacktracking a:
                Assert.True(t <= first && value <= start + (a.Decrease * t * slope));
                break;
            case StrongWolfe w:
                Assert.True(value <= start + (w.Decrease * t * slope) && Math.Abs(gradient[0]) <= -w.Curvature * slope);
                break;
            case HagerZhang h:
                bool wolfe = value <= start + (h.Decrease * t * slope), near = gradient[0] <= ((2 * h.Decrease) - 1) * slope;
                Assert.True((wolfe || near) && gradient[0] >= h.Curvature * slope);
                break;
        }
    }

    [Fact]
    public void Search_NoDescent_IsZero() => Assert.All(s_searches.Values, search =>
    {
        double value = 3;
        Assert.Equal(0, search.Search(Along(t => (3 + t, 1)), [0], [1], ref value, 1, 1, new double[1], new double[1]));
        Assert.Equal(0, search.Search(Along(t => (3 + t, 1)), [0], [1], ref value, double.NaN, 1, new double[1], new double[1]));
        Assert.Equal(3, value);
    });

    [Fact]
    public void Search_WrongSlope_IsZero() => Assert.All(s_searches.Values, search =>
    {
        double value = 3;
        Assert.Equal(0, search.Search(Along(t => (3 + t, -1)), [0], [1], ref value, -1, 1, new double[1], new double[1]));
        Assert.Equal(3, value);
    });

    [Fact]
    public void Search_FallsWithoutEnd_GoesFar()
    {
        foreach (ILineSearch search in new ILineSearch[] { new StrongWolfe(), new HagerZhang() })
        {
            double value = 0;
            double t = search.Search(Along(t => (-t, -1)), [0], [1], ref value, -1, 1, new double[1], new double[1]);
            Assert.True(t > 1e20);
            Assert.Equal(-t, value);
        }
    }

    [Fact]
    public void HagerZhang_Longest_IsTakenWhereTheFunctionStillFalls()
    {
        double value = 0;
        double t = new HagerZhang { Longest = 7 }.Search(Along(t => (-t, -1)), [0], [1], ref value, -1, 1, new double[1], new double[1]);
        Assert.Equal(7, t);
    }

    private static ISmoothFunction Along(Func<double, (double Value, double Slope)> phi) => SmoothFunction.From((x, g) =>
    {
        (double value, double slope) = phi(x[0]);
        g[0] = slope;
        return value;
    });
}
