namespace Leibniz.Imaging;

/// <summary>A picture as planes of floats: one plane (grey) or three (red, green, blue), and perhaps an opacity.</summary>
/// <remarks>
/// Samples are stored plane after plane, each plane row after row: sample (x, y) of channel c stands at
/// (c · Height + y) · Width + x. Values usually lie in [0, 1] but are not clamped. Opacity is carried along and
/// never restored: colours are not premultiplied by it.
/// </remarks>
public sealed class Image
{
    private readonly float[] _samples;

    /// <summary>Makes a black image.</summary>
    /// <param name="width">Pixels in a row, ≥ 1.</param>
    /// <param name="height">Rows, ≥ 1.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="space">What the samples stand for.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is not positive, the channels are neither 1 nor 3, or there are more samples than an array can hold.
    /// </exception>
    public Image(int width, int height, int channels, ColourSpace space = ColourSpace.Display)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "An image has 1 channel (grey) or 3 (red, green, blue).");
        if ((long)width * height * channels > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(width), $"An image of {width}×{height}×{channels} samples is larger than an array can hold.");
        (Width, Height, Channels, Space) = (width, height, channels, space);
        _samples = new float[width * height * channels];
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 (grey) or 3 (red, green, blue).</summary>
    public int Channels { get; }

    /// <summary>What the samples stand for.</summary>
    public ColourSpace Space { get; }

    /// <summary>Bits a sample in the file the image came from or goes to: 8 or 16.</summary>
    public int BitDepth { get; init; } = 8;

    /// <summary>Opacity in [0, 1], [Height, Width], or null where every pixel is opaque.</summary>
    public float[]? Alpha { get; set; }

    /// <summary>Pixels in a plane, Width · Height.</summary>
    public int Pixels => Width * Height;

    /// <summary>All planes, [Channels, Height, Width].</summary>
    public Span<float> Samples => _samples;

    /// <summary>The same memory as <see cref="Samples"/>, for use across threads.</summary>
    public Memory<float> Memory => _samples;

    /// <summary>The sample of channel <paramref name="channel"/> at column <paramref name="x"/>, row <paramref name="y"/>.</summary>
    /// <param name="x">The column, 0 ≤ x &lt; Width.</param>
    /// <param name="y">The row, 0 ≤ y &lt; Height.</param>
    /// <param name="channel">The channel, 0 ≤ channel &lt; Channels.</param>
    public ref float this[int x, int y, int channel = 0] => ref Plane(channel)[(y * Width) + x];

    /// <summary>One plane, [Height, Width].</summary>
    /// <param name="channel">0 ≤ channel &lt; Channels.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public Span<float> Plane(int channel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, Channels);
        return _samples.AsSpan(channel * Pixels, Pixels);
    }

    /// <summary>A copy that shares nothing with this image.</summary>
    public Image Clone()
    {
        Image copy = Like(Channels);
        _samples.CopyTo(copy._samples, 0);
        return copy;
    }

    /// <summary>A black image of the same size, space, depth and opacity.</summary>
    /// <param name="channels">1 or 3.</param>
    public Image Like(int channels) =>
        new(Width, Height, channels, Space) { BitDepth = BitDepth, Alpha = (float[]?)Alpha?.Clone() };

    /// <summary>The image in another colour space, or this image where it already is in it.</summary>
    /// <remarks>Each sample by the transfer function of sRGB (IEC 61966-2-1); negative samples by its odd extension.</remarks>
    /// <param name="space">The space wanted.</param>
    public Image To(ColourSpace space)
    {
        if (space == Space)
            return this;
        var result = new Image(Width, Height, Channels, space) { BitDepth = BitDepth, Alpha = (float[]?)Alpha?.Clone() };
        for (int i = 0; i < _samples.Length; i++)
            result._samples[i] = space == ColourSpace.Linear ? Transfer.ToLinear(_samples[i]) : Transfer.ToDisplay(_samples[i]);
        return result;
    }

    /// <summary>Brings every sample into [0, 1].</summary>
    public void Clamp()
    {
        foreach (ref float sample in _samples.AsSpan())
            sample = Math.Clamp(sample, 0, 1);
    }

    internal float[] Buffer => _samples;

    internal void ThrowIfNotFinite(string parameter)
    {
        int at = Array.FindIndex(_samples, s => !float.IsFinite(s));
        if (at >= 0)
        {
            int pixel = at % Pixels;
            throw new ArgumentException($"Expected finite samples, came {_samples[at]} at column {pixel % Width}, row {pixel / Width}, channel {at / Pixels}.", parameter);
        }
    }

    internal void ThrowUnlessSameSize(Image other, string parameter)
    {
        if (other.Width != Width || other.Height != Height)
            throw new ArgumentException($"Expected an image of {Width}×{Height} pixels, came one of {other.Width}×{other.Height}.", parameter);
    }
}
