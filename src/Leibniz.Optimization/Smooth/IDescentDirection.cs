namespace Leibniz.Optimization.Smooth;

/// <summary>What a line-search method remembers, and the direction it takes from that.</summary>
internal interface IDescentDirection
{
    /// <summary>Writes a direction d with ∇f·d &lt; 0.</summary>
    void Write(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction);

    /// <summary>The first trial along the direction that was written.</summary>
    double FirstStep(double value, ReadOnlySpan<double> gradient, ReadOnlySpan<double> direction);

    /// <summary>Takes in a step s that was made and the change y of the gradient over it.</summary>
    void Observe(double t, double[] s, double[] y);

    /// <summary>Forgets everything; false where nothing was remembered.</summary>
    bool Restart();

    /// <summary>Lists what is remembered of a run of n numbers.</summary>
    void Keep(StateLedger ledger, int n);
}
