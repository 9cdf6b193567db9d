using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class LayoutTests
{
    private const double K = 0.7;
    private static readonly double[] s_flat = [0.3, -0.7, 1.1, 0.2, -0.4, 0.9];

    private static double[,] Rectangle(IReadOnlyList<double> flat) => new[,] { { flat[0], flat[1] }, { flat[2], flat[3] }, { flat[4], flat[5] } };

    private static double[][] Rows(IReadOnlyList<double> flat) => [[flat[0], flat[1]], [flat[2], flat[3]], [flat[4], flat[5]]];

    private static void Near(double expected, double actual, double tolerance = 1e-13) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");

    private static void Near(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        double[] e = [.. expected], a = [.. actual];
        Assert.Equal(e.Length, a.Length);
        for (int i = 0; i < e.Length; i++)
            Near(e[i], a[i]);
    }

    [Fact]
    public void Gradient_OfARectangleAndOfRows_IsThatOfTheFlatArray()
    {
        double[] expected = new double[6];
        double value = Layouts.FlatGradient(s_flat, 3, K, expected, out double slope);
        double[,] rectangle = new double[3, 2];
        Near(value, Layouts.RectangleGradient(Rectangle(s_flat), K, rectangle, out double dk));
        Near(slope, dk);
        Near(expected, rectangle.Cast<double>());
        Near(value, Layouts.RectanglePull(Rectangle(s_flat), K, 2, rectangle, out dk));
        Near(2 * slope, dk);
        Near(expected.Select(static e => 2 * e), rectangle.Cast<double>());
        double[][] rows = Rows(new double[6]);
        Near(value, Layouts.RowsGradient(Rows(s_flat), K, rows, out dk));
        Near(slope, dk);
        Near(expected, rows.SelectMany(static r => r));
    }

    [Fact]
    public void ForwardKinds_OfARectangleAndOfRows_AreThoseOfTheFlatArray()
    {
        double[] gradient = new double[6], direction = [1, 0.5, -1, 2, 0.3, -0.2], hessian = new double[49];
        double value = Layouts.FlatGradient(s_flat, 3, K, gradient, out double slope);
        Layouts.FlatHessian(s_flat, 3, K, hessian);
        double along = gradient.Zip(direction, static (g, d) => g * d).Sum() + (0.4 * slope);
        (double pushed, double tangent) = Layouts.RectanglePush(Rectangle(s_flat), K, Rectangle(direction), 0.4);
        Near(value, pushed);
        Near(along, tangent);
        (pushed, tangent) = Layouts.RowsPush(Rows(s_flat), K, Rows(direction), 0.4);
        Near(value, pushed);
        Near(along, tangent);
        double[] h = new double[49], j = new double[7];
        Layouts.RectangleHessian(Rectangle(s_flat), K, h);
        Near(hessian, h);
        Layouts.RowsHessian(Rows(s_flat), K, h);
        Near(hessian, h);
        Near(value, Layouts.RectangleJacobian(Rectangle(s_flat), K, j));
        Near([.. gradient, slope], j);
        double[,] product = new double[3, 2];
        double[][] rowsProduct = Rows(new double[6]);
        double[] expected = [.. Enumerable.Range(0, 6).Select(r => Enumerable.Range(0, 6).Sum(c => hessian[(r * 7) + c] * direction[c]))];
        Layouts.RectangleHvp(Rectangle(s_flat), K, Rectangle(direction), product);
        Near(expected, product.Cast<double>());
        Layouts.RowsHvp(Rows(s_flat), K, Rows(direction), rowsProduct);
        Near(expected, rowsProduct.SelectMany(static r => r));
    }

    [Fact]
    public void Products_OfAWrittenRectangle_AreAdjoint()
    {
        double[,] a = Rectangle(s_flat), t = new double[2, 3], weights = new double[2, 3], da = new double[3, 2], dt = new double[2, 3];
        double[][] b = Rows([1, 2, 3, 4, 5, 6]), db = Rows(new double[6]);
        for (int i = 0; i < 6; i++)
            weights[i % 2, i / 2] = 1 + i;
        Layouts.TransposedPull(a, b, t, weights, da, db);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(a[i, j] * b[i][j], t[j, i]);
                Near(weights[j, i] * b[i][j], da[i, j]);
                Near(weights[j, i] * a[i, j], db[i][j]);
            }
        }
        double[] jacobian = new double[6 * 12];
        Layouts.TransposedJacobian(a, b, t, jacobian);
        Near(b[2][1], jacobian[(5 * 12) + 5]);
        Near(a[2, 1], jacobian[(5 * 12) + 11]);
        Near(b[0][1], jacobian[(3 * 12) + 1]);
        Layouts.TransposedPush(a, b, t, Rectangle([1, 1, 1, 1, 1, 1]), Rows([0, 0, 0, 0, 0, 2]), dt);
        Near(b[0][1], dt[1, 0]);
        Near(b[2][1] + (2 * a[2, 1]), dt[1, 2]);
    }

    [Fact]
    public void Gradient_OfStructures_HasAFieldForEach()
    {
        Layouts.Point[] points = [new(0.3, 2, 1), new(-0.5, 1, 3)], d = new Layouts.Point[2];
        Layouts.StructuresGradient(points, K, d, out double dk);
        Near(K * Math.Cos(K * 0.3) * 2, d[0].X);
        Near(Math.Sin(K * 0.3) - 0.5, d[0].Y);
        Near((3 * K * Math.Cos(K * -0.5)) + 2, d[1].X);
        Near((0.3 * Math.Cos(K * 0.3) * 2) - (0.5 * 3 * Math.Cos(K * -0.5)), dk);
        double[] h = new double[25];
        Layouts.StructuresHessian(points, K, h);
        Near(-K * K * Math.Sin(K * 0.3) * 2, h[0]);
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
                Near(h[(i * 5) + j], h[(j * 5) + i]);
        }
    }

    [Fact]
    public void Gradient_OfNestedStructuresAndTuples_IsHandedOutInTheirForm()
    {
        var s = new Layouts.Segment { From = new(1, 2), To = new(5, 6) };
        double value = Layouts.LengthGradient(s, (1, 0), out Layouts.Segment ds, out (double X, double Y) origin);
        Assert.Equal(5, value);
        Near([-0.6, -0.8, 0.6, 0.8], [ds.From.A, ds.From.B, ds.To.A, ds.To.B]);
        Near([-0.6, -0.8], [origin.X, origin.Y]);
        Near(0.6 + 0.8, Layouts.LengthPush(s, (1, 0), new() { To = new(1, 1) }, (0, 0)).Tangent);
    }

    [Fact]
    public void Derivatives_ThroughLocalTables_AreThoseOfDifferences()
    {
        double[] x = [0.4, -0.3, 0.8], g = new double[3], h = new double[9], up = new double[3], down = new double[3];
        Assert.Equal(Layouts.Locals(x), Layouts.LocalsGradient(x, g), 1e-12);
        Layouts.LocalsHessian(x, h);
        const double step = 1e-5;
        for (int j = 0; j < 3; j++)
        {
            double[] moved = [.. x];
            moved[j] += step;
            double high = Layouts.LocalsGradient(moved, up);
            moved[j] -= 2 * step;
            double low = Layouts.LocalsGradient(moved, down);
            // Central differences: an error of step² and of rounding over step.
            Near((high - low) / (2 * step), g[j], 1e-7);
            for (int i = 0; i < 3; i++)
                Near((up[i] - down[i]) / (2 * step), h[(i * 3) + j], 1e-7);
        }
    }

    [Fact]
    public void IndexOutsideItsDimension_IsRefused_AsByTheMethod()
    {
        double[,] a = Rectangle(s_flat);
        Assert.Throws<IndexOutOfRangeException>(() => Layouts.Outside(a, 2));
        Assert.Throws<IndexOutOfRangeException>(() => Layouts.OutsideGradient(a, 2, new double[3, 2]));
    }

    [Fact]
    public void Derivative_OfAnotherShape_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Layouts.RectangleGradient(Rectangle(s_flat), K, new double[2, 3], out _));
        Assert.Throws<ArgumentException>(() => Layouts.RowsGradient(Rows(s_flat), K, [new double[2], new double[2], new double[1]], out _));
        Assert.Throws<ArgumentException>(() => Layouts.StructuresGradient(new Layouts.Point[2], K, new Layouts.Point[1], out _));
    }
}
