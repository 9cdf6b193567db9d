using System.Numerics;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>S_t(x) = sign(x)·max(|x| − t, 0) = x − clamp(x, −t, t), the step of t|·|.</summary>
internal static class SoftThreshold
{
    /// <summary>S_t(x), t ≥ 0.</summary>
    public static double Of(double x, double t) => x - Math.Clamp(x, -t, t);

    /// <summary>Writes S_t of each number and returns the sum of their magnitudes; x and result may be the same memory.</summary>
    /// <remarks>A vector holds consecutive coordinates and does what <see cref="Of"/> does with each; lane l of the sum holds the
    /// coordinates whose index is l modulo the width.</remarks>
    public static double Apply(ReadOnlySpan<double> x, double t, Span<double> result)
    {
        int width = Vector<double>.Count, i = 0;
        Vector<double> upper = new(t), lower = new(-t), sums = default;
        for (; i <= x.Length - width; i += width)
        {
            var v = new Vector<double>(x[i..]);
            Vector<double> p = v - Vector.Min(Vector.Max(v, lower), upper);
            sums += Vector.Abs(p);
            p.CopyTo(result[i..]);
        }
        double sum = Vector.Sum(sums);
        for (; i < x.Length; i++)
        {
            result[i] = Of(x[i], t);
            sum += Math.Abs(result[i]);
        }
        return sum;
    }
}
