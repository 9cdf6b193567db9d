using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Commands.Images;

/// <summary>Two pictures to be compared.</summary>
internal static class PicturePair
{
    /// <summary>Reads two pictures of one size; a grey one is drawn in colour where the other has colour.</summary>
    public static (Image A, Image B) Read(string first, string second)
    {
        Image a = ImageFile.Read(first), b = ImageFile.Read(second);
        if (a.Width != b.Width || a.Height != b.Height)
            throw new ImageFileException($"{second}: expected a picture of {a.Width}×{a.Height} pixels as {first} has, came one of {b.Width}×{b.Height}.");
        return (a.Channels < b.Channels ? InColour(a) : a, b.Channels < a.Channels ? InColour(b) : b);
    }

    private static Image InColour(Image grey)
    {
        Image colour = grey.Like(3);
        for (int c = 0; c < 3; c++)
            grey.Samples.CopyTo(colour.Plane(c));
        return colour;
    }
}
