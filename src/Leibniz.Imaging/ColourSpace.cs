namespace Leibniz.Imaging;

/// <summary>Which quantity a sample of an image stands for.</summary>
public enum ColourSpace
{
    /// <summary>The encoded values of a display (sRGB, IEC 61966-2-1), in [0, 1].</summary>
    Display,

    /// <summary>Linear light with the primaries of sRGB, in [0, 1].</summary>
    Linear,
}
