using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class ObjectTests
{
    private static readonly double[] s_weights = [0.4, -0.7, 1.2];

    private static Objects.Model Model() => new()
    {
        Scale = 0.8, Weights = [.. s_weights], Offset = 0.3, Centre = new(-0.2, -0.5), Power = 2, Name = "m",
    };

    private static void Near(double expected, double actual, double tolerance = 1e-12) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");

    // Scale, Weights, Offset, Centre.X, Centre.Y, then x.
    private static double[] Plain(out double value)
    {
        double[] g = new double[8];
        value = Objects.PlainGradient(
            0.8, s_weights, 0.3, -0.2, -0.5, 2, 0.6, out g[0], g.AsSpan(1, 3), out g[4], out g[5], out g[6], out g[7]);
        return g;
    }

    private static double[] Flat(Objects.Model d, double dx) => [d.Scale, .. d.Weights, d.Offset, d.Centre.X, d.Centre.Y, dx];

    private static readonly int[] s_order = [0, 1, 2, 3, 4, 5, 6, 7];

    private static void Near(double[] expected, double[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Near(expected[i], actual[i]);
    }

    [Fact]
    public void Gradient_OfAnObject_IsWrittenIntoOneOrMadeAsOne()
    {
        double[] expected = Plain(out double value);
        Objects.Model given = new() { Weights = [9, 9, 9], Scale = 9, Name = "kept" };
        Assert.Equal(value, Objects.Gradient(Model(), 0.6, given, out double dx));
        Near(expected, Flat(given, dx));
        Assert.Equal("kept", given.Name);
        Assert.Equal(value, Objects.GradientMade(Model(), 0.6, out Objects.Model made, out dx));
        Near(expected, Flat(made, dx));
        Assert.Equal(2, made.Power);
        Objects.Pull(Model(), 0.6, -2, given, out dx);
        Near([.. expected.Select(static e => -2 * e)], Flat(given, dx));
    }

    [Fact]
    public void ForwardKinds_OfAnObject_AreThoseOfItsNumbers()
    {
        double[] gradient = Plain(out double value), direction = [0.5, 1, -1, 2, 0.3, 0.7, -0.4, 1.5], h = new double[64], flat = new double[64];
        Objects.Model v = new() { Scale = 0.5, Weights = [1, -1, 2], Offset = 0.3, Centre = new(0.7, -0.4) }, hv = Model();
        (double pushed, double tangent) = Objects.Push(Model(), 0.6, v, 1.5);
        Near(value, pushed);
        Near(gradient.Zip(direction, static (g, d) => g * d).Sum(), tangent);
        Objects.PlainHessian(0.8, s_weights, 0.3, -0.2, -0.5, 2, 0.6, flat);
        Objects.Hessian(Model(), 0.6, h);
        Near(flat, h);
        Objects.Hvp(Model(), 0.6, v, 1.5, hv, out double hx);
        double[] product = [.. s_order.Select(r => s_order.Sum(c => flat[(r * 8) + c] * direction[c]))];
        Near(product, Flat(hv, hx));
        double[] j = new double[8];
        Near(value, Objects.Jacobian(Model(), 0.6, j));
        Near(gradient, j);
    }

    [Fact]
    public void Gradient_OfRecords_IsMadeAsTheirCopies()
    {
        Objects.Layer a = new(1.3, [0.2, -0.4, 0.9], [2, 0]), b = new(0.1, [0.7, 1.4], [5]);
        double[] x = [0.5, 3, -0.8], dx = new double[3];
        double value = Objects.DeepGradient(a, b, x, out Objects.Layer da, out Objects.Layer db, dx);
        Assert.Equal(Objects.Deep(a, b, x), value);
        Assert.Same(a.Index, da.Index);
        Assert.Equal(0, da.Weights[1]);
        Assert.NotSame(b.Weights, db.Weights);
        for (int k = 0; k < 3; k++)
        {
            double[] unit = new double[3], none = new double[3];
            unit[k] = 1;
            Near(da.Weights[k], Objects.DeepPush(a, b, x, a with { Gain = 0, Weights = unit }, b with { Gain = 0, Weights = new double[2] }, none).Tangent);
            Near(dx[k], Objects.DeepPush(a, b, x, a with { Gain = 0, Weights = none }, b with { Gain = 0, Weights = new double[2] }, unit).Tangent);
        }
        Near(da.Gain + (2 * db.Gain), Objects.DeepPush(a, b, x, a with { Gain = 1, Weights = new double[3] }, b with { Gain = 2, Weights = new double[2] }, new double[3]).Tangent);
        Near(db.Weights[1], Objects.DeepPush(a, b, x, a with { Gain = 0, Weights = new double[3] }, b with { Gain = 0, Weights = [0, 1] }, new double[3]).Tangent);
    }

    [Fact]
    public void Gradient_ThroughAnObjectUnderTwoNames_SeesEachChange()
    {
        double[] x = [0.3, -0.5, 0.8], g = new double[3];
        Assert.Equal(Objects.Local(x), Objects.LocalGradient(x, g));
        for (int i = 0; i < 3; i++)
        {
            double[] up = [.. x], down = [.. x], unit = new double[3];
            up[i] += 1e-5;
            down[i] -= 1e-5;
            unit[i] = 1;
            Near(Objects.LocalPush(x, unit).Tangent, g[i]);
            // Central differences: an error of step² and of rounding over step.
            Near((Objects.Local(up) - Objects.Local(down)) / 2e-5, g[i], 1e-8);
        }
    }

    [Fact]
    public void Gradient_OfObjectsThatDoNotFit_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(static () => Objects.Gradient(null!, 1, Model(), out _));
        Assert.Throws<ArgumentException>(static () => Objects.Gradient(Model(), 1, new() { Weights = new double[2] }, out _));
    }
}
