namespace Leibniz.Imaging.Numerics;

/// <summary>The two-dimensional discrete Fourier transform; spectra are kept transposed, [width, height].</summary>
internal sealed class PlaneTransform
{
    // Columns a piece of work: enough for whole vectors, few enough for its rows to stay in cache.
    private const int Columns = 16;

    private readonly ColumnTransform _down, _across;
    private readonly Bands _bands;
    private readonly double[] _real, _imaginary;

    public PlaneTransform(int width, int height, Bands bands)
    {
        (Width, Height, _bands) = (width, height, bands);
        (_down, _across) = (new(height), new(width));
        (_real, _imaginary) = (new double[width * height], new double[width * height]);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Forward, in place: [height, width] becomes [width, height].</summary>
    public void Forward(double[] real, double[] imaginary)
    {
        _bands.Run(Width, (from, to) => _down.Run(real, imaginary, Width, from, to, false), Columns);
        Transpose(real, imaginary, Height, Width);
        _bands.Run(Height, (from, to) => _across.Run(real, imaginary, Height, from, to, false), Columns);
    }

    /// <summary>Backward, in place, divided by the number of pixels: [width, height] becomes [height, width].</summary>
    public void Inverse(double[] real, double[] imaginary)
    {
        _bands.Run(Height, (from, to) => _across.Run(real, imaginary, Height, from, to, true), Columns);
        Transpose(real, imaginary, Width, Height);
        _bands.Run(Width, (from, to) => _down.Run(real, imaginary, Width, from, to, true), Columns);
        double scale = 1.0 / real.Length;
        for (int i = 0; i < real.Length; i++)
        {
            real[i] *= scale;
            imaginary[i] *= scale;
        }
    }

    private void Transpose(double[] real, double[] imaginary, int rows, int columns)
    {
        _bands.Run(rows, (from, to) =>
        {
            for (int x = 0; x < columns; x++)
            {
                for (int y = from; y < to; y++)
                {
                    _real[(x * rows) + y] = real[(y * columns) + x];
                    _imaginary[(x * rows) + y] = imaginary[(y * columns) + x];
                }
            }
        });
        _real.CopyTo(real, 0);
        _imaginary.CopyTo(imaginary, 0);
    }
}
