namespace Leibniz.Optimization.Smooth;

/// <summary>The points l ≤ x ≤ u.</summary>
internal sealed class Box
{
    public Box(string method, int n, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        Lower = Bound(method, nameof(lower), n, lower, double.NegativeInfinity);
        Upper = Bound(method, nameof(upper), n, upper, double.PositiveInfinity);
        for (int j = 0; j < n; j++)
        {
            if (!(Lower[j] <= Upper[j]) || double.IsPositiveInfinity(Lower[j]) || double.IsNegativeInfinity(Upper[j]))
            {
                throw new ArgumentException(
                    $"{method}: the bounds of number {j} leave no point: lower is {Lower[j]}, upper is {Upper[j]}.", nameof(lower));
            }
        }
    }

    public double[] Lower { get; }

    public double[] Upper { get; }

    public void Clamp(Span<double> x)
    {
        for (int j = 0; j < x.Length; j++)
            x[j] = Clamp(j, x[j]);
    }

    public double Clamp(int j, double v) => Math.Min(Math.Max(v, Lower[j]), Upper[j]);

    /// <summary>The largest element of x − P(x − ∇f), which is 0 where x is stationary within the bounds.</summary>
    public double ProjectedGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient)
    {
        double largest = 0;
        for (int j = 0; j < x.Length; j++)
        {
            // Written by the room that is left, so that a small gradient is not lost against a large point.
            double g = gradient[j], move = g > 0 ? Math.Min(g, x[j] - Lower[j]) : g < 0 ? Math.Max(g, x[j] - Upper[j]) : g;
            largest = Math.Max(largest, Math.Abs(move));
        }
        return largest;
    }

    /// <summary>The greatest t with x + t d within the bounds.</summary>
    public double Room(ReadOnlySpan<double> x, ReadOnlySpan<double> direction)
    {
        double t = double.PositiveInfinity;
        for (int j = 0; j < x.Length; j++)
        {
            double d = direction[j];
            if (d != 0)
                t = Math.Min(t, ((d > 0 ? Upper[j] : Lower[j]) - x[j]) / d);
        }
        return t;
    }

    private static double[] Bound(string method, string name, int n, ReadOnlySpan<double> given, double none)
    {
        if (!given.IsEmpty && given.Length != n)
            throw new ArgumentException($"{method}: {name} has {given.Length} numbers, the start has {n}.", name);
        double[] bound = given.IsEmpty ? new double[n] : given.ToArray();
        if (given.IsEmpty)
            Array.Fill(bound, none);
        return bound;
    }
}
