namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Arrays of arrays whose rows have different lengths, made by the methods themselves.</summary>
internal static partial class JaggedRows
{
    // A triangle of values, each from the row above.
    public static double Triangle(ReadOnlySpan<double> x, int n)
    {
        var rows = new double[n][];
        for (int i = 0; i < n; i++)
        {
            rows[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
                rows[i][j] = i == 0 ? x[0] : j < rows[i - 1].Length ? Math.Sin(rows[i - 1][j]) * x[j % x.Length] : rows[i - 1][j - 1] + x[1];
        }
        double sum = 0;
        foreach (double[] row in rows)
        {
            foreach (double v in row)
                sum += v * v * row.Length;
            sum += row[^1];
        }
        return sum;
    }

    [GradientOf(nameof(Triangle))]
    public static partial double TriangleGradient(ReadOnlySpan<double> x, int n, Span<double> dx);

    [VjpOf(nameof(Triangle))]
    public static partial double TrianglePull(ReadOnlySpan<double> x, int n, double seed, Span<double> dx);

    [JvpOf(nameof(Triangle))]
    public static partial (double Value, double Tangent) TrianglePush(ReadOnlySpan<double> x, int n, ReadOnlySpan<double> dx);

    [JacobianOf(nameof(Triangle))]
    public static partial double TriangleJacobian(ReadOnlySpan<double> x, int n, Span<double> j);

    [HvpOf(nameof(Triangle))]
    public static partial void TriangleHvp(ReadOnlySpan<double> x, int n, ReadOnlySpan<double> v, Span<double> hv);

    [HessianOf(nameof(Triangle))]
    public static partial void TriangleHessian(ReadOnlySpan<double> x, int n, Span<double> h);

    // Lengths from an array and from a local of the loop; rows change places, as in pivoting, and go to methods.
    public static double Pivoted(ReadOnlySpan<double> x, int[] sizes)
    {
        double[][] rows = new double[sizes.Length + 1][];
        rows[0] = [x[0], x[1] * x[0]];
        for (int i = 1; i < rows.Length; i++)
        {
            int size = sizes[i - 1], longer = size + 1;
            rows[i] = new double[longer];
            for (int j = 0; j < longer; j++)
                rows[i][j] = Math.Cos(x[(i + j) % x.Length] * (j + 1));
        }
        for (int i = 0; i + 1 < rows.Length; i++)
        {
            double[] kept = rows[i];
            if (rows[i + 1][0] > kept[0])
            {
                rows[i] = rows[i + 1];
                rows[i + 1] = kept;
            }
            rows[i][0] *= 1.5;
            kept[^1] += x[2];
        }
        (rows[0], rows[^1]) = (rows[^1], rows[0]);
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
            sum += (i + 1) * Norm(rows[i]) * Weight(rows, i);
        return sum;
    }

    private static double Norm(ReadOnlySpan<double> row)
    {
        double sum = 0;
        foreach (double v in row)
        {
            if (v > 5)
                break;
            sum += v * v;
        }
        return Math.Sqrt(sum + 1);
    }

    private static double Weight(double[][] rows, int i) => rows[i].Length + rows[i][rows[i].Length - 1];

    [GradientOf(nameof(Pivoted))]
    public static partial double PivotedGradient(ReadOnlySpan<double> x, int[] sizes, Span<double> dx);

    [JvpOf(nameof(Pivoted))]
    public static partial (double Value, double Tangent) PivotedPush(ReadOnlySpan<double> x, int[] sizes, ReadOnlySpan<double> dx);

    [HessianOf(nameof(Pivoted))]
    public static partial void PivotedHessian(ReadOnlySpan<double> x, int[] sizes, Span<double> h);

    // Rows listed where they are declared; rows of one length that change places; one row under two indices.
    public static double Listed(ReadOnlySpan<double> x, int n)
    {
        double[][] a = [[x[0]], new double[n], [x[1], x[2]]];
        double[][] b = [[x[0], x[1]], [x[2], x[0]]];
        var c = new double[3][];
        for (int i = 0; i < c.Length; i++)
            c[i] = new double[2];
        for (int i = 0; i < n; i++)
            a[1][i] = x[i % x.Length] * a[0][0];
        (b[0], b[1]) = (b[1], b[0]);
        c[0][0] = x[1];
        c[2] = c[0];
        c[2][1] += c[0][0] * x[2];
        double sum = 0;
        for (int k = 0; k < 3; k++)
        {
            for (int j = 0; j < a[k].Length; j++)
                sum += Math.Exp(a[k][j] * c[2][1]) * (k + 1);
        }
        return sum + b[0][0] * b[0][0] * b[1][1];
    }

    [GradientOf(nameof(Listed))]
    public static partial double ListedGradient(ReadOnlySpan<double> x, int n, Span<double> dx);

    [JvpOf(nameof(Listed))]
    public static partial (double Value, double Tangent) ListedPush(ReadOnlySpan<double> x, int n, ReadOnlySpan<double> dx);

    [HessianOf(nameof(Listed))]
    public static partial void ListedHessian(ReadOnlySpan<double> x, int n, Span<double> h);

    // The length of a row comes from a call, which is asked twice.
    public static double Called(double x, int[] sizes)
    {
        var rows = new double[sizes.Length][];
        for (int i = 0; i < sizes.Length; i++)
        {
            rows[i] = new double[Math.Max(sizes[i], 1)];
            rows[i][0] = x * x;
        }
        return rows[0][0] + rows[^1][0];
    }

    [GradientOf(nameof(Called))]
    public static partial double CalledGradient(double x, int[] sizes, out double dx);
}
