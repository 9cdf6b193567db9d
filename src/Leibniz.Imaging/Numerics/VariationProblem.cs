namespace Leibniz.Imaging.Numerics;

/// <summary>The primal–dual method for a data term and the total generalised variation of second order.</summary>
/// <remarks>
/// min over u and a field v of G(u) + λ (|D u − v| + 2 |E v|), coupled over channels, E the symmetrised differences of v
/// (Bredies, Kunisch, Pock 2010); v = 0 throughout is total variation. Chambolle, Pock (2011), algorithm 1, with
/// ‖K‖² ≤ 12 for the pair of operators, 8 for D alone. G is separable and given by its proximal step on a sample.
/// </remarks>
internal sealed class VariationProblem
{
    // The weight of the second order over that of the first, as the paper's section 4 has it.
    private const float SecondOrder = 2;

    private readonly int _width, _height, _channels, _pixels;
    private readonly float _lambda, _tau, _sigma;
    private readonly bool _isGeneralised;
    private readonly Bands _bands;
    private readonly Func<int, float, float, float> _dataStep;
    private readonly float[] _u, _ubar, _px, _py, _vx, _vy, _vxbar, _vybar, _qxx, _qyy, _qxy;

    /// <summary>Makes the problem.</summary>
    /// <param name="start">The first u; becomes the solution.</param>
    /// <param name="lambda">λ &gt; 0.</param>
    /// <param name="isGeneralised">Whether v is free.</param>
    /// <param name="tau">The primal step τ &gt; 0; the dual one is 1 / (τ ‖K‖²).</param>
    /// <param name="bands">How work is split.</param>
    /// <param name="dataStep">prox of τ G: given the sample's index, a value and τ.</param>
    public VariationProblem(Image start, double lambda, bool isGeneralised, float tau, Bands bands, Func<int, float, float, float> dataStep)
    {
        (_width, _height, _channels, _pixels) = (start.Width, start.Height, start.Channels, start.Pixels);
        (_lambda, _isGeneralised, _tau, _bands, _dataStep) = ((float)lambda, isGeneralised, tau, bands, dataStep);
        _sigma = 1 / ((isGeneralised ? 12 : 8) * tau);
        _u = start.Buffer;
        _ubar = [.. _u];
        int n = _u.Length, m = isGeneralised ? n : 0;
        (_px, _py) = (new float[n], new float[n]);
        (_vx, _vy, _vxbar, _vybar) = (new float[m], new float[m], new float[m], new float[m]);
        (_qxx, _qyy, _qxy) = (new float[m], new float[m], new float[m]);
    }

    /// <summary>One round; returns the largest change of a sample of u, relative to τ.</summary>
    public double Step()
    {
        _bands.Run(_height, Ascend);
        var changes = new float[(_height + 15) / 16];
        _bands.Run(_height, (from, to) => changes[from / 16] = Descend(from, to));
        return changes.Max() / _tau;
    }

    /// <summary>λ (|D u − v| + 2 |E v|).</summary>
    public double Penalty() => _bands.Sum(_height, (from, to) =>
    {
        double sum = 0;
        for (int y = from; y < to; y++)
        {
            for (int x = 0; x < _width; x++)
            {
                float first = 0, second = 0;
                for (int c = 0; c < _channels; c++)
                {
                    int i = (c * _pixels) + (y * _width) + x;
                    bool right = x + 1 < _width, below = y + 1 < _height;
                    float gx = right ? _u[i + 1] - _u[i] : 0, gy = below ? _u[i + _width] - _u[i] : 0;
                    if (_isGeneralised)
                    {
                        (gx, gy) = (gx - _vx[i], gy - _vy[i]);
                        (float exx, float eyy, float exy) = Strain(_vx, _vy, i, x, y);
                        second += (exx * exx) + (eyy * eyy) + (2 * exy * exy);
                    }
                    first += (gx * gx) + (gy * gy);
                }
                sum += _lambda * (MathF.Sqrt(first) + (SecondOrder * MathF.Sqrt(second)));
            }
        }
        return sum;
    });

    // p ← projection of p + σ (D ū − v̄) on |p| ≤ λ, q ← projection of q + σ E v̄ on |q| ≤ 2λ.
    private void Ascend(int from, int to)
    {
        for (int y = from; y < to; y++)
        {
            for (int x = 0; x < _width; x++)
            {
                float first = 0, second = 0;
                for (int c = 0; c < _channels; c++)
                {
                    int i = (c * _pixels) + (y * _width) + x;
                    float gx = x + 1 < _width ? _ubar[i + 1] - _ubar[i] : 0, gy = y + 1 < _height ? _ubar[i + _width] - _ubar[i] : 0;
                    if (_isGeneralised)
                    {
                        (gx, gy) = (gx - _vxbar[i], gy - _vybar[i]);
                        (float exx, float eyy, float exy) = Strain(_vxbar, _vybar, i, x, y);
                        _qxx[i] += _sigma * exx;
                        _qyy[i] += _sigma * eyy;
                        _qxy[i] += _sigma * exy;
                        second += (_qxx[i] * _qxx[i]) + (_qyy[i] * _qyy[i]) + (2 * _qxy[i] * _qxy[i]);
                    }
                    _px[i] += _sigma * gx;
                    _py[i] += _sigma * gy;
                    first += (_px[i] * _px[i]) + (_py[i] * _py[i]);
                }
                float near = _lambda / MathF.Max(_lambda, MathF.Sqrt(first)), far = SecondOrder * _lambda;
                far /= MathF.Max(far, MathF.Sqrt(second));
                for (int c = 0; c < _channels; c++)
                {
                    int i = (c * _pixels) + (y * _width) + x;
                    _px[i] *= near;
                    _py[i] *= near;
                    if (!_isGeneralised)
                        continue;
                    _qxx[i] *= far;
                    _qyy[i] *= far;
                    _qxy[i] *= far;
                }
            }
        }
    }

    private float Descend(int from, int to)
    {
        float change = 0;
        for (int c = 0; c < _channels; c++)
        {
            for (int y = from; y < to; y++)
            {
                int i = (c * _pixels) + (y * _width);
                for (int x = 0; x < _width; x++, i++)
                {
                    float divergence = _px[i] + _py[i] - (x > 0 ? _px[i - 1] : 0) - (y > 0 ? _py[i - _width] : 0);
                    float before = _u[i], after = _dataStep(i, before + (_tau * divergence), _tau);
                    _u[i] = after;
                    _ubar[i] = (2 * after) - before;
                    change = MathF.Max(change, MathF.Abs(after - before));
                    if (_isGeneralised)
                        DescendField(i, x, y);
                }
            }
        }
        return change;
    }

    // v ← v + τ (p + divergence of q), the adjoints of −v and E v.
    private void DescendField(int i, int x, int y)
    {
        bool left = x > 0, right = x + 1 < _width, above = y > 0, below = y + 1 < _height;
        // E's backward differences are 0 in the first column and row.
        float dx = (right ? _qxx[i + 1] : 0) - (left ? _qxx[i] : 0) + (below ? _qxy[i + _width] : 0) - (above ? _qxy[i] : 0);
        float dy = (below ? _qyy[i + _width] : 0) - (above ? _qyy[i] : 0) + (right ? _qxy[i + 1] : 0) - (left ? _qxy[i] : 0);
        float vx = _vx[i] + (_tau * (_px[i] + dx)), vy = _vy[i] + (_tau * (_py[i] + dy));
        _vxbar[i] = (2 * vx) - _vx[i];
        _vybar[i] = (2 * vy) - _vy[i];
        (_vx[i], _vy[i]) = (vx, vy);
    }

    private (float Xx, float Yy, float Xy) Strain(float[] vx, float[] vy, int i, int x, int y)
    {
        bool left = x > 0, above = y > 0;
        float xx = left ? vx[i] - vx[i - 1] : 0, yy = above ? vy[i] - vy[i - _width] : 0;
        float xy = ((above ? vx[i] - vx[i - _width] : 0) + (left ? vy[i] - vy[i - 1] : 0)) / 2;
        return (xx, yy, xy);
    }
}
