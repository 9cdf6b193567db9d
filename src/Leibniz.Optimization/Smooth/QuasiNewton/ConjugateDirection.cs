namespace Leibniz.Optimization.Smooth;

/// <summary>d = −g + β·(the last direction).</summary>
internal sealed class ConjugateDirection(ConjugateGradientUpdate update) : IDescentDirection
{
    // Hager and Zhang 2005, section 4: η of the lower bound, and ψ₀ of the first trial (algorithm I0).
    private const double LowestBeta = 0.01;
    private const double FirstFraction = 0.01;

    private double[] _y = [];
    private double[] _last = [];
    private double[] _x = [];
    private double _lastStep = double.NaN;
    private double _lastSlope = double.NaN;
    private double _slope = double.NaN;

    public void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
    {
        VectorArithmetic.Scale(gradient, -1, direction);
        _x = x.ToArray();
        if (_y.Length > 0)
        {
            double beta = Beta(gradient);
            if (double.IsFinite(beta))
                VectorArithmetic.Combine(_last, beta, direction, direction);
            if (!(VectorArithmetic.Dot(direction, gradient) < 0))
                VectorArithmetic.Scale(gradient, -1, direction);
        }
        _last = direction.ToArray();
        (_lastSlope, _slope) = (_slope, VectorArithmetic.Dot(direction, gradient));
    }

    // The step that repeats the last first-order change, else a fraction of the point's own size.
    public double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction)
    {
        double repeated = _lastStep * _lastSlope / _slope;
        if (repeated > 0 && double.IsFinite(repeated))
            return repeated;
        double size = VectorArithmetic.Largest(_x), square = VectorArithmetic.Dot(gradient, gradient);
        double first = size > 0 ? FirstFraction * size / VectorArithmetic.Largest(gradient)
            : value != 0 ? FirstFraction * Math.Abs(value) / square
            : 1;
        return first > 0 && double.IsFinite(first) ? first : 1;
    }

    public void Observe(double t, double[] s, double[] y) => (_lastStep, _y) = (t, y);

    public bool Restart()
    {
        bool remembered = _y.Length > 0;
        (_y, _lastStep, _slope) = ([], double.NaN, double.NaN);
        return remembered;
    }

    public void Keep(StateLedger ledger, int n)
    {
        ledger.Keep(ref _y);
        ledger.Keep(ref _last);
        ledger.Keep(ref _x);
        ledger.Keep(ref _lastStep);
        ledger.Keep(ref _lastSlope);
        ledger.Keep(ref _slope);
    }

    private double Beta(ReadOnlySpan<double> gradient)
    {
        var before = new double[gradient.Length];
        VectorArithmetic.Combine(_y, -1, gradient, before);
        double yg = VectorArithmetic.Dot(_y, gradient);
        if (update == ConjugateGradientUpdate.PolakRibiere)
            return Math.Max(0, yg / VectorArithmetic.Dot(before, before));
        double dy = VectorArithmetic.Dot(_last, _y), yy = VectorArithmetic.Dot(_y, _y);
        double beta = (yg - (2 * yy / dy * VectorArithmetic.Dot(_last, gradient))) / dy;
        double least = -1 / (VectorArithmetic.Norm(_last) * Math.Min(LowestBeta, VectorArithmetic.Norm(before)));
        return Math.Max(beta, least);
    }
}
