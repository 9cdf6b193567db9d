namespace Leibniz.Rules.Tests.Modes;

public sealed class NestedDualMode : IMode
{
    public string Name => "Dual<Dual<double>>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        value = null;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                Dual<Dual<double>>[] duals =
                [
                    .. x.Select((v, k) => new Dual<Dual<double>>(new(v, k == i ? 1 : 0), new(k == j ? 1 : 0, 0))),
                ];
                Dual<Dual<double>> y = f.Evaluate<Dual<Dual<double>>>(duals);
                value = y.Primal.Primal;
                gradient[i] = y.Primal.Tangent;
                hessian[(i * x.Length) + j] = y.Tangent.Tangent;
            }
        }
    }
}
