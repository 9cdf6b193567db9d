namespace Leibniz.Imaging;

/// <summary>Pictures in a row, to be looked at.</summary>
public static class SideBySide
{
    private const int Margin = 4;

    /// <summary>The pictures from left to right with 4 white pixels between them; lower ones are extended in white.</summary>
    /// <param name="images">At least one image; grey ones are drawn in colour where another has colour.</param>
    /// <exception cref="ArgumentException">There is no image.</exception>
    public static Image Of(IReadOnlyList<Image> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Count == 0)
            throw new ArgumentException("Expected at least one image, came none.", nameof(images));
        int width = images.Sum(i => i.Width) + (Margin * (images.Count - 1));
        var result = new Image(width, images.Max(i => i.Height), images.Max(i => i.Channels));
        result.Samples.Fill(1);
        int left = 0;
        foreach (Image image in images)
        {
            Image display = image.To(ColourSpace.Display);
            for (int c = 0; c < result.Channels; c++)
            {
                ReadOnlySpan<float> plane = display.Plane(image.Channels == 1 ? 0 : c);
                for (int y = 0; y < image.Height; y++)
                    plane.Slice(y * image.Width, image.Width).CopyTo(result.Plane(c)[((y * width) + left)..]);
            }
            left += image.Width + Margin;
        }
        return result;
    }
}
