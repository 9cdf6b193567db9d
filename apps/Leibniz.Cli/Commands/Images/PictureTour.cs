using System.Globalization;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Metrics;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Cli.Commands.Images;

/// <summary>The tour's picture: a piece of a photograph gets noise and loses it again.</summary>
internal static class PictureTour
{
    private const int Left = 160, Top = 60, Width = 144, Height = 128;
    private const double Noise = 25 / 255.0;
    private const ulong Seed = 4711;

    /// <summary>Prints what each model makes of it; returns whether every one came nearer to the photograph.</summary>
    /// <param name="output">Where it prints.</param>
    public static bool Run(TextWriter output)
    {
        Image original = Piece(ImageFile.Read(RepositoryData.Path("images", "camera.png"))), noisy = original.Clone();
        var random = new NormalSource(Seed);
        foreach (ref float sample in noisy.Samples)
            sample += (float)(Noise * random.NextNormal());
        double before = ImageMetrics.Psnr(original, noisy);
        output.WriteLine($"   {Width}×{Height} pixels of camera.png with noise of 25/255: {Text(before)} dB");
        bool better = true;
        (string, Func<Image, Restoration>)[] models =
        [
            ("total variation", image => TotalVariationDenoiser.Run(image)),
            ("groups of similar patches of low rank", image => LowRankDenoiser.Run(image)),
        ];
        foreach ((string name, Func<Image, Restoration> restore) in models)
        {
            double after = ImageMetrics.Psnr(original, restore(noisy).Image);
            output.WriteLine($"   restored by {name}: {Text(after)} dB");
            better &= after > before;
        }
        return better;
    }

    private static Image Piece(Image image)
    {
        var piece = new Image(Width, Height, 1);
        for (int y = 0; y < Height; y++)
            image.Plane(0).Slice(((Top + y) * image.Width) + Left, Width).CopyTo(piece.Samples[(y * Width)..]);
        return piece;
    }

    private static string Text(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
