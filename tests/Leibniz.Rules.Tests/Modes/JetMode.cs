namespace Leibniz.Rules.Tests.Modes;

public sealed class JetMode : IMode
{
    public string Name => "Jet<double>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        value = null;
        for (int i = 0; i < x.Length; i++)
        {
            Jet<double>[] jets = [.. x.Select((v, j) => i == j ? Jet<double>.Input(v, 2) : v)];
            Jet<double> y = f.Evaluate<Jet<double>>(jets);
            value = y.Value;
            gradient[i] = y.Derivative(1);
            hessian[(i * x.Length) + i] = y.Derivative(2);
        }
    }
}
