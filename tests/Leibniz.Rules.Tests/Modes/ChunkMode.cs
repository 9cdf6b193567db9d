namespace Leibniz.Rules.Tests.Modes;

public sealed class ChunkMode<TTangents> : IMode where TTangents : struct, ITangents<TTangents>
{
    public string Name => $"DualVector<{typeof(TTangents).Name}>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        value = null;
        if (x.Length > TTangents.Count)
            return;
        DualVector<StrongTangents<TTangents>>[] duals =
            [.. x.Select((v, i) => DualVector<StrongTangents<TTangents>>.Input(v, i))];
        DualVector<StrongTangents<TTangents>> y = f.Evaluate<DualVector<StrongTangents<TTangents>>>(duals);
        value = y.Primal;
        for (int i = 0; i < x.Length; i++)
            gradient[i] = y.Tangent(i);
    }
}
