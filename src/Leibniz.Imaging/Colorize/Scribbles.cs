using Leibniz.Imaging.Metrics;

namespace Leibniz.Imaging.Colorize;

/// <summary>The colours that a user gave: at which pixels, and their differences from brightness.</summary>
internal sealed class Scribbles
{
    // A step and a half of 8 bits: rounding of a saved copy is no colour.
    private const float LeastDifference = 1.5f / 255;

    private Scribbles(bool[] known, float[] red, float[] blue) => (Known, Red, Blue) = (known, red, blue);

    /// <summary>Whether a pixel's colour is given, [height, width].</summary>
    public bool[] Known { get; }

    /// <summary>Red less luma at the pixels given, [height, width].</summary>
    public float[] Red { get; }

    /// <summary>Blue less luma at the pixels given, [height, width].</summary>
    public float[] Blue { get; }

    public static Scribbles Of(Image scribbles, float[] luma)
    {
        int n = luma.Length;
        bool[] known = new bool[n];
        float[] red = new float[n], blue = new float[n];
        double[] own = Luma.Of(scribbles);
        for (int i = 0; i < n; i++)
        {
            if (scribbles.Alpha is float[] alpha)
            {
                known[i] = alpha[i] >= 0.5f;
            }
            else
            {
                for (int c = 0; c < scribbles.Channels && !known[i]; c++)
                    known[i] = MathF.Abs(scribbles.Samples[(c * n) + i] - luma[i]) > LeastDifference;
            }
            if (!known[i])
                continue;
            red[i] = (float)(scribbles.Samples[i] - own[i]);
            blue[i] = (float)(scribbles.Samples[((scribbles.Channels - 1) * n) + i] - own[i]);
        }
        return new(known, red, blue);
    }

    /// <summary>Half the size: averages of the given pixels of each block of 2×2.</summary>
    public Scribbles Halve(int width, int height)
    {
        int w = (width + 1) / 2, h = (height + 1) / 2;
        var counts = new int[w * h];
        float[] red = new float[w * h], blue = new float[w * h];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int i = (y * width) + x, block = (y / 2 * w) + (x / 2);
                if (!Known[i])
                    continue;
                counts[block]++;
                red[block] += Red[i];
                blue[block] += Blue[i];
            }
        }
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0)
                continue;
            red[i] /= counts[i];
            blue[i] /= counts[i];
        }
        return new([.. counts.Select(c => c > 0)], red, blue);
    }
}
