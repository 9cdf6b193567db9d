using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class LanguageTests
{
    private static readonly Dictionary<string, (Func<double, int, double> Value, Func<double, int, double> Slope)> s_methods = new()
    {
        [nameof(Language.OnTheStack)] = (Language.OnTheStack, Language.OnTheStackSlope),
        [nameof(Language.Patterns)] = (Language.Patterns, Language.PatternsSlope),
        [nameof(Language.PartsInPatterns)] = (Language.PartsInPatterns, Language.PartsInPatternsSlope),
        [nameof(Language.Foreach)] = (Language.Foreach, Language.ForeachSlope),
        [nameof(Language.Deconstruction)] = (Language.Deconstruction, Language.DeconstructionSlope),
        [nameof(Language.Constants)] = (Language.Constants, Language.ConstantsSlope),
        [nameof(Language.References)] = (Language.References, Language.ReferencesSlope),
        [nameof(Language.Overflow)] = (Language.Overflow, Language.OverflowSlope),
        [nameof(Language.OverflowInABlock)] = (Language.OverflowInABlock, Language.OverflowInABlockSlope),
    };

    public static TheoryData<string> Methods => [.. s_methods.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Construct_OfTheLanguage_HasTheSlopeOfDifferences(string name)
    {
        (Func<double, int, double> value, Func<double, int, double> slope) = s_methods[name];
        const double step = 1e-5;
        foreach (double x in (double[])[0.31, 0.55, 0.83, 1.4])
        {
            for (int n = 0; n < 8; n++)
            {
                double expected = (value(x + step, n) - value(x - step, n)) / (2 * step), actual = slope(x, n);
                // Central differences: an error of step² and of rounding over step.
                Assert.True(Math.Abs(expected - actual) <= 1e-7 * Math.Max(1, Math.Abs(expected)), $"{name}({x}, {n}): expected {expected:R}, came {actual:R}");
            }
        }
    }

    [Fact]
    public void Overflow_OfCheckedArithmetic_IsThrownByTheDerivative()
    {
        Assert.Throws<OverflowException>(() => Language.Overflow(1, 5000));
        Assert.Throws<OverflowException>(() => Language.OverflowSlope(1, 5000));
        Assert.Throws<OverflowException>(() => Language.OverflowInABlockSlope(1, 5000));
    }

    [Fact]
    public void Objects_AsConstants_AreRead()
    {
        var model = new Language.Model();
        var pair = new Language.Pair(2, 3);
        double grown = 12 * Math.Exp(0.3 * 0.7), h2 = 0.09 * grown * 2;
        Assert.Equal((0.3 * grown * 2) + 6, Language.ObjectsSlope(0.7, model, pair), 1e-13);
        double[] h = [0];
        Language.ObjectsHessian(0.7, model, pair, h);
        Assert.Equal(h2, h[0], 1e-13);
    }

    [Fact]
    public void Parameters_NamedAsTheFramesOwnVariables_AreRenamed()
    {
        double[] di = new double[2], h = new double[36];
        Assert.Equal(259, Language.FramesGradient(2, 3, [4, 5], 6, 7, out double dv, out double ds, di, out double dk, out double dseed));
        Assert.Equal([3, 2, 48, 60, 41, 1], (double[])[dv, ds, di[0], di[1], dk, dseed]);
        Assert.Equal(259, Language.FramesHessian(2, 3, [4, 5], 6, 7, h));
        Assert.Equal([1, 12, 8], (double[])[h[1], h[14], h[16]]);
        Assert.Equal(3, Gradient.Of(static (double value, double storage) => value * storage)(2, 3).X);
    }

    [Fact]
    public void Exceptions_OfTheMethod_AreThoseOfEveryDerivative()
    {
        (double[]? X, int N)[] cases = [(null, 1), ([1], -1), ([1], 2), ([1, 101], 2)];
        foreach ((double[]? x, int n) in cases)
        {
            int length = x?.Length ?? 0;
            double[] dx = new double[length], h = new double[length * length];
            string expected = Thrown(() => Language.Guarded(x!, n));
            Assert.NotEqual("", expected);
            Assert.Equal(expected, Thrown(() => Language.GuardedGradient(x!, n, dx)));
            Assert.Equal(expected, Thrown(() => Language.GuardedPush(x!, n, dx)));
            Assert.Equal(expected, Thrown(() => Language.GuardedPull(x!, n, 1, dx)));
            Assert.Equal(expected, Thrown(() => Language.GuardedHessian(x!, n, h)));
            Assert.Equal(expected, Thrown(() => Language.GuardedJacobian(x!, n, dx)));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(40)]
    public void IndexOutside_InLanesToo_IsTheMethodsException(int n)
    {
        double[] x = new double[n - 1], dx = new double[n - 1];
        Assert.Throws<IndexOutOfRangeException>(() => Language.TooFar(x, n));
        Assert.Throws<IndexOutOfRangeException>(() => Language.TooFarGradient(x, n, dx));
    }

    private static string Thrown(Action action)
    {
        try
        {
            action();
            return "";
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            return $"{problem.GetType().Name}: {problem.Message}";
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    public void SumOver_OfTermsOfAFit_HasTheGradientOfTheLoop(int count)
    {
        double[] x = [.. Enumerable.Range(0, count).Select(static i => 0.02 * i)], y = [.. x.Select(Math.Cos)], w = [1.1, 0.3];
        double[] g = new double[2], kept = new double[2];
        double value = Language.Fit(w, x, y);
        Assert.Equal(value, Language.FitGradient(w, x, y, g), 1e-12);
        Assert.Equal(value, Language.FitReproducibleGradient(w, x, y, kept));
        double da = 2 * w[0], db = 0;
        for (int i = 0; i < count; i++)
        {
            double decay = Math.Exp(-2 * w[1] * x[i]), error = y[i] - (w[0] * decay);
            da -= error * decay;
            db += error * w[0] * decay * 2 * x[i];
        }
        Assert.Equal(da, g[0], 1e-11);
        Assert.Equal(db, g[1], 1e-11);
        Assert.Equal(da, kept[0], 1e-11);
        Assert.Equal(db, kept[1], 1e-11);
    }
}
