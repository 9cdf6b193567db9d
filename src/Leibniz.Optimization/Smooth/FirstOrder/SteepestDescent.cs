namespace Leibniz.Optimization.Smooth;

/// <summary>The direction −∇f, with a first trial that repeats the decrease of the step before.</summary>
internal sealed class SteepestDescent(double? step) : IDescentDirection
{
    private double _lastRate = double.NaN;

    public void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction) =>
        VectorArithmetic.Scale(gradient, -1, direction);

    // Twice the last step: a search that only shortens must be able to recover.
    public double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction) =>
        step ?? (double.IsNaN(_lastRate) ? 1 / Math.Max(1, VectorArithmetic.Norm(gradient)) : 2 * _lastRate);

    public void Observe(double t, double[] s, double[] y) => _lastRate = t;

    public bool Restart() => false;

    public void Keep(StateLedger ledger, int n) => ledger.Keep(ref _lastRate);
}
