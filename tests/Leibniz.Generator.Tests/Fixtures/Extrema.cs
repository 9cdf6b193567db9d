namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Greatest and least values found by loops, and loops whose cotangents are known only behind them.</summary>
internal static partial class Extrema
{
    public static double Spread(ReadOnlySpan<double> x, double w)
    {
        double most = w;
        for (int i = 0; i < x.Length; i++)
            most = Math.Max(most, x[i]);
        double least = x[0];
        for (int i = 1; i < x.Length; i++)
            least = Math.Min(x[i], least);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Exp(w * (x[i] - most));
        double squares = 0;
        for (int i = 0; i < x.Length; i++)
            squares += x[i] * x[i] * sum;
        return Math.Log(sum) * most - least * least + Math.Sqrt(squares);
    }

    [GradientOf(nameof(Spread))]
    public static partial double SpreadGradient(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [JvpOf(nameof(Spread))]
    public static partial (double Value, double Tangent) SpreadPush(ReadOnlySpan<double> x, double w, ReadOnlySpan<double> dx, double dw);

    // Elements that are not one behind the other, and a loop that ends beyond the array.
    public static double Strided(ReadOnlySpan<double> x, int step, int count)
    {
        double most = -1;
        for (int i = 0; i < count; i++)
            most = Math.Max(x[i * step], most);
        double least = most;
        for (int i = 1; i < count * step; i++)
            least = Math.Min(least, x[i]);
        return most * most - 3 * least;
    }

    [GradientOf(nameof(Strided))]
    public static partial double StridedGradient(ReadOnlySpan<double> x, int step, int count, Span<double> dx);

    [JvpOf(nameof(Strided))]
    public static partial (double Value, double Tangent) StridedPush(ReadOnlySpan<double> x, int step, int count, ReadOnlySpan<double> dx);
}
