namespace Leibniz;

/// <summary>Values of a function struct of one number.</summary>
internal readonly struct FunctionEvaluator<TFunction>(TFunction f) : IEvaluator where TFunction : IFunction
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y[0] = f.Evaluate(x[0]);
}
