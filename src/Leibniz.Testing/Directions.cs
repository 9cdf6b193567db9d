namespace Leibniz.Testing;

/// <summary>Random directions and products of vectors.</summary>
internal static class Directions
{
    /// <summary>n numbers, uniform in ±[½, 1): every coordinate counts.</summary>
    public static double[] Next(Random random, int n)
    {
        var direction = new double[n];
        for (int i = 0; i < n; i++)
            direction[i] = (random.Next(2) == 0 ? -1 : 1) * (0.5 + (0.5 * random.NextDouble()));
        return direction;
    }

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
