namespace Leibniz.Optimization.Smooth;

/// <summary>The direction d that minimises ‖J d + r‖, or the gradient's where that leads nowhere.</summary>
internal sealed class GaussNewtonDirection(HalfSquares f) : IDescentDirection
{
    private bool _steepest;
    private bool _normal;

    public void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
    {
        f.Linearise(x);
        _normal = !_steepest && NormalStep.Write(f, direction) && VectorArithmetic.Dot(direction, gradient) < 0;
        if (!_normal)
            VectorArithmetic.Scale(gradient, -1, direction);
    }

    public double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction) =>
        _normal ? 1 : 1 / Math.Max(1, VectorArithmetic.Norm(gradient));

    public void Observe(double t, double[] s, double[] y) => _steepest = false;

    public bool Restart()
    {
        bool remembered = _normal;
        _steepest = true;
        return remembered;
    }

    public void Keep(StateLedger ledger, int n)
    {
        ledger.Keep(ref _steepest);
        ledger.Keep(ref _normal);
    }
}
