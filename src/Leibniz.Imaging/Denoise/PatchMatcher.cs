using System.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>Finds the patches nearest to a reference; each thread has its own.</summary>
internal sealed class PatchMatcher(PatchSettings settings, int width, int height)
{
    private readonly int _side = settings.Side;
    private readonly int _radius = settings.Radius;
    private readonly float[] _distances = new float[(2 * settings.Radius) + 1];
    private readonly ulong[] _candidates = new ulong[((2 * settings.Radius) + 1) * ((2 * settings.Radius) + 1)];

    /// <summary>The offsets of the top left pixels of the nearest patches, the reference among them.</summary>
    public int[] Positions { get; } = new int[settings.Group];

    /// <summary>Fills <see cref="Positions"/>, nearest first, and returns how many there are.</summary>
    /// <param name="guide">The plane compared, [height, width].</param>
    /// <param name="left">The reference's first column.</param>
    /// <param name="top">The reference's first row.</param>
    public int Find(ReadOnlySpan<float> guide, int left, int top)
    {
        int x0 = Math.Max(0, left - _radius), x1 = Math.Min(width - _side, left + _radius);
        int y0 = Math.Max(0, top - _radius), y1 = Math.Min(height - _side, top + _radius);
        int count = 0, run = x1 - x0 + 1;
        for (int y = y0; y <= y1; y++)
        {
            Span<float> distances = _distances.AsSpan(0, run);
            Compare(guide, (top * width) + left, (y * width) + x0, distances);
            for (int i = 0; i < run; i++)
            {
                // Non-negative floats order as their bits do; the offset breaks ties, the same way every time. The
                // reference comes before all others, for without it a flat picture would have pixels in no group.
                bool isReference = y == top && x0 + i == left;
                ulong order = isReference ? 0 : BitConverter.SingleToUInt32Bits(distances[i]) + 1UL;
                _candidates[count++] = (order << 32) | (uint)((y * width) + x0 + i);
            }
        }
        int take = Math.Min(count, Positions.Length);
        Span<ulong> found = _candidates.AsSpan(0, count);
        Select(found, take);
        found[..take].Sort();
        for (int i = 0; i < take; i++)
            Positions[i] = (int)(uint)found[i];
        return take;
    }

    // Lanes are candidates in neighbouring columns.
    private void Compare(ReadOnlySpan<float> guide, int reference, int first, Span<float> distances)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= distances.Length; i += Vector<float>.Count)
        {
            Vector<float> sum = default;
            for (int y = 0; y < _side; y++)
            {
                ReadOnlySpan<float> ours = guide.Slice(reference + (y * width), _side);
                ReadOnlySpan<float> theirs = guide[(first + i + (y * width))..];
                for (int x = 0; x < ours.Length; x++)
                {
                    Vector<float> difference = new Vector<float>(theirs[x..]) - new Vector<float>(ours[x]);
                    sum += difference * difference;
                }
            }
            sum.CopyTo(distances[i..]);
        }
        for (; i < distances.Length; i++)
        {
            float sum = 0;
            for (int y = 0; y < _side; y++)
            {
                for (int x = 0; x < _side; x++)
                {
                    float difference = guide[first + i + (y * width) + x] - guide[reference + (y * width) + x];
                    sum += difference * difference;
                }
            }
            distances[i] = sum;
        }
    }

    // Moves the least `take` to the front (Hoare's selection).
    private static void Select(Span<ulong> keys, int take)
    {
        int low = 0, high = keys.Length - 1;
        while (low < high)
        {
            ulong pivot = keys[(low + high) >>> 1];
            int i = low, j = high;
            while (i <= j)
            {
                while (keys[i] < pivot)
                    i++;
                while (keys[j] > pivot)
                    j--;
                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    i++;
                    j--;
                }
            }
            if (take - 1 <= j)
                high = j;
            else if (take - 1 >= i)
                low = i;
            else
                return;
        }
    }
}
