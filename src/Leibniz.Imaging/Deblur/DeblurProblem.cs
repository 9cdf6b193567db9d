using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Deblur;

/// <summary>The state of the alternating method for ½‖M(k ∗ u) − f‖² + λ Σ φ(|∇u|) on a padded domain.</summary>
/// <remarks>
/// z = k ∗ u and w = ∇u are split off; the quadratic in u is diagonal in frequency, z only meets data where the mask M
/// says so, and so what lies beyond the border is unknown rather than periodic (Almeida, Figueiredo 2013). Arrays are
/// [height, width] of the padded domain, one for each channel.
/// </remarks>
internal sealed class DeblurProblem
{
    private readonly Image _data;
    private readonly GradientPrior _prior;
    private readonly Bands _bands;
    private readonly PlaneTransform _transform;
    private readonly int _left, _top, _width, _height, _n;
    private readonly double _dataWeight;
    private readonly double[] _kernelReal, _kernelImaginary, _real, _imaginary;
    private readonly double[][] _u, _blurred, _z, _dz, _wx, _wy, _dx, _dy;

    public DeblurProblem(Image data, BlurKernel kernel, GradientPrior prior, double lambda, double dataWeight, double gradientWeight, Bands bands)
    {
        (_data, _prior, Lambda, _dataWeight, GradientWeight, _bands) = (data, prior, lambda, dataWeight, gradientWeight, bands);
        _width = ColumnTransform.GoodLength(data.Width + kernel.Width - 1);
        _height = ColumnTransform.GoodLength(data.Height + kernel.Height - 1);
        (_left, _top, _n) = ((_width - data.Width) / 2, (_height - data.Height) / 2, _width * _height);
        _transform = new(_width, _height, bands);
        (_kernelReal, _kernelImaginary, _real, _imaginary) = (new double[_n], new double[_n], new double[_n], new double[_n]);
        for (int y = 0; y < kernel.Height; y++)
        {
            for (int x = 0; x < kernel.Width; x++)
            {
                int row = (y - (kernel.Height / 2) + _height) % _height, column = (x - (kernel.Width / 2) + _width) % _width;
                _kernelReal[(row * _width) + column] = kernel[y, x];
            }
        }
        _transform.Forward(_kernelReal, _kernelImaginary);
        double[][] Planes() => [.. Enumerable.Range(0, data.Channels).Select(_ => new double[_n])];
        (_u, _blurred, _z, _dz, _wx, _wy, _dx, _dy) = (Planes(), Planes(), Planes(), Planes(), Planes(), Planes(), Planes(), Planes());
        for (int c = 0; c < data.Channels; c++)
        {
            for (int i = 0; i < _n; i++)
            {
                int y = Math.Clamp((i / _width) - _top, 0, data.Height - 1), x = Math.Clamp((i % _width) - _left, 0, data.Width - 1);
                _u[c][i] = _z[c][i] = data[x, y, c];
            }
        }
        for (int c = 0; c < data.Channels; c++)
            SplitStart(c);
    }

    /// <summary>λ, which may change between rounds.</summary>
    public double Lambda { get; set; }

    /// <summary>The weight β of |∇u − w|², which may change between rounds.</summary>
    public double GradientWeight { get; set; }

    /// <summary>One round; returns ‖u − u before‖ / ‖u‖.</summary>
    public double Step()
    {
        double change = 0, norm = 0;
        for (int c = 0; c < _u.Length; c++)
        {
            (double moved, double size) = SolveQuadratic(c);
            change += moved;
            norm += size;
        }
        _bands.Run(_height, SplitGradient);
        for (int c = 0; c < _u.Length; c++)
        {
            int channel = c;
            _bands.Run(_height, (from, to) => SplitData(channel, from, to));
        }
        return norm > 0 ? Math.Sqrt(change / norm) : 0;
    }

    /// <summary>The mean square of the residual, and the objective.</summary>
    public (double Residual, double Objective) Evaluate()
    {
        double residual = _bands.Sum(_data.Height, (from, to) =>
        {
            double sum = 0;
            for (int c = 0; c < _u.Length; c++)
            {
                for (int y = from; y < to; y++)
                {
                    for (int x = 0; x < _data.Width; x++)
                    {
                        double r = _blurred[c][((y + _top) * _width) + x + _left] - _data[x, y, c];
                        sum += r * r;
                    }
                }
            }
            return sum;
        });
        double penalty = _bands.Sum(_height, (from, to) =>
        {
            double sum = 0;
            for (int i = from * _width; i < to * _width; i++)
            {
                double square = 0;
                for (int c = 0; c < _u.Length; c++)
                    square += Square(Across(_u[c], i)) + Square(Down(_u[c], i));
                sum += PriorStep.Value(_prior, Math.Sqrt(square));
            }
            return sum;
        });
        return (residual / _data.Samples.Length, (0.5 * residual) + (Lambda * penalty));
    }

    /// <summary>The middle of u, of the data's size.</summary>
    public Image Picture()
    {
        Image image = _data.Like(_data.Channels);
        for (int c = 0; c < _u.Length; c++)
        {
            for (int y = 0; y < image.Height; y++)
            {
                for (int x = 0; x < image.Width; x++)
                    image[x, y, c] = (float)_u[c][((y + _top) * _width) + x + _left];
            }
        }
        return image;
    }

    private void SplitStart(int c)
    {
        for (int i = 0; i < _n; i++)
            (_wx[c][i], _wy[c][i]) = (Across(_u[c], i), Down(_u[c], i));
    }

    // (α |k̂|² + β |∇̂|²) û = α conj(k̂) (z − d)^ + β (∇ᵀ(w − d))^; both right sides ride in one complex transform, and
    // u and k ∗ u come back in one.
    private (double Moved, double Size) SolveQuadratic(int c)
    {
        double[] z = _z[c], dz = _dz[c];
        _bands.Run(_height, (from, to) =>
        {
            for (int i = from * _width; i < to * _width; i++)
            {
                int left = i % _width == 0 ? i + _width - 1 : i - 1, above = i < _width ? i + _n - _width : i - _width;
                _real[i] = z[i] - dz[i];
                _imaginary[i] = (_wx[c][left] - _dx[c][left]) - (_wx[c][i] - _dx[c][i]) + (_wy[c][above] - _dy[c][above]) - (_wy[c][i] - _dy[c][i]);
            }
        });
        _transform.Forward(_real, _imaginary);
        _bands.Run((_width / 2) + 1, SolveFrequencies);
        _transform.Inverse(_real, _imaginary);
        double[] u = _u[c];
        double moved = _bands.Sum(_height, (from, to) =>
        {
            double sum = 0;
            for (int i = from * _width; i < to * _width; i++)
                sum += Square(_real[i] - u[i]);
            return sum;
        });
        double size = _bands.Sum(_height, (from, to) =>
        {
            double sum = 0;
            for (int i = from * _width; i < to * _width; i++)
                sum += Square(_real[i]);
            return sum;
        });
        _real.CopyTo(u, 0);
        _imaginary.CopyTo(_blurred[c], 0);
        return (moved, size);
    }

    // Frequencies come in pairs (k, −k), whose transforms of real planes are conjugate.
    private void SolveFrequencies(int from, int to)
    {
        for (int kx = from; kx < to; kx++)
        {
            int nx = (_width - kx) % _width;
            for (int ky = 0; ky < _height; ky++)
            {
                int ny = (_height - ky) % _height, at = (kx * _height) + ky, mirror = (nx * _height) + ny;
                if (kx == nx && ky > ny)
                    continue;
                double re = _real[at], im = _imaginary[at], mre = _real[mirror], mim = _imaginary[mirror];
                double ar = (re + mre) / 2, ai = (im - mim) / 2, br = (im + mim) / 2, bi = (mre - re) / 2;
                double kr = _kernelReal[at], ki = _kernelImaginary[at];
                double laplacian = 4 - (2 * Math.Cos(2 * Math.PI * kx / _width)) - (2 * Math.Cos(2 * Math.PI * ky / _height));
                double weight = 1 / ((_dataWeight * ((kr * kr) + (ki * ki))) + (GradientWeight * laplacian));
                double ur = weight * ((_dataWeight * ((kr * ar) + (ki * ai))) + (GradientWeight * br));
                double ui = weight * ((_dataWeight * ((kr * ai) - (ki * ar))) + (GradientWeight * bi));
                double vr = (kr * ur) - (ki * ui), vi = (kr * ui) + (ki * ur);
                (_real[at], _imaginary[at]) = (ur - vi, ui + vr);
                (_real[mirror], _imaginary[mirror]) = (ur + vi, vr - ui);
            }
        }
    }

    private void SplitGradient(int from, int to)
    {
        double gamma = Lambda / GradientWeight, cut = PriorStep.Cut(_prior, gamma);
        for (int i = from * _width; i < to * _width; i++)
        {
            double square = 0;
            for (int c = 0; c < _u.Length; c++)
            {
                _dx[c][i] += Across(_u[c], i);
                _dy[c][i] += Down(_u[c], i);
                square += Square(_dx[c][i]) + Square(_dy[c][i]);
            }
            double factor = PriorStep.Factor(_prior, Math.Sqrt(square), gamma, cut);
            for (int c = 0; c < _u.Length; c++)
            {
                (_wx[c][i], _wy[c][i]) = (factor * _dx[c][i], factor * _dy[c][i]);
                // Half-quadratic splitting has no multipliers of the gradient: its weight grows instead.
                (_dx[c][i], _dy[c][i]) = _prior == GradientPrior.TotalVariation ? (_dx[c][i] - _wx[c][i], _dy[c][i] - _wy[c][i]) : (0, 0);
            }
        }
    }

    private void SplitData(int c, int from, int to)
    {
        for (int row = from; row < to; row++)
        {
            int y = row - _top;
            for (int column = 0; column < _width; column++)
            {
                int i = (row * _width) + column, x = column - _left;
                double value = _blurred[c][i] + _dz[c][i];
                bool known = y >= 0 && y < _data.Height && x >= 0 && x < _data.Width;
                _z[c][i] = known ? (_data[x, y, c] + (_dataWeight * value)) / (1 + _dataWeight) : value;
                _dz[c][i] = value - _z[c][i];
            }
        }
    }

    private double Across(double[] p, int i) => (i % _width == _width - 1 ? p[i - _width + 1] : p[i + 1]) - p[i];

    private double Down(double[] p, int i) => (i >= _n - _width ? p[i - _n + _width] : p[i + _width]) - p[i];

    private static double Square(double x) => x * x;
}
