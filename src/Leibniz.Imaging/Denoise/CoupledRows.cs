using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Imaging.Denoise;

/// <summary>The row kernels of colour-coupled total variation: lanes are neighbouring columns of one row.</summary>
internal static class CoupledRows
{
    /// <summary>p ← p + σ D u along one row of one channel, and norms ← norms + |p|².</summary>
    /// <remarks>Scalar equivalent: gx = u[x+1] − u[x] (0 in the last column), gy = below[x] − u[x].</remarks>
    /// <param name="row">The row of u.</param>
    /// <param name="below">The row below, or <paramref name="row"/> itself in the last row, so that gy = 0.</param>
    /// <param name="sigma">The step σ.</param>
    /// <param name="px">The horizontal dual row.</param>
    /// <param name="py">The vertical dual row.</param>
    /// <param name="norms">Receives the sums of squares.</param>
    public static void Ascend(ReadOnlySpan<float> row, ReadOnlySpan<float> below, float sigma, Span<float> px, Span<float> py, Span<float> norms)
    {
        int last = row.Length - 1, x = 0;
        var step = new Vector<float>(sigma);
        for (; x + Vector<float>.Count <= last; x += Vector<float>.Count)
        {
            var centre = new Vector<float>(row[x..]);
            Vector<float> h = new Vector<float>(px[x..]) + (step * (new Vector<float>(row[(x + 1)..]) - centre));
            Vector<float> v = new Vector<float>(py[x..]) + (step * (new Vector<float>(below[x..]) - centre));
            h.CopyTo(px[x..]);
            v.CopyTo(py[x..]);
            (new Vector<float>(norms[x..]) + (h * h) + (v * v)).CopyTo(norms[x..]);
        }
        for (; x <= last; x++)
        {
            float next = x < last ? row[x + 1] : row[x];
            px[x] += sigma * (next - row[x]);
            py[x] += sigma * (below[x] - row[x]);
            norms[x] += (px[x] * px[x]) + (py[x] * py[x]);
        }
    }

    /// <summary>Turns sums of squares into the factors λ / max(λ, √n) of the projection on the ball of radius λ.</summary>
    public static void ToFactors(Span<float> norms, float lambda)
    {
        var radius = new Vector<float>(lambda);
        int x = 0;
        for (; x + Vector<float>.Count <= norms.Length; x += Vector<float>.Count)
            (radius / Vector.Max(radius, Vector.SquareRoot(new Vector<float>(norms[x..])))).CopyTo(norms[x..]);
        for (; x < norms.Length; x++)
            norms[x] = lambda / Math.Max(lambda, MathF.Sqrt(norms[x]));
    }

    /// <summary>p ← p · factor.</summary>
    public static void Scale(Span<float> p, ReadOnlySpan<float> factors)
    {
        Span<Vector<float>> lanes = MemoryMarshal.Cast<float, Vector<float>>(p);
        for (int i = 0; i < lanes.Length; i++)
            lanes[i] *= new Vector<float>(factors[(i * Vector<float>.Count)..]);
        for (int x = lanes.Length * Vector<float>.Count; x < p.Length; x++)
            p[x] *= factors[x];
    }

    /// <summary>The divergence of p at one row: px[x] − px[x−1] + py[x] − above[x].</summary>
    /// <param name="px">The horizontal dual row, 0 in its last column.</param>
    /// <param name="py">The vertical dual row.</param>
    /// <param name="above">The vertical dual row above, empty in the first row.</param>
    /// <param name="result">Receives the divergence.</param>
    public static void Divergence(ReadOnlySpan<float> px, ReadOnlySpan<float> py, ReadOnlySpan<float> above, Span<float> result)
    {
        result[0] = px[0] + py[0];
        int x = 1;
        for (; x + Vector<float>.Count <= px.Length; x += Vector<float>.Count)
            (new Vector<float>(px[x..]) - new Vector<float>(px[(x - 1)..]) + new Vector<float>(py[x..])).CopyTo(result[x..]);
        for (; x < px.Length; x++)
            result[x] = px[x] - px[x - 1] + py[x];
        if (above.IsEmpty)
            return;
        for (x = 0; x + Vector<float>.Count <= px.Length; x += Vector<float>.Count)
            (new Vector<float>(result[x..]) - new Vector<float>(above[x..])).CopyTo(result[x..]);
        for (; x < px.Length; x++)
            result[x] -= above[x];
    }

    /// <summary>u ← (u + τ(f + d)) / (1 + τ), ū ← u + θ(u − u before).</summary>
    public static void Descend(ReadOnlySpan<float> data, ReadOnlySpan<float> divergence, float tau, float theta, Span<float> u, Span<float> extrapolated)
    {
        float weight = 1 / (1 + tau);
        Vector<float> t = new(tau), w = new(weight), k = new(theta);
        int x = 0;
        for (; x + Vector<float>.Count <= u.Length; x += Vector<float>.Count)
        {
            var before = new Vector<float>(u[x..]);
            Vector<float> after = (before + (t * (new Vector<float>(data[x..]) + new Vector<float>(divergence[x..])))) * w;
            after.CopyTo(u[x..]);
            (after + (k * (after - before))).CopyTo(extrapolated[x..]);
        }
        for (; x < u.Length; x++)
        {
            float before = u[x];
            u[x] = (before + (tau * (data[x] + divergence[x]))) * weight;
            extrapolated[x] = u[x] + (theta * (u[x] - before));
        }
    }
}
