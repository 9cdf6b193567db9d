namespace Leibniz.Imaging;

/// <summary>The transfer function of sRGB between display values and linear light (IEC 61966-2-1:1999, 5.2).</summary>
internal static class Transfer
{
    // The published constants of the standard: breaks, slope of the toe, offset and exponent of the power.
    private const float DisplayBreak = 0.04045f, LinearBreak = 0.0031308f, Slope = 12.92f, Offset = 0.055f, Exponent = 2.4f;

    public static float ToLinear(float display)
    {
        float magnitude = Math.Abs(display);
        float linear = magnitude <= DisplayBreak ? magnitude / Slope : MathF.Pow((magnitude + Offset) / (1 + Offset), Exponent);
        return MathF.CopySign(linear, display);
    }

    public static float ToDisplay(float linear)
    {
        float magnitude = Math.Abs(linear);
        float display = magnitude <= LinearBreak ? magnitude * Slope : ((1 + Offset) * MathF.Pow(magnitude, 1 / Exponent)) - Offset;
        return MathF.CopySign(display, linear);
    }
}
