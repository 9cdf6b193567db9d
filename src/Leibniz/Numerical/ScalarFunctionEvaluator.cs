namespace Leibniz;

/// <summary>Values of a function struct of n numbers with one value.</summary>
internal readonly struct ScalarFunctionEvaluator<TFunction>(TFunction f) : IEvaluator where TFunction : IScalarFunction
{
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y[0] = f.Evaluate(x);
}
