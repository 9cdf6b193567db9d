namespace Leibniz.Rules.Tests.Modes;

public sealed class FrontDoorMode : IMode
{
    public string Name => "Hessian.Of";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        var g = new double[x.Length];
        var h = new double[x.Length * x.Length];
        value = Hessian.Of(f, x, g, h);
        Gradient.Of(f, x, g);
        for (int i = 0; i < g.Length; i++)
            gradient[i] = g[i];
        for (int i = 0; i < h.Length; i++)
            hessian[i] = h[i];
    }
}
