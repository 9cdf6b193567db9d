namespace Leibniz.Imaging.Codecs;

/// <summary>A file format of still images.</summary>
public enum ImageFormat
{
    /// <summary>Lossless; 8 or 16 bits a sample.</summary>
    Png,

    /// <summary>Lossy; 8 bits, no opacity.</summary>
    Jpeg,

    /// <summary>Lossy; 8 bits.</summary>
    WebP,
}
