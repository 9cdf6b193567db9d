using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Colorize;

/// <summary>½ Σ_r (u(r) − Σ_s w_rs u(s))² over the colour differences of a picture, with seeds fixed.</summary>
/// <remarks>
/// w_rs ∝ exp(−(Y(r) − Y(s))² / 2σ_r²) over the eight neighbours s of r, Σ_s w_rs = 1, σ_r² the variance of the luma Y in
/// the 3×3 window of r (Levin, Lischinski, Weiss 2004, equations 1 and 2). With A = I − W the Hessian is Aᵀ A. Planes have
/// a border of one pixel in which all weights are 0, so that rows need no special ends: [height + 2, width + 2].
/// </remarks>
internal sealed class ColourQuadratic
{
    // Half a step of 8 bits, squared: below it a window is flat, and all neighbours weigh the same.
    private const float LeastVariance = 0.25f / (255 * 255);
    private const int Neighbours = 8;

    private readonly int _width, _height, _stride;
    private readonly Bands _bands;
    private readonly int[] _offsets;
    private readonly float[][] _weights;

    /// <summary>Makes the weights.</summary>
    /// <param name="luma">Y, [height, width].</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="bands">How work is split.</param>
    public ColourQuadratic(ReadOnlySpan<float> luma, int width, int height, Bands bands)
    {
        (_width, _height, _stride, _bands) = (width, height, width + 2, bands);
        _offsets = [-_stride - 1, -_stride, -_stride + 1, -1, 1, _stride - 1, _stride, _stride + 1];
        _weights = [.. _offsets.Select(_ => new float[Length])];
        var padded = new float[Length];
        for (int y = 0; y < height; y++)
            luma.Slice(y * width, width).CopyTo(padded.AsSpan(Row(y)));
        _bands.Run(height, (from, to) =>
        {
            for (int y = from; y < to; y++)
            {
                for (int x = 0; x < width; x++)
                    Weigh(padded, x, y);
            }
        });
    }

    /// <summary>Entries of a plane with its border.</summary>
    public int Length => _stride * (_height + 2);

    /// <summary>Where row y of the picture starts in a plane with a border.</summary>
    public int Row(int y) => ((y + 1) * _stride) + 1;

    /// <summary>result ← A v.</summary>
    public void Apply(float[] v, float[] result) => _bands.Run(_height, (from, to) =>
    {
        for (int y = from; y < to; y++)
        {
            int row = Row(y);
            Span<float> target = result.AsSpan(row, _width);
            v.AsSpan(row, _width).CopyTo(target);
            for (int k = 0; k < Neighbours; k++)
                Rows.SubtractProduct(_weights[k].AsSpan(row, _width), v.AsSpan(row + _offsets[k], _width), target);
        }
    });

    /// <summary>result ← Aᵀ v: what neighbour k takes from a pixel it weighs as its own neighbour on the other side.</summary>
    public void Adjoint(float[] v, float[] result) => _bands.Run(_height, (from, to) =>
    {
        for (int y = from; y < to; y++)
        {
            int row = Row(y);
            Span<float> target = result.AsSpan(row, _width);
            v.AsSpan(row, _width).CopyTo(target);
            for (int k = 0; k < Neighbours; k++)
            {
                int there = row + _offsets[k];
                Rows.SubtractProduct(_weights[Neighbours - 1 - k].AsSpan(there, _width), v.AsSpan(there, _width), target);
            }
        }
    });

    private void Weigh(float[] padded, int x, int y)
    {
        int at = Row(y) + x;
        float centre = padded[at], sum = centre, squares = centre * centre, total = 0;
        int count = 1;
        for (int k = 0; k < Neighbours; k++)
        {
            if (!IsInside(x, y, k))
                continue;
            float value = padded[at + _offsets[k]];
            sum += value;
            squares += value * value;
            count++;
        }
        float mean = sum / count, variance = MathF.Max((squares / count) - (mean * mean), LeastVariance);
        for (int k = 0; k < Neighbours; k++)
        {
            if (!IsInside(x, y, k))
                continue;
            float difference = padded[at + _offsets[k]] - centre;
            total += _weights[k][at] = MathF.Exp(-difference * difference / (2 * variance));
        }
        for (int k = 0; k < Neighbours && total > 0; k++)
            _weights[k][at] /= total;
    }

    private bool IsInside(int x, int y, int k)
    {
        int cell = k < 4 ? k : k + 1, column = x + (cell % 3) - 1, row = y + (cell / 3) - 1;
        return column >= 0 && column < _width && row >= 0 && row < _height;
    }
}
