using System.Globalization;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Imaging.Deblur;

/// <summary>A blur of sum 1 about its middle pixel, with odd sides.</summary>
public sealed class BlurKernel
{
    private const int LargestSide = 255;
    private readonly double[,] _weights;

    /// <summary>Makes a kernel from weights, which are divided by their sum.</summary>
    /// <param name="weights">[rows, columns], both odd and at most 255; finite, none negative, a positive sum.</param>
    /// <exception cref="ArgumentException">The weights are not so.</exception>
    public BlurKernel(double[,] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.GetLength(0) % 2 == 0 || weights.GetLength(1) % 2 == 0 || weights.GetLength(0) > LargestSide || weights.GetLength(1) > LargestSide)
            throw new ArgumentException($"Expected a kernel of odd sides up to {LargestSide}, came {weights.GetLength(1)}×{weights.GetLength(0)}.", nameof(weights));
        double sum = 0;
        foreach (double weight in weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException($"Expected weights of at least 0, came {weight}.", nameof(weights));
            sum += weight;
        }
        if (!(sum > 0))
            throw new ArgumentException("Expected a kernel with a positive sum, came 0.", nameof(weights));
        _weights = (double[,])weights.Clone();
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
                _weights[y, x] /= sum;
        }
    }

    /// <summary>Columns, odd.</summary>
    public int Width => _weights.GetLength(1);

    /// <summary>Rows, odd.</summary>
    public int Height => _weights.GetLength(0);

    /// <summary>A weight.</summary>
    /// <param name="row">0 ≤ row &lt; Height.</param>
    /// <param name="column">0 ≤ column &lt; Width.</param>
    public double this[int row, int column] => _weights[row, column];

    /// <summary>exp(−r² / 2σ²), cut at ⌈4σ⌉.</summary>
    /// <param name="sigmaPixels">The standard deviation in pixels, 0.05 to 30.</param>
    public static BlurKernel Gaussian(double sigmaPixels)
    {
        Require(sigmaPixels, 0.05, 30, nameof(sigmaPixels));
        int r = (int)Math.Ceiling(4 * sigmaPixels);
        return FromFunction(r, (x, y) => Math.Exp(-((x * x) + (y * y)) / (2 * sigmaPixels * sigmaPixels)));
    }

    /// <summary>Equal weights over a square.</summary>
    /// <param name="sidePixels">The side, odd, 1 to 255.</param>
    public static BlurKernel Box(int sidePixels)
    {
        if (sidePixels is < 1 or > LargestSide || sidePixels % 2 == 0)
            throw new ArgumentOutOfRangeException(nameof(sidePixels), sidePixels, $"Expected an odd side of 1 to {LargestSide}.");
        return FromFunction(sidePixels / 2, (_, _) => 1);
    }

    /// <summary>A line through the middle, each pixel weighted by the part of the line that a bilinear brush leaves on it.</summary>
    /// <param name="lengthPixels">The length, 1 to 250.</param>
    /// <param name="degrees">The direction, anticlockwise from the right.</param>
    public static BlurKernel Motion(double lengthPixels, double degrees)
    {
        Require(lengthPixels, 1, 250, nameof(lengthPixels));
        Require(degrees, -360, 360, nameof(degrees));
        const int samplesPerPixel = 32;
        int r = (int)Math.Ceiling(lengthPixels / 2), samples = (int)Math.Ceiling(lengthPixels * samplesPerPixel);
        var weights = new double[(2 * r) + 1, (2 * r) + 1];
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        for (int i = 0; i < samples; i++)
        {
            double t = (((i + 0.5) / samples) - 0.5) * (lengthPixels - 1), x = r + (t * cosine), y = r - (t * sine);
            int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
            double fx = x - left, fy = y - top;
            Deposit(weights, top, left, (1 - fx) * (1 - fy));
            Deposit(weights, top, left + 1, fx * (1 - fy));
            Deposit(weights, top + 1, left, (1 - fx) * fy);
            Deposit(weights, top + 1, left + 1, fx * fy);
        }
        return new(weights);
    }

    /// <summary>Reads <c>gaussian:1.6</c>, <c>box:9</c>, <c>motion:15@30</c> or the name of an image of odd sides.</summary>
    /// <param name="text">The description.</param>
    /// <exception cref="FormatException">The text is none of these, or its number is out of range.</exception>
    /// <exception cref="IOException">The image cannot be read.</exception>
    public static BlurKernel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon > 0 ? text[..colon] : "", rest = text[(colon + 1)..];
        try
        {
            switch (name)
            {
                case "gaussian":
                    return Gaussian(Number(rest));
                case "box":
                    return Box(int.Parse(rest, NumberStyles.None, CultureInfo.InvariantCulture));
                case "motion":
                    string[] parts = rest.Split('@');
                    return Motion(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0);
                default:
                    break;
            }
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException($"Kernel «{text}»: expected gaussian:σ (0.05 to 30), box:side (odd, up to {LargestSide}) or motion:length@degrees (1 to 250).", error);
        }
        if (!Path.HasExtension(text))
            throw new FormatException($"Kernel «{text}»: expected gaussian:1.6, box:9, motion:15@30 or an image file.");
        return FromImage(ImageFile.Read(text, new ImageLimits { MaxPixels = LargestSide * LargestSide }));
    }

    /// <summary>The brightness of an image as weights.</summary>
    /// <param name="image">An image of odd sides; colours are averaged.</param>
    public static BlurKernel FromImage(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var weights = new double[image.Height, image.Width];
        for (int c = 0; c < image.Channels; c++)
        {
            for (int i = 0; i < image.Pixels; i++)
                weights[i / image.Width, i % image.Width] += image.Plane(c)[i];
        }
        return new(weights);
    }

    /// <summary>A copy of the weights, [rows, columns].</summary>
    public double[,] ToArray() => (double[,])_weights.Clone();

    private static BlurKernel FromFunction(int r, Func<int, int, double> weight)
    {
        var weights = new double[(2 * r) + 1, (2 * r) + 1];
        for (int y = -r; y <= r; y++)
        {
            for (int x = -r; x <= r; x++)
                weights[y + r, x + r] = weight(x, y);
        }
        return new(weights);
    }

    private static void Deposit(double[,] weights, int y, int x, double weight)
    {
        if (weight > 0)
            weights[y, x] += weight;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void Require(double value, double low, double high, string name)
    {
        if (!(value >= low && value <= high))
            throw new ArgumentOutOfRangeException(name, value, $"Expected {low} to {high}.");
    }
}
