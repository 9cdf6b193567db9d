namespace Leibniz.Optimization.Smooth;

/// <summary>An approximate Newton direction by conjugate gradients, cut at negative curvature.</summary>
internal sealed class NewtonDirection(ITwiceDifferentiableFunction f, int n) : IDescentDirection
{
    private readonly SteihaugStep _step = new(n);
    private bool _steepest;
    private bool _newton;

    public void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
    {
        double eta = Math.Min(0.5, Math.Sqrt(VectorArithmetic.Norm(gradient)));
        _newton = !_steepest && _step.Find(f, x.ToArray(), gradient.ToArray(), double.PositiveInfinity, eta)
            && VectorArithmetic.Dot(_step.Step, gradient) < 0;
        if (_newton)
            _step.Step.CopyTo(direction);
        else
            VectorArithmetic.Scale(gradient, -1, direction);
    }

    public double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction) =>
        _newton ? 1 : 1 / Math.Max(1, VectorArithmetic.Norm(gradient));

    public void Observe(double t, double[] s, double[] y) => _steepest = false;

    public bool Restart()
    {
        bool remembered = !_steepest && _newton;
        _steepest = true;
        return remembered;
    }

    public void Keep(StateLedger ledger, int n)
    {
        ledger.Keep(ref _steepest);
        ledger.Keep(ref _newton);
    }
}
