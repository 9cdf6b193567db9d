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

    private const int Pad = 3 << Levels;

    private readonly Bands _bands = new(threads);

    // The mirrored picture, what all levels share, and a level's details: kept from one picture to the next.
    private readonly float[] _padded = Planes(width, height, channels);
    private readonly float[] _rows = Planes(width, height, channels), _back = Planes(width, height, channels);
    private readonly float[][] _details = [.. Enumerable.Range(0, Levels).Select(_ => Planes(width, height, channels))];

    /// <summary>f ← Wᵀ S(W f) in place, [channels, height, width].</summary>
    public void Shrink(float[] planes, float lambda)
    {
        const int pad = Pad;
        int w = width + (2 * pad), h = height + (2 * pad);
        float[] padded = _padded;
        for (int c = 0; c < channels; c++)
        {
            for (int y = 0; y < h; y++)
            {
                for (int x = 0; x < w; x++)
                    padded[(((c * h) + y) * w) + x] = planes[(((c * height) + Mirror(y - pad, height)) * width) + Mirror(x - pad, width)];
            }
        }
        // An atom's length is halved with each level: each of the two filters has length 1/√2.
        Level(0, w, h, lambda / 2);
        for (int c = 0; c < channels; c++)
        {
            for (int y = 0; y < height; y++)
                padded.AsSpan((((c * h) + y + pad) * w) + pad, width).CopyTo(planes.AsSpan(((c * height) + y) * width));
        }
    }

    // A level keeps its details alone over a coarser one.
    private void Level(int level, int w, int h, float threshold)
    {
        if (level == Levels)
            return;
        int step = 1 << level;
        float[] signal = _padded, rows = _rows, back = _back, details = _details[level];
        Filter(signal, rows, w, h, s_high, step, false, false);
        Array.Clear(back);
        ShrinkPart(rows, details, back, w, h, s_low, step, threshold);
        ShrinkPart(rows, details, back, w, h, s_high, step, threshold);
        Array.Clear(details);
        Filter(back, details, w, h, s_high, step, false, true);
        Filter(signal, rows, w, h, s_low, step, false, false);
        Array.Clear(back);
        ShrinkPart(rows, signal, back, w, h, s_high, step, threshold);
        Filter(back, details, w, h, s_low, step, false, true);
        Filter(rows, signal, w, h, s_low, step, true, false);
        Level(level + 1, w, h, threshold / 2);
        Array.Clear(back);
        Filter(signal, back, w, h, s_low, step, true, true);
        details.CopyTo(signal, 0);
        Filter(back, signal, w, h, s_low, step, false, true);
    }

    // One of the bands of what was filtered along the rows, thresholded and brought back down the columns.
    private void ShrinkPart(float[] rows, float[] part, float[] back, int w, int h, float[] down, int step, float threshold)
    {
        Filter(rows, part, w, h, down, step, true, false);
        Threshold(part, w * h, threshold);
        Filter(part, back, w, h, down, step, true, true);
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

    private static float[] Planes(int width, int height, int channels) => new float[channels * (width + (2 * Pad)) * (height + (2 * Pad))];

    private static int Wrap(int at, int size) => ((at % size) + size) % size;

    private static int Mirror(int at, int size)
    {
        int wrapped = Wrap(at, 2 * size);
        return wrapped < size ? wrapped : (2 * size) - 1 - wrapped;
    }
}
