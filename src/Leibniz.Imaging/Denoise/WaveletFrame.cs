using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>The undecimated wavelet transform and its thresholding, one level inside the other.</summary>
/// <remarks>The picture is mirrored beyond its border by half-sample symmetry, by the reach of the coarsest filter; beyond that it wraps.</remarks>
internal sealed class WaveletFrame(int width, int height, int channels, int threads)
{
    private const int Levels = 4;
    private static readonly double s_root = Math.Sqrt(3);

    // Daubechies' low-pass filter of two vanishing moments over √2, so that low and high together keep the norm:
    // (1 + √3, 3 + √3, 3 − √3, 1 − √3) / 8.
    private static readonly float[] s_low =
        [(float)((1 + s_root) / 8), (float)((3 + s_root) / 8), (float)((3 - s_root) / 8), (float)((1 - s_root) / 8)];

    private static readonly float[] s_high = [s_low[3], -s_low[2], s_low[1], -s_low[0]];

    private readonly Bands _bands = new(threads);

    /// <summary>f ← Wᵀ S(W f) in place, [channels, height, width].</summary>
    public void Shrink(float[] planes, float lambda)
    {
        int pad = 3 << Levels, w = width + (2 * pad), h = height + (2 * pad);
        var padded = new float[channels * w * h];
        for (int c = 0; c < channels; c++)
        {
            for (int y = 0; y < h; y++)
            {
                for (int x = 0; x < w; x++)
                    padded[(((c * h) + y) * w) + x] = planes[(((c * height) + Mirror(y - pad, height)) * width) + Mirror(x - pad, width)];
            }
        }
        // An atom's length is halved with each level: each of the two filters has length 1/√2.
        Level(padded, new float[padded.Length], new float[padded.Length], w, h, 1, lambda / 2);
        for (int c = 0; c < channels; c++)
        {
            for (int y = 0; y < height; y++)
                padded.AsSpan((((c * h) + y + pad) * w) + pad, width).CopyTo(planes.AsSpan(((c * height) + y) * width));
        }
    }

    // All levels share two arrays: what they hold is not needed over a coarser level.
    private void Level(float[] signal, float[] rows, float[] back, int w, int h, int step, float threshold)
    {
        if (step == 1 << Levels)
            return;
        int n = signal.Length;
        float[] part = new float[n], details = new float[n];
        for (int across = 0; across < 2; across++)
        {
            float[] first = across == 0 ? s_low : s_high;
            Filter(signal, rows, w, h, first, step, false, false);
            Array.Clear(back);
            for (int down = 0; down < 2; down++)
            {
                if (across == 0 && down == 0)
                    continue;
                float[] second = down == 0 ? s_low : s_high;
                Filter(rows, part, w, h, second, step, true, false);
                Threshold(part, w * h, threshold);
                Filter(part, back, w, h, second, step, true, true);
            }
            Filter(back, details, w, h, first, step, false, true);
        }
        Filter(signal, rows, w, h, s_low, step, false, false);
        Filter(rows, part, w, h, s_low, step, true, false);
        Level(part, rows, back, w, h, 2 * step, threshold / 2);
        Array.Clear(back);
        Filter(part, back, w, h, s_low, step, true, true);
        details.CopyTo(signal, 0);
        Filter(back, signal, w, h, s_low, step, false, true);
    }

    // Correlation with the filter at a stride, or the adjoint, which is added to the target.
    private void Filter(float[] source, float[] target, int w, int h, float[] filter, int stride, bool down, bool adjoint)
    {
        int sign = adjoint ? -stride : stride;
        _bands.Run(channels * h, (from, to) =>
        {
            for (int row = from; row < to; row++)
            {
                int plane = row / h * h, y = row - plane;
                Span<float> line = target.AsSpan(row * w, w);
                if (!adjoint)
                    line.Clear();
                for (int k = 0; k < filter.Length; k++)
                {
                    if (down)
                    {
                        Rows.Add(filter[k], source.AsSpan((plane + Wrap(y + (k * sign), h)) * w, w), line);
                        continue;
                    }
                    ReadOnlySpan<float> from1 = source.AsSpan(row * w, w);
                    int shift = Wrap(k * sign, w);
                    Rows.Add(filter[k], from1[shift..], line[..(w - shift)]);
                    Rows.Add(filter[k], from1[..shift], line[(w - shift)..]);
                }
            }
        });
    }

    private void Threshold(float[] details, int pixels, float threshold) => _bands.Run(pixels / 64 + 1, (from, to) =>
    {
        for (int i = from * 64; i < Math.Min(pixels, to * 64); i++)
        {
            float square = 0;
            for (int c = 0; c < channels; c++)
                square += details[(c * pixels) + i] * details[(c * pixels) + i];
            float factor = square > threshold * threshold ? 1 - (threshold / MathF.Sqrt(square)) : 0;
            for (int c = 0; c < channels; c++)
                details[(c * pixels) + i] *= factor;
        }
    });

    private static int Wrap(int at, int size) => ((at % size) + size) % size;

    private static int Mirror(int at, int size)
    {
        int wrapped = Wrap(at, 2 * size);
        return wrapped < size ? wrapped : (2 * size) - 1 - wrapped;
    }
}
