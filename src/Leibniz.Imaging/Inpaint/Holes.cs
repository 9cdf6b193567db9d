namespace Leibniz.Imaging.Inpaint;

/// <summary>Which pixels of an image are lost.</summary>
internal sealed class Holes
{
    private Holes(bool[] lost, int count) => (Lost, Count) = (lost, count);

    /// <summary>Whether a pixel is lost, [height, width].</summary>
    public bool[] Lost { get; }

    /// <summary>How many pixels are lost.</summary>
    public int Count { get; }

    /// <summary>Checks an image and its mask.</summary>
    public static Holes Of(Image image, Image mask, RestorationOptions options)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(mask);
        options.Validate();
        if (mask.Width != image.Width || mask.Height != image.Height)
            throw new ArgumentException($"Expected a mask of {image.Width}×{image.Height} pixels, came one of {mask.Width}×{mask.Height}.", nameof(mask));
        mask.ThrowIfNotFinite(nameof(mask));
        var lost = new bool[image.Pixels];
        int count = 0;
        for (int i = 0; i < lost.Length; i++)
        {
            // A half or more in any channel, so that a mask painted in colour counts too.
            for (int c = 0; c < mask.Channels && !lost[i]; c++)
                lost[i] = mask.Samples[(c * image.Pixels) + i] >= 0.5f;
            count += lost[i] ? 1 : 0;
        }
        if (count == lost.Length)
            throw new ArgumentException("Expected a mask that keeps at least one pixel, came one that loses all.", nameof(mask));
        for (int i = 0; i < image.Samples.Length; i++)
        {
            if (!lost[i % image.Pixels] && !float.IsFinite(image.Samples[i]))
                throw new ArgumentException($"Expected finite samples outside the mask, came {image.Samples[i]}.", nameof(image));
        }
        return new(lost, count);
    }

    /// <summary>Copies what is known of one image into another.</summary>
    public void Restore(Image from, Image to)
    {
        for (int c = 0; c < from.Channels; c++)
        {
            ReadOnlySpan<float> source = from.Plane(c);
            Span<float> target = to.Plane(c);
            for (int i = 0; i < source.Length; i++)
            {
                if (!Lost[i])
                    target[i] = source[i];
            }
        }
    }

    /// <summary>The image with each lost pixel as the average of the nearest known ones in steps of doubling size.</summary>
    public Image Filled(Image image)
    {
        Image result = image.Clone();
        for (int c = 0; c < image.Channels; c++)
            HoleFilling.Fill(result.Plane(c), Lost, image.Width, image.Height);
        return result;
    }
}
