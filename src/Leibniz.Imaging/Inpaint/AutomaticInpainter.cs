namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes by the method that suits them: similar patches for scattered pixels, the smoothest surface for holes.</summary>
/// <remarks>
/// <see cref="LowRankInpainter"/> where a fifth of the pixels or more are lost and at least half of those have a known one
/// among their eight neighbours; else <see cref="BiharmonicInpainter"/>. Of pixels lost at random with probability p the
/// share with such a neighbour is 1 − p⁸, a half at p = 0.92.
/// </remarks>
public static class AutomaticInpainter
{
    private const double LeastLost = 0.2, LeastNear = 0.5;

    /// <inheritdoc cref="BiharmonicInpainter.Run"/>
    public static Restoration Run(Image image, Image mask, RestorationOptions? options = null)
    {
        options ??= RestorationOptions.Default;
        Holes holes = Holes.Of(image, mask, options);
        return IsScattered(holes, image.Width, image.Height)
            ? LowRankInpainter.Run(image, mask, options)
            : BiharmonicInpainter.Run(image, mask, options);
    }

    private static bool IsScattered(Holes holes, int width, int height)
    {
        if (holes.Count < LeastLost * holes.Lost.Length)
            return false;
        int near = 0;
        for (int i = 0; i < holes.Lost.Length; i++)
        {
            if (holes.Lost[i] && HasKnownNeighbour(holes.Lost, i % width, i / width, width, height))
                near++;
        }
        return near >= LeastNear * holes.Count;
    }

    private static bool HasKnownNeighbour(bool[] lost, int x, int y, int width, int height)
    {
        for (int v = Math.Max(0, y - 1); v <= Math.Min(height - 1, y + 1); v++)
        {
            for (int u = Math.Max(0, x - 1); u <= Math.Min(width - 1, x + 1); u++)
            {
                if (!lost[(v * width) + u])
                    return true;
            }
        }
        return false;
    }
}
