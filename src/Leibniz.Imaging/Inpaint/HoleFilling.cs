namespace Leibniz.Imaging.Inpaint;

/// <summary>A first guess of lost pixels, from averages of known ones in ever larger blocks.</summary>
internal static class HoleFilling
{
    /// <summary>Gives each lost pixel the average of the smallest block of 2ᵏ×2ᵏ around it that has a known one.</summary>
    public static void Fill(Span<float> plane, bool[] lost, int width, int height)
    {
        var sums = new float[plane.Length];
        var counts = new float[plane.Length];
        for (int i = 0; i < plane.Length; i++)
        {
            counts[i] = lost[i] ? 0 : 1;
            sums[i] = lost[i] ? 0 : plane[i];
        }
        float[] filled = Level(sums, counts, width, height);
        for (int i = 0; i < plane.Length; i++)
        {
            if (lost[i])
                plane[i] = filled[i];
        }
    }

    // The averages where a count is positive, elsewhere those of the level of half the size.
    private static float[] Level(float[] sums, float[] counts, int width, int height)
    {
        var average = new float[sums.Length];
        bool whole = true;
        for (int i = 0; i < sums.Length; i++)
        {
            whole &= counts[i] > 0;
            average[i] = counts[i] > 0 ? sums[i] / counts[i] : 0;
        }
        if (whole || (width == 1 && height == 1))
            return average;
        int w = (width + 1) / 2, h = (height + 1) / 2;
        float[] coarseSums = new float[w * h], coarseCounts = new float[w * h];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                coarseSums[(y / 2 * w) + (x / 2)] += sums[(y * width) + x];
                coarseCounts[(y / 2 * w) + (x / 2)] += counts[(y * width) + x];
            }
        }
        float[] coarse = Level(coarseSums, coarseCounts, w, h);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (counts[(y * width) + x] == 0)
                    average[(y * width) + x] = coarse[(y / 2 * w) + (x / 2)];
            }
        }
        return average;
    }
}
