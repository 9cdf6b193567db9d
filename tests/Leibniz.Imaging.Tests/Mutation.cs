using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Tests;

/// <summary>Damages image files, the same way for a seed, and decodes them.</summary>
internal static class Mutation
{
    // Small, so that a mutated size costs little.
    private static readonly ImageLimits s_limits = new() { MaxPixels = 1 << 20 };

    /// <summary>Files of every kind that is taken.</summary>
    public static byte[][] Files() =>
    [
        ImageFile.Encode(ImageFormat.Png, TestPicture.Random(9, 6, 1, 8, alpha: false, 1)),
        ImageFile.Encode(ImageFormat.Png, TestPicture.Random(9, 6, 3, 8, alpha: true, 2)),
        ImageFile.Encode(ImageFormat.Png, TestPicture.Random(9, 6, 1, 16, alpha: true, 3)),
        ImageFile.Encode(ImageFormat.Png, TestPicture.Random(9, 6, 3, 16, alpha: false, 4)),
        ImageFile.Encode(ImageFormat.Jpeg, TestPicture.Random(17, 12, 1, 8, alpha: false, 5)),
        ImageFile.Encode(ImageFormat.Jpeg, TestPicture.Random(17, 12, 3, 8, alpha: false, 6)),
        ImageFile.Encode(ImageFormat.WebP, TestPicture.Random(17, 12, 3, 8, alpha: false, 7)),
        ImageFile.Encode(ImageFormat.WebP, TestPicture.Random(17, 12, 3, 8, alpha: true, 8)),
    ];

    /// <summary>A damaged copy: bytes changed, cut short, a piece removed, doubled or filled.</summary>
    public static byte[] Of(byte[] file, NormalSource random)
    {
        int Below(int limit) => (int)(random.NextBits() % (ulong)limit);
        var bytes = new List<byte>(file);
        for (int rounds = 1 + Below(3); rounds > 0 && bytes.Count > 0; rounds--)
        {
            int at = Below(bytes.Count), length = Math.Min(1 + Below(16), bytes.Count - at);
            switch (Below(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << Below(8));
                    break;
                case 1:
                    bytes[at] = (byte)Below(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    for (int i = at; i < at + length; i++)
                        bytes[i] = (byte)(Below(2) * 255);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Whether the file was taken; any exception but a refusal comes through.</summary>
    public static bool Decode(byte[] file)
    {
        try
        {
            Image image = ImageFile.Decode(file, s_limits);
            foreach (float sample in image.Samples)
            {
                if (!float.IsFinite(sample))
                    throw new InvalidOperationException("A damaged file gave a sample that is no number.");
            }
            return true;
        }
        catch (ImageFileException)
        {
            return false;
        }
    }
}
