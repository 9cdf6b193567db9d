namespace Leibniz.Optimization.Smooth;

/// <summary>A function that is asked within its bounds alone, whatever rounding has done to the point.</summary>
internal sealed class ClampedFunction(ISmoothFunction f, Box box) : ISmoothFunction
{
    private double[] _inside = [];

    public int Dimension => f.Dimension;

    public double Value(ReadOnlySpan<double> x) => f.Value(Inside(x));

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => f.Gradient(Inside(x), gradient);

    private double[] Inside(ReadOnlySpan<double> x)
    {
        if (_inside.Length != x.Length)
            _inside = new double[x.Length];
        x.CopyTo(_inside);
        box.Clamp(_inside);
        return _inside;
    }
}
