namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Conditions of loops that call methods, and variables known by two names.</summary>
internal static partial class Conditions
{
    private static double Half(double x) => 0.5 * x + 0.1;

    /// <summary>The right side of the condition lies outside of the array where the left one does not hold.</summary>
    public static double While(double[] x)
    {
        double sum = 0, scale = x[0];
        double Scaled(double e) => e * scale;
        int i = 0;
        while (i < x.Length && Scaled(x[i]) < 3)
        {
            sum += scale * x[i];
            scale *= 1.25;
            i++;
        }
        return sum * scale;
    }

    public static double Do(double[] x)
    {
        double a = x[0], b = x[1];
        do
        {
            b += a * b;
            a = Half(a);
        }
        while (b < 10 && Half(b) > a);
        return a * b;
    }

    public static double For(double[] x)
    {
        double sum = x[1];
        for (int i = 0; Half(sum) < 4 && i < 20; i += 2)
        {
            if (i == 6)
                continue;
            if (sum > 7)
                break;
            sum *= 1 + x[2];
        }
        return sum;
    }

    public static double Counted(double[] x)
    {
        double product = 1;
        int i = 0;
        while (i++ < 4)
            product *= x[i % x.Length];
        return product;
    }

    private static void Turn(ref double a, out double b)
    {
        b = a * 0.5;
        if (b > 0.3)
            a = Math.Sin(a + b);
        else
            a -= 0.25;
        b += a;
    }

    public static double References(double[] x)
    {
        double a = x[0], b = x[1], sum = 0;
        for (int i = 0; i < 3; i++)
        {
            Turn(ref a, out b);
            sum += a * b * x[2];
        }
        return sum + a;
    }

    /// <summary>Rows that add to a table.</summary>
    public static void Table(double[] x, Span<double> y)
    {
        var m = new double[2, 3];
        m[1, 2] += x[0] * x[1];
        m[0, 1] += x[2];
        y[0] = m[1, 2] * m[0, 1];
        y[1] = m[1, 2] + Math.Sin(m[0, 1]);
    }

    [GradientOf(nameof(While))]
    public static partial double WhileGradient(double[] x, Span<double> dx);

    [GradientOf(nameof(Do))]
    public static partial double DoGradient(double[] x, Span<double> dx);

    [GradientOf(nameof(For))]
    public static partial double ForGradient(double[] x, Span<double> dx);

    [GradientOf(nameof(Counted))]
    public static partial double CountedGradient(double[] x, Span<double> dx);

    [GradientOf(nameof(References))]
    public static partial double ReferencesGradient(double[] x, Span<double> dx);

    [JacobianOf(nameof(Table))]
    public static partial void TableJacobian(double[] x, Span<double> y, Span<double> j);
}
