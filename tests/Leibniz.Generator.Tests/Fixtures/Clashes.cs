namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>A method whose variables are named as generated code names its own, and its twin with other names.</summary>
internal static partial class Clashes
{
    public record struct Pair(double A, double B);

    public static double Plain(double[] x, double k, double[,] t, Pair p)
    {
        var rows = new double[x.Length];
        double best = -1e9, sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double a = Math.Sin(x[i] * k) + p.A, b = a * a;
            rows[i] = a * b + t[i % 2, 1];
            sum += b * p.B;
            best = Math.Max(best, a);
        }
        double y = k;
        for (int i = 1; i < x.Length; i++)
        {
            y = Math.Sin(y) * rows[i - 1] + rows[i];
            if (y > 2)
                y *= 0.5;
        }
        foreach (double v in t)
            sum += v * y;
        return sum + best + y;
    }

    public static double Named(double[] storage, double value, double[,] packed_flat, Pair seed)
    {
        var x_bar = new double[storage.Length];
        double lanes = -1e9, result = 0;
        for (int mark = 0; mark < storage.Length; mark++)
        {
            double g_1 = Math.Sin(storage[mark] * value) + seed.A, record_1 = g_1 * g_1;
            x_bar[mark] = g_1 * record_1 + packed_flat[mark % 2, 1];
            result += record_1 * seed.B;
            lanes = Math.Max(lanes, g_1);
        }
        double t1 = value;
        for (int rounds_1 = 1; rounds_1 < storage.Length; rounds_1++)
        {
            t1 = Math.Sin(t1) * x_bar[rounds_1 - 1] + x_bar[rounds_1];
            if (t1 > 2)
                t1 *= 0.5;
        }
        foreach (double work in packed_flat)
            result += work * t1;
        return result + lanes + t1;
    }

    [GradientOf(nameof(Plain))]
    public static partial double PlainGradient(double[] x, double k, double[,] t, Pair p, Span<double> dx, out double dk, double[,] dt, out Pair dp);

    [GradientOf(nameof(Named))]
    public static partial double NamedGradient(
        double[] storage, double value, double[,] packed_flat, Pair seed, Span<double> storage_bar, out double value_bar, double[,] packed_flat_bar, out Pair seed_bar);

    [HessianOf(nameof(Plain))]
    public static partial void PlainHessian(double[] x, double k, double[,] t, Pair p, Span<double> h);

    [HessianOf(nameof(Named))]
    public static partial void NamedHessian(double[] storage, double value, double[,] packed_flat, Pair seed, Span<double> columns);

    [JvpOf(nameof(Named))]
    public static partial (double Value, double Tangent) NamedPush(
        double[] storage, double value, double[,] packed_flat, Pair seed, double[] storage_bar, double value_bar, double[,] packed_flat_bar, Pair seed_bar);

    [JacobianOf(nameof(Named))]
    public static partial double NamedJacobian(double[] storage, double value, double[,] packed_flat, Pair seed, Span<double> rows);
}
