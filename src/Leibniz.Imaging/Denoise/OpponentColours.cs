namespace Leibniz.Imaging.Denoise;

/// <summary>Brightness and two colour differences, by a rotation, which keeps white noise white.</summary>
internal static class OpponentColours
{
    // The orthonormal basis (1, 1, 1)/√3, (1, 0, −1)/√2, (1, −2, 1)/√6.
    private static readonly float s_third = MathF.Sqrt(1f / 3), s_half = MathF.Sqrt(1f / 2), s_sixth = MathF.Sqrt(1f / 6);

    /// <summary>Rotates red, green and blue in place; a grey image stays.</summary>
    public static void Forward(Span<float> samples, int pixels)
    {
        if (samples.Length == pixels)
            return;
        Span<float> a = samples[..pixels], b = samples.Slice(pixels, pixels), c = samples[(2 * pixels)..];
        for (int i = 0; i < pixels; i++)
        {
            (float red, float green, float blue) = (a[i], b[i], c[i]);
            a[i] = s_third * (red + green + blue);
            b[i] = s_half * (red - blue);
            c[i] = s_sixth * (red - (2 * green) + blue);
        }
    }

    /// <summary>Rotates back in place.</summary>
    public static void Back(Span<float> samples, int pixels)
    {
        if (samples.Length == pixels)
            return;
        Span<float> a = samples[..pixels], b = samples.Slice(pixels, pixels), c = samples[(2 * pixels)..];
        for (int i = 0; i < pixels; i++)
        {
            (float brightness, float across, float green) = (s_third * a[i], s_half * b[i], s_sixth * c[i]);
            a[i] = brightness + across + green;
            b[i] = brightness - (2 * green);
            c[i] = brightness - across + green;
        }
    }
}
