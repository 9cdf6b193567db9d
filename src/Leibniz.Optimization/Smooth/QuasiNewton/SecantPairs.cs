namespace Leibniz.Optimization.Smooth;

/// <summary>The last pairs s = Δx, y = Δ∇f with sᵀy &gt; 0, and the product of the BFGS matrix they make.</summary>
internal sealed class SecantPairs(int memory) : IDescentDirection
{
    private readonly List<(double[] S, double[] Y, double Rho)> _pairs = [];
    private readonly double[] _alpha = new double[memory];

    public void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
    {
        VectorArithmetic.Scale(gradient, -1, direction);
        for (int i = _pairs.Count - 1; i >= 0; i--)
        {
            _alpha[i] = _pairs[i].Rho * VectorArithmetic.Dot(_pairs[i].S, direction);
            VectorArithmetic.Combine(_pairs[i].Y, -_alpha[i], direction, direction);
        }
        if (_pairs.Count > 0)
        {
            (_, double[] y, double rho) = _pairs[^1];
            VectorArithmetic.Scale(direction, 1 / (rho * VectorArithmetic.Dot(y, y)), direction);
        }
        for (int i = 0; i < _pairs.Count; i++)
        {
            double beta = _pairs[i].Rho * VectorArithmetic.Dot(_pairs[i].Y, direction);
            VectorArithmetic.Combine(_pairs[i].S, _alpha[i] - beta, direction, direction);
        }
    }

    public double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction) =>
        _pairs.Count == 0 ? 1 / Math.Max(1, VectorArithmetic.Norm(gradient)) : 1;

    public void Observe(double t, double[] s, double[] y)
    {
        double curvature = VectorArithmetic.Dot(s, y);
        if (curvature > 0 && double.IsFinite(1 / curvature))
            _pairs.Add((s, y, 1 / curvature));
        if (_pairs.Count > memory)
            _pairs.RemoveAt(0);
    }

    public bool Restart()
    {
        bool remembered = _pairs.Count > 0;
        _pairs.Clear();
        return remembered;
    }

    public void Keep(StateLedger ledger, int n)
    {
        List<(double[] S, double[] Y)> pairs = [.. _pairs.Select(pair => (pair.S, pair.Y))];
        ledger.Keep(pairs, n);
        _pairs.Clear();
        foreach ((double[] s, double[] y) in pairs)
            Observe(0, s, y);
    }
}
