namespace Leibniz;

/// <summary>Values of a function at a point, whatever form the function was given in.</summary>
internal interface IEvaluator
{
    /// <summary>Writes f(x).</summary>
    void Evaluate(ReadOnlySpan<double> x, Span<double> y);
}
