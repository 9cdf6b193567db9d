using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class ThreadTests
{
    private static readonly double[] s_w = [1.1, 0.3, 0.2];

    private static (double[] X, double[] Y) Data(int n)
    {
        double[] x = [.. Enumerable.Range(0, n).Select(static i => Math.Sin(i))];
        return (x, [.. x.Select(Math.Cos)]);
    }

    private static double[] Gradient(double[] x, double[] y)
    {
        double[] all = new double[(2 * x.Length) + 5];
        all[0] = Threaded.OnThreads(
            s_w, x, y, 0.7, all.AsSpan(1, 3), all.AsSpan(5, x.Length), all.AsSpan(5 + x.Length), out all[4]);
        return all;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(2048)]
    [InlineData(2051)]
    [InlineData(30_001)]
    public void Gradient_OnThreads_IsThatOnOneThread(int n)
    {
        (double[] x, double[] y) = Data(n);
        double[] all = Gradient(x, y), dw = new double[3], dx = new double[n], dy = new double[n];
        double value = Threaded.OnOneThread(s_w, x, y, 0.7, dw, dx, dy, out double dscale);
        double[] expected = [value, .. dw, dscale, .. dx, .. dy];
        // Sums of up to 3·10⁴ terms in another order.
        for (int i = 0; i < all.Length; i++)
            Assert.True(Math.Abs(expected[i] - all[i]) <= 1e-11 * Math.Max(1, Math.Abs(expected[i])), $"{i}: expected {expected[i]:R}, came {all[i]:R}");
    }

    [Fact]
    public void Gradient_OnThreadsThatAreBusy_IsTheSameBitForBit()
    {
        (double[] x, double[] y) = Data(5000);
        double[] expected = Gradient(x, y);
        var all = new double[12][];
        Parallel.For(0, all.Length, k => all[k] = Gradient(x, y));
        foreach (double[] each in all)
            Assert.Equal(expected, each);
    }

    [Fact]
    public void Exception_OfARoundOnAThread_IsThatOfTheMethod()
    {
        (double[] x, _) = Data(4000);
        double[] y = new double[3000], dx = new double[4000], dy = new double[3000];
        Assert.Throws<IndexOutOfRangeException>(() => Threaded.Loss(s_w, x, y, 1));
        Assert.Throws<IndexOutOfRangeException>(() => Threaded.OnThreads(s_w, x, y, 1, new double[3], dx, dy, out _));
    }

    [Fact]
    public void Reproducible_HasTheAdditionsOfTheMethodBitForBit()
    {
        (double[] x, double[] y) = Data(1000);
        double[] dw = new double[3];
        double a = s_w[0], b = s_w[1], scale = 0.7, aBar = 0, bBar = 0, cBar = 0, sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double decay = Math.Exp(-b * x[i] * scale), error = y[i] - (a * decay) + s_w[2];
            sum += error * error;
            // The cotangents, in the order in which they are pulled back: seed 1, half of it for the sum.
            double errorBar = (error * 0.5) + (error * 0.5);
            cBar += errorBar;
            aBar -= decay * errorBar;
            double exponentBar = decay * (a * -errorBar);
            bBar -= x[i] * (scale * exponentBar);
        }
        double value = Threaded.InOrder(s_w, x, y, scale, dw);
        Assert.Equal((0.5 * sum) + a, value);
        Assert.Equal(aBar + 1, dw[0]);
        Assert.Equal(cBar, dw[2]);
        // The product of three factors may be taken in another order.
        Assert.Equal(bBar, dw[1], 1e-12 * Math.Abs(bBar));
    }
}
