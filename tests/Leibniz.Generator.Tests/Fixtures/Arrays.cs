namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Functions of arrays: reading, writing, views.</summary>
internal static partial class Arrays
{
    public static double SumOfSquares(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        return sum;
    }

    [GradientOf(nameof(SumOfSquares))]
    public static partial double SumOfSquaresGradient(double[] x, Span<double> dx);

    public static double Rosenbrock(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = 1 - x[i], b = x[i + 1] - x[i] * x[i];
            sum += a * a + 100 * b * b;
        }
        return sum;
    }

    [GradientOf(nameof(Rosenbrock))]
    public static partial double RosenbrockGradient(ReadOnlySpan<double> x, Span<double> dx);

    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        double m = x[0];
        foreach (double v in x)
        {
            if (v > m)
                m = v;
        }
        double sum = 0;
        foreach (double v in x)
            sum += Math.Exp(v - m);
        return m + Math.Log(sum);
    }

    [GradientOf(nameof(LogSumExp))]
    public static partial double LogSumExpGradient(ReadOnlySpan<double> x, Span<double> dx);

    public static double Mutation(ReadOnlySpan<double> x)
    {
        var y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = x[i] * (i + 1);
        for (int round = 0; round < 3; round++)
        {
            for (int i = 1; i < y.Length; i++)
            {
                (y[i - 1], y[i]) = (y[i], y[i - 1] * y[i]);
                y[i] += Math.Sin(y[i - 1]);
            }
        }
        double total = 0;
        for (int i = y.Length - 1; i >= 0; i -= 2)
            total += y[i] * y[0];
        return total;
    }

    [GradientOf(nameof(Mutation))]
    public static partial double MutationGradient(ReadOnlySpan<double> x, Span<double> dx);

    public static double Slices(ReadOnlySpan<double> w, ReadOnlySpan<double> x, int rows)
    {
        int columns = x.Length;
        double loss = 0;
        for (int i = 0; i < rows; i++)
            loss += Math.Tanh(Dot(w.Slice(i * columns, columns), x));
        return loss;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    [GradientOf(nameof(Slices))]
    public static partial double SlicesGradient(
        ReadOnlySpan<double> w, ReadOnlySpan<double> x, int rows, Span<double> dw, Span<double> dx);

    public static double Matrix(double[,] a, double[] x)
    {
        double sum = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            double row = 0;
            for (int j = 0; j < a.GetLength(1); j++)
                row += a[i, j] * x[j];
            sum += row * row * x[i];
        }
        return sum;
    }

    [GradientOf(nameof(Matrix), Wrt = ["x"])]
    public static partial double MatrixGradient(double[,] a, double[] x, Span<double> dx);
}
