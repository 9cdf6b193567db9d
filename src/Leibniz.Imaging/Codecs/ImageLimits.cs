namespace Leibniz.Imaging.Codecs;

/// <summary>What a file may claim before memory is allocated for it.</summary>
public sealed record ImageLimits
{
    /// <summary>At most 64 megapixels and 512 MiB.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>The most pixels an image may have, ≥ 1.</summary>
    public long MaxPixels { get; init; } = 64L << 20;

    /// <summary>The most bytes a file may have, ≥ 1.</summary>
    public long MaxFileBytes { get; init; } = 512L << 20;
}
