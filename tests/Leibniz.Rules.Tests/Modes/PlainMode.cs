namespace Leibniz.Rules.Tests.Modes;

public sealed class PlainMode : IMode
{
    public string Name => "double";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction => value = f.Evaluate<double>(x);
}
