namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>One energy of a table of numbers, with the table in every form: flat, rectangular, as rows, as structures.</summary>
internal static partial class Layouts
{
    public readonly record struct Point(double X, double Y, int Weight);

    public record struct Pair(double A, double B);

    public struct Segment
    {
        public Pair From { get; set; }

        public Pair To { get; set; }
    }

    public static double Flat(ReadOnlySpan<double> a, int rows, double k)
    {
        int columns = a.Length / rows;
        double sum = 0;
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                sum += Math.Sin(k * a[i * columns + j]) * a[(rows - 1 - i) * columns + j] * (i + 1);
        }
        return sum;
    }

    [GradientOf(nameof(Flat))]
    public static partial double FlatGradient(ReadOnlySpan<double> a, int rows, double k, Span<double> da, out double dk);

    [HessianOf(nameof(Flat))]
    public static partial void FlatHessian(ReadOnlySpan<double> a, int rows, double k, Span<double> h);

    public static double Rectangle(double[,] a, double k)
    {
        double sum = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < a.GetLength(1); j++)
                sum += Math.Sin(k * a[i, j]) * a[a.GetLength(0) - 1 - i, j] * (i + 1);
        }
        return sum;
    }

    [GradientOf(nameof(Rectangle))]
    public static partial double RectangleGradient(double[,] a, double k, double[,] da, out double dk);

    [JvpOf(nameof(Rectangle))]
    public static partial (double Value, double Tangent) RectanglePush(double[,] a, double k, double[,] da, double dk);

    [VjpOf(nameof(Rectangle))]
    public static partial double RectanglePull(double[,] a, double k, double seed, double[,] da, out double dk);

    [HvpOf(nameof(Rectangle), Wrt = ["a"])]
    public static partial void RectangleHvp(double[,] a, double k, double[,] v, double[,] hv);

    [HessianOf(nameof(Rectangle))]
    public static partial void RectangleHessian(double[,] a, double k, Span<double> h);

    [JacobianOf(nameof(Rectangle))]
    public static partial double RectangleJacobian(double[,] a, double k, Span<double> j);

    public static double Rows(double[][] a, double k)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double[] opposite = a[a.Length - 1 - i];
            for (int j = 0; j < a[i].Length; j++)
                sum += Math.Sin(k * a[i][j]) * opposite[j] * (i + 1);
        }
        return sum;
    }

    [GradientOf(nameof(Rows))]
    public static partial double RowsGradient(double[][] a, double k, double[][] da, out double dk);

    [JvpOf(nameof(Rows))]
    public static partial (double Value, double Tangent) RowsPush(double[][] a, double k, double[][] da, double dk);

    [HvpOf(nameof(Rows), Wrt = ["a"])]
    public static partial void RowsHvp(double[][] a, double k, double[][] v, double[][] hv);

    [HessianOf(nameof(Rows))]
    public static partial void RowsHessian(double[][] a, double k, Span<double> h);

    public static double Transposed(double[,] a, double[][] b, double[,] t)
    {
        double total = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < a.GetLength(1); j++)
            {
                t[j, i] = a[i, j] * b[i][j];
                total += t[j, i];
            }
        }
        return total;
    }

    [JacobianOf(nameof(TransposedInto), Wrt = ["a", "b"])]
    public static partial void TransposedJacobian(double[,] a, double[][] b, double[,] t, Span<double> jacobian);

    [VjpOf(nameof(TransposedInto), Wrt = ["a", "b"])]
    public static partial void TransposedPull(double[,] a, double[][] b, double[,] t, double[,] dt, double[,] da, double[][] db);

    [JvpOf(nameof(TransposedInto), Wrt = ["a", "b"])]
    public static partial void TransposedPush(double[,] a, double[][] b, double[,] t, double[,] da, double[][] db, double[,] dt);

    public static void TransposedInto(double[,] a, double[][] b, double[,] t) => _ = Transposed(a, b, t);

    public static double Structures(Point[] points, double k)
    {
        double sum = 0;
        foreach (Point p in points)
            sum += p.Weight * Math.Sin(k * p.X) * p.Y;
        return sum + points[^1].X * points[0].Y;
    }

    [GradientOf(nameof(Structures))]
    public static partial double StructuresGradient(Point[] points, double k, Point[] dPoints, out double dk);

    [HessianOf(nameof(Structures))]
    public static partial void StructuresHessian(Point[] points, double k, Span<double> h);

    public static double Length(Segment s, (double X, double Y) origin)
    {
        double x = s.To.A - s.From.A - origin.X, y = s.To.B - s.From.B - origin.Y;
        return Math.Sqrt(x * x + y * y);
    }

    [GradientOf(nameof(Length))]
    public static partial double LengthGradient(Segment s, (double X, double Y) origin, out Segment ds, out (double X, double Y) dOrigin);

    [JvpOf(nameof(Length))]
    public static partial (double Value, double Tangent) LengthPush(Segment s, (double X, double Y) origin, Segment ds, (double X, double Y) dOrigin);

    public static double Locals(ReadOnlySpan<double> x)
    {
        int n = x.Length;
        var grid = new double[n, 2];
        double[][] rows = new double[2][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new double[n];
        var pairs = new Pair[n];
        double[][] fixedRows = [[1, 2], [x[0], 4]];
        double[,] square = { { 1, x[1] }, { 2, 3 } };
        for (int i = 0; i < n; i++)
        {
            grid[i, 0] = x[i] * x[i];
            grid[i, 1] = Math.Exp(x[i]);
            rows[0][i] = grid[i, 0] * grid[n - 1 - i, 1];
            rows[1][i] = rows[0][i] + 1;
            pairs[i] = new Pair(rows[1][i], grid[i, 1]);
        }
        double sum = fixedRows[1][0] * fixedRows[0][1] + square[0, 1] * square[1, 1];
        for (int i = 0; i < n; i++)
            sum += pairs[i].A * pairs[n - 1 - i].B + Total(rows[1]);
        foreach (double g in grid)
            sum += g * g;
        return sum;
    }

    private static double Total(double[] row)
    {
        double total = 0;
        foreach (double each in row)
        {
            if (each > 100)
                break;
            total += each;
        }
        return total;
    }

    [GradientOf(nameof(Locals))]
    public static partial double LocalsGradient(ReadOnlySpan<double> x, Span<double> dx);

    [HessianOf(nameof(Locals))]
    public static partial void LocalsHessian(ReadOnlySpan<double> x, Span<double> h);

    public static double Outside(double[,] a, int j) => a[0, j] * a[0, 0];

    [GradientOf(nameof(Outside))]
    public static partial double OutsideGradient(double[,] a, int j, double[,] da);
}
