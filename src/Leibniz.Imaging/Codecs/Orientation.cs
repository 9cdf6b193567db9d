using SkiaSharp;

namespace Leibniz.Imaging.Codecs;

/// <summary>Turns an image upright as EXIF's orientation tag says (CIPA DC-008, tag 274).</summary>
internal static class Orientation
{
    public static Image Apply(Image image, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return image;
        bool turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        (int width, int height) = turned ? (image.Height, image.Width) : (image.Width, image.Height);
        var upright = new Image(width, height, image.Channels, image.Space) { BitDepth = image.BitDepth };
        if (image.Alpha is not null)
            upright.Alpha = new float[image.Pixels];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                // The names say which sides of the picture the first row and the first column of the file are.
                (int column, int row) = origin switch
                {
                    SKEncodedOrigin.TopRight => (width - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (width - 1 - x, height - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, height - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (y, width - 1 - x),
                    SKEncodedOrigin.RightBottom => (height - 1 - y, width - 1 - x),
                    _ => (height - 1 - y, x),
                };
                for (int c = 0; c < image.Channels; c++)
                    upright[x, y, c] = image[column, row, c];
                if (image.Alpha is not null)
                    upright.Alpha![(y * width) + x] = image.Alpha[(row * image.Width) + column];
            }
        }
        return upright;
    }
}
