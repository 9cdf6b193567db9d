namespace Leibniz;

/// <summary>Values of a delegate of n numbers with one value.</summary>
internal readonly struct ScalarDelegateEvaluator(ScalarFunction<double> f) : IEvaluator
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y[0] = f(x);
}
