using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>One pass over a picture: every reference patch's group is denoised, and patches that overlap are averaged.</summary>
/// <remarks>
/// Bands of references are so high that those of even number never write to the same row, nor those of odd number: the
/// even ones run side by side, then the odd ones, and the sums have the same order for any number of threads.
/// </remarks>
internal sealed class PatchPass
{
    private readonly PatchSettings _settings;
    private readonly int _width, _height, _pixels, _bandRows, _threads;
    private readonly float[] _sum, _weight;
    private readonly int[] _rows, _columns;

    public PatchPass(PatchSettings settings, int width, int height, int channels, int threads)
    {
        (_settings, _width, _height, _pixels, _threads) = (settings, width, height, width * height, threads);
        _sum = new float[_pixels * channels];
        _weight = new float[_pixels * channels];
        _rows = Grid(height);
        _columns = Grid(width);
        // A band writes from radius above its first reference to radius + side below its last.
        _bandRows = (2 * settings.Radius) + settings.Side + settings.Step;
    }

    /// <summary>Denoises.</summary>
    /// <param name="current">The picture whose patches are denoised, [channels, height, width].</param>
    /// <param name="guide">The plane by which patches are compared.</param>
    /// <param name="threshold">The square below which the singular values of a group of so many patches vanish.</param>
    /// <param name="result">Receives the picture; may be <paramref name="current"/>.</param>
    /// <param name="cancellation">Stops between bands; the result is then not written.</param>
    /// <param name="progress">Told how many bands are done, and of how many, one call at a time.</param>
    /// <returns>Whether the pass was completed.</returns>
    public bool Run(
        float[] current, float[] guide, Func<int, double> threshold, float[] result, CancellationToken cancellation, Action<int, int>? progress = null)
    {
        int channels = _sum.Length / _pixels, bands = (_height + _bandRows - 1) / _bandRows, done = 0;
        var reporting = new Lock();
        Array.Clear(_sum);
        Array.Clear(_weight);
        for (int parity = 0; parity < 2; parity++)
        {
            Parallel.For(
                0, (bands + 1 - parity) / 2, new ParallelOptions { MaxDegreeOfParallelism = _threads },
                () => (Matcher: new PatchMatcher(_settings, _width, _height), Group: new LowRankGroup(_settings)),
                (index, _, own) =>
                {
                    int band = (2 * index) + parity;
                    foreach (int top in _rows)
                    {
                        if (top < band * _bandRows || top >= (band + 1) * _bandRows || cancellation.IsCancellationRequested)
                            continue;
                        foreach (int left in _columns)
                        {
                            int count = own.Matcher.Find(guide, left, top);
                            for (int c = 0; c < channels; c++)
                                Denoise(current, c, own.Matcher.Positions, count, threshold(count), own.Group);
                        }
                    }
                    lock (reporting)
                        progress?.Invoke(++done, bands);
                    return own;
                },
                static _ => { });
        }
        if (cancellation.IsCancellationRequested)
            return false;
        for (int i = 0; i < result.Length; i++)
            result[i] = _sum[i] / _weight[i];
        return true;
    }

    private void Denoise(float[] current, int channel, int[] positions, int count, double threshold, LowRankGroup group)
    {
        int side = _settings.Side, plane = channel * _pixels;
        Span<float> patches = group.Patches;
        for (int j = 0; j < count; j++)
        {
            int at = plane + positions[j];
            for (int y = 0, r = j; y < side; y++)
            {
                for (int x = 0; x < side; x++, r += count)
                    patches[r] = current[at + (y * _width) + x];
            }
        }
        int rank = group.Shrink(count, threshold);
        // A group of low rank has averaged more noise away.
        float weight = 1f / (1 + rank);
        for (int j = 0; j < count; j++)
        {
            int at = plane + positions[j];
            for (int y = 0, r = j; y < side; y++)
            {
                for (int x = 0; x < side; x++, r += count)
                {
                    _sum[at + (y * _width) + x] += weight * patches[r];
                    _weight[at + (y * _width) + x] += weight;
                }
            }
        }
    }

    // Every step, and the last place there is.
    private int[] Grid(int size)
    {
        int last = size - _settings.Side;
        return [.. Enumerable.Range(0, (last / _settings.Step) + 1).Select(i => i * _settings.Step).Append(last).Distinct()];
    }
}
