namespace Leibniz.Imaging.Denoise;

/// <summary>How patches are taken and grouped.</summary>
internal sealed record PatchSettings
{
    /// <summary>Pixels along the side of a patch.</summary>
    public int Side { get; init; } = 7;

    /// <summary>Pixels between reference patches.</summary>
    public int Step { get; init; } = 5;

    /// <summary>Similar patches in a group.</summary>
    public int Group { get; init; } = 70;

    /// <summary>How far similar patches are looked for, in pixels each way.</summary>
    public int Radius { get; init; } = 14;

    /// <summary>Values of a patch.</summary>
    public int Length => Side * Side;

    /// <summary>The settings for an image, which may be smaller than a patch.</summary>
    public PatchSettings For(Image image) => this with { Side = Math.Min(Side, Math.Min(image.Width, image.Height)) };
}
