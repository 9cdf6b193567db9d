namespace Leibniz;

/// <summary>Values of a delegate of one number.</summary>
internal readonly struct UnivariateEvaluator(Func<double, double> f) : IEvaluator
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y[0] = f(x[0]);
}
