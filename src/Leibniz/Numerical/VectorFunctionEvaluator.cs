namespace Leibniz;

/// <summary>Values of a function struct of n numbers with m values.</summary>
internal readonly struct VectorFunctionEvaluator<TFunction>(TFunction f) : IEvaluator where TFunction : IVectorFunction
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => f.Evaluate(x, y);
}
