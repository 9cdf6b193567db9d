namespace Leibniz;

/// <summary>Values of a delegate of n numbers with m values.</summary>
internal readonly struct VectorDelegateEvaluator(VectorFunction<double> f) : IEvaluator
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => f(x, y);
}
