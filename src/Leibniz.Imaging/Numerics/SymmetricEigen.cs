namespace Leibniz.Imaging.Numerics;

/// <summary>The eigenvalues and eigenvectors of small symmetric matrices, without allocation once made.</summary>
/// <remarks>
/// Householder's reduction to a tridiagonal matrix, then QL with implicit shifts (Golub, Van Loan, 8.3). Vectors are kept
/// as rows, so that reflections and rotations run along memory. Matrices are of floats, the tridiagonal one of doubles.
/// </remarks>
/// <param name="size">The order n ≥ 1.</param>
internal sealed class SymmetricEigen(int size)
{
    private const int MostSweeps = 50;

    // Far below what samples in [0, 1] can differ by, and far above where 2 / vᵀv would overflow a float.
    private const float Negligible = 1e-30f;

    private readonly float[] _reflectors = new float[size * size];
    private readonly float[] _scales = new float[size];
    private readonly float[] _product = new float[size];
    private readonly double[] _off = new double[size];

    /// <summary>The eigenvalues, in no order.</summary>
    public double[] Values { get; } = new double[size];

    /// <summary>The eigenvectors, one a row, [n, n].</summary>
    public float[] Vectors { get; } = new float[size * size];

    /// <summary>Decomposes a matrix.</summary>
    /// <param name="matrix">The whole symmetric matrix, [n, n]; destroyed.</param>
    public void Decompose(Span<float> matrix)
    {
        Tridiagonalise(matrix);
        AccumulateReflections();
        Diagonalise();
    }

    private void Tridiagonalise(Span<float> a)
    {
        for (int k = 0; k < size - 2; k++)
        {
            int rest = size - k - 1;
            Span<float> v = _reflectors.AsSpan((k * size) + k + 1, rest);
            a.Slice((k * size) + k + 1, rest).CopyTo(v);
            float tail = Rows.Dot(v[1..], v[1..]), norm = MathF.Sqrt((v[0] * v[0]) + tail);
            Values[k] = a[(k * size) + k];
            if (tail <= Negligible)
            {
                _scales[k] = 0;
                _off[k] = v[0];
                continue;
            }
            float alpha = v[0] > 0 ? -norm : norm;
            v[0] -= alpha;
            float beta = 2 / ((v[0] * v[0]) + tail);
            (_scales[k], _off[k]) = (beta, alpha);
            // w = β A v − (β/2)(vᵀ β A v) v, then A ← A − v wᵀ − w vᵀ.
            Span<float> w = _product.AsSpan(0, rest);
            for (int i = 0; i < rest; i++)
                w[i] = beta * Rows.Dot(a.Slice(((k + 1 + i) * size) + k + 1, rest), v);
            Rows.Add(-0.5f * beta * Rows.Dot(v, w), v, w);
            for (int i = 0; i < rest; i++)
                Rows.Add(-v[i], w, -w[i], v, a.Slice(((k + 1 + i) * size) + k + 1, rest));
        }
        if (size >= 2)
        {
            Values[size - 2] = a[((size - 2) * size) + size - 2];
            _off[size - 2] = a[((size - 2) * size) + size - 1];
        }
        Values[size - 1] = a[(size * size) - 1];
        _off[size - 1] = 0;
    }

    private void AccumulateReflections()
    {
        Array.Clear(Vectors);
        for (int i = 0; i < size; i++)
            Vectors[(i * size) + i] = 1;
        for (int k = size - 3; k >= 0; k--)
        {
            if (_scales[k] == 0)
                continue;
            int rest = size - k - 1;
            ReadOnlySpan<float> v = _reflectors.AsSpan((k * size) + k + 1, rest);
            for (int r = k + 1; r < size; r++)
            {
                Span<float> row = Vectors.AsSpan((r * size) + k + 1, rest);
                Rows.Add(-_scales[k] * Rows.Dot(row, v), v, row);
            }
        }
    }

    private void Diagonalise()
    {
        double[] d = Values, e = _off;
        for (int l = 0; l < size; l++)
        {
            for (int sweep = 0; sweep < MostSweeps; sweep++)
            {
                int m = l;
                // Single precision of the neighbours is what the vectors can show.
                while (m < size - 1 && Math.Abs(e[m]) > 1e-8 * (Math.Abs(d[m]) + Math.Abs(d[m + 1])))
                    m++;
                if (m == l)
                    break;
                Sweep(l, m, d, e);
            }
        }
    }

    // One implicit QL step with Wilkinson's shift on the block l … m.
    private void Sweep(int l, int m, double[] d, double[] e)
    {
        double g = (d[l + 1] - d[l]) / (2 * e[l]), r = Math.Sqrt((g * g) + 1);
        g = d[m] - d[l] + (e[l] / (g + Math.CopySign(r, g)));
        double s = 1, c = 1, p = 0;
        for (int i = m - 1; i >= l; i--)
        {
            double f = s * e[i], b = c * e[i];
            r = Math.Sqrt((f * f) + (g * g));
            e[i + 1] = r;
            if (r == 0)
            {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            (s, c) = (f / r, g / r);
            g = d[i + 1] - p;
            double t = ((d[i] - g) * s) + (2 * c * b);
            p = s * t;
            d[i + 1] = g + p;
            g = (c * t) - b;
            Rows.Rotate((float)c, (float)s, Vectors.AsSpan(i * size, size), Vectors.AsSpan((i + 1) * size, size));
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }
}
