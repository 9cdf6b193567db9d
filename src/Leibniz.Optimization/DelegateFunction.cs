namespace Leibniz.Optimization;

/// <summary>A function given by delegates.</summary>
internal sealed class DelegateFunction(
    Func<ReadOnlySpan<double>, Span<double>, double> gradient, Func<ReadOnlySpan<double>, double>? value, int dimension)
    : ISmoothFunction
{
    private double[] unwanted = [];

    public int Dimension => dimension;

    public double Value(ReadOnlySpan<double> x)
    {
        if (value is not null)
            return value(x);
        if (unwanted.Length != x.Length)
            unwanted = new double[x.Length];
        return gradient(x, unwanted);
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> result) => gradient(x, result);
}
