using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class JaggedTests
{
    private delegate double Primal(ReadOnlySpan<double> x);

    private delegate double Reverse(ReadOnlySpan<double> x, Span<double> dx);

    private delegate double Forward(ReadOnlySpan<double> x, ReadOnlySpan<double> dx);

    private delegate void Second(ReadOnlySpan<double> x, Span<double> h);

    private static readonly double[] s_x = [0.8, -0.3, 0.45];
    private static readonly int[] s_sizes = [3, 1, 4, 2];

    private static void Near(double expected, double actual, double tolerance) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");

    // The reverse against differences of the method and against the forward kind; the Hessian against differences of gradients.
    private static void Agree(Primal f, Reverse gradient, Forward push, Second hessian)
    {
        double[] g = new double[3], h = new double[9], up = new double[3], down = new double[3];
        Assert.Equal(f(s_x), gradient(s_x, g));
        hessian(s_x, h);
        double[] one = [1, 0, 0];
        push(s_x, one);
        long before = GC.GetAllocatedBytesForCurrentThread();
        gradient(s_x, g);
        push(s_x, one);
        hessian(s_x, h);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        const double step = 1e-5;
        for (int j = 0; j < 3; j++)
        {
            double[] unit = new double[3], moved = [.. s_x];
            unit[j] = 1;
            Near(push(s_x, unit), g[j], 1e-13);
            moved[j] += step;
            double high = f(moved);
            gradient(moved, up);
            moved[j] -= 2 * step;
            double low = f(moved);
            gradient(moved, down);
            // Central differences: an error of step² and of rounding over step.
            Near((high - low) / (2 * step), g[j], 1e-7);
            for (int i = 0; i < 3; i++)
                Near((up[i] - down[i]) / (2 * step), h[(i * 3) + j], 1e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Derivatives_ThroughATriangleOfRows_AreThoseOfDifferences(int n)
    {
        Agree(
            x => JaggedRows.Triangle(x, n), (x, dx) => JaggedRows.TriangleGradient(x, n, dx),
            (x, dx) => JaggedRows.TrianglePush(x, n, dx).Tangent, (x, h) => JaggedRows.TriangleHessian(x, n, h));
        double[] g = new double[3], other = new double[3], h = new double[9], hv = new double[3], v = [1, -2, 0.5];
        double value = JaggedRows.TriangleGradient(s_x, n, g);
        Assert.Equal(value, JaggedRows.TrianglePull(s_x, n, 1, other));
        Assert.Equal(g, other);
        Assert.Equal(value, JaggedRows.TriangleJacobian(s_x, n, other));
        for (int i = 0; i < 3; i++)
            Near(g[i], other[i], 1e-13);
        JaggedRows.TriangleHessian(s_x, n, h);
        JaggedRows.TriangleHvp(s_x, n, v, hv);
        for (int i = 0; i < 3; i++)
            Near((h[i * 3] * v[0]) + (h[(i * 3) + 1] * v[1]) + (h[(i * 3) + 2] * v[2]), hv[i], 1e-12);
    }

    [Fact]
    public void Derivatives_ThroughRowsThatChangePlaces_AreThoseOfDifferences() => Agree(
        static x => JaggedRows.Pivoted(x, s_sizes), static (x, dx) => JaggedRows.PivotedGradient(x, s_sizes, dx),
        static (x, dx) => JaggedRows.PivotedPush(x, s_sizes, dx).Tangent, static (x, h) => JaggedRows.PivotedHessian(x, s_sizes, h));

    [Fact]
    public void Derivatives_ThroughListedAndSharedRows_AreThoseOfDifferences() => Agree(
        static x => JaggedRows.Listed(x, 4), static (x, dx) => JaggedRows.ListedGradient(x, 4, dx),
        static (x, dx) => JaggedRows.ListedPush(x, 4, dx).Tangent, static (x, h) => JaggedRows.ListedHessian(x, 4, h));

    [Fact]
    public void Gradient_OfRowsWhoseLengthsAreCalled_IsRight()
    {
        Assert.Equal(8, JaggedRows.CalledGradient(2, [1, 3], out double dx));
        Assert.Equal(8, dx);
    }
}
