namespace Leibniz.Optimization.Smooth;

/// <summary>The first minimum of the quadratic model along the projected gradient path P(x − t∇f).</summary>
/// <remarks>Source: Byrd, Lu, Nocedal and Zhu 1995, algorithm CP.</remarks>
internal sealed class CauchyPoint
{
    /// <summary>The point, [n].</summary>
    public double[] X { get; }

    /// <summary>Wᵀ(X − x).</summary>
    public double[] Offset { get; }

    public CauchyPoint(Box box, CompactBfgs model, double[] x, double[] gradient)
    {
        int n = x.Length, columns = model.Columns;
        X = [.. x];
        Offset = new double[columns];
        double[] times = new double[n], d = new double[n], p = new double[columns], row = new double[columns];
        double slope = 0;
        for (int i = 0; i < n; i++)
        {
            double g = gradient[i];
            times[i] = g == 0 ? double.PositiveInfinity : (x[i] - (g < 0 ? box.Upper[i] : box.Lower[i])) / g;
            d[i] = times[i] > 0 ? -g : 0;
            slope -= d[i] * d[i];
            model.Row(i, row);
            VectorArithmetic.Combine(row, d[i], p, p);
        }
        int[] order = [.. Enumerable.Range(0, n)];
        double[] sorted = [.. times];
        Array.Sort(sorted, order);
        double curvature = (-model.Theta * slope) - model.Product(p, p), before = 0;
        double floor = double.Epsilon - (VectorArithmetic.Precision * model.Theta * slope);
        int next = Array.FindIndex(sorted, t => t > 0);
        while (next >= 0 && next < n && slope < 0)
        {
            double interval = sorted[next] - before;
            if (-slope / Math.Max(curvature, floor) < interval)
                break;
            int b = order[next++];
            double g = gradient[b];
            X[b] = d[b] > 0 ? box.Upper[b] : box.Lower[b];
            double z = X[b] - x[b];
            VectorArithmetic.Combine(p, interval, Offset, Offset);
            model.Row(b, row);
            slope += (interval * curvature) + (g * g) + (model.Theta * g * z) - (g * model.Product(row, Offset));
            curvature -= (model.Theta * g * g) + (2 * g * model.Product(row, p)) + (g * g * model.Product(row, row));
            VectorArithmetic.Combine(row, g, p, p);
            d[b] = 0;
            before += interval;
        }
        double last = slope < 0 ? -slope / Math.Max(curvature, floor) : 0;
        if (Array.TrueForAll(d, v => v == 0))
            last = 0;
        VectorArithmetic.Combine(p, last, Offset, Offset);
        for (int i = 0; i < n; i++)
        {
            if (d[i] != 0)
                X[i] = box.Clamp(i, x[i] + ((before + last) * d[i]));
        }
    }
}
