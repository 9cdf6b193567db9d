namespace Leibniz.Rules.Tests.Modes;

public sealed class DualMode : IMode
{
    public string Name => "Dual<double>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        value = null;
        for (int i = 0; i < x.Length; i++)
        {
            Dual<double>[] duals = [.. x.Select((v, j) => new Dual<double>(v, i == j ? 1 : 0))];
            Dual<double> y = f.Evaluate<Dual<double>>(duals);
            value = y.Primal;
            gradient[i] = y.Tangent;
        }
    }
}
