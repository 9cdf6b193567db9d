namespace Leibniz.Rules.Tests.Modes;

public sealed class TapeOfDualMode : IMode
{
    public string Name => "Tape<Dual<double>>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        value = null;
        for (int j = 0; j < x.Length; j++)
        {
            var tape = new Tape<Dual<double>>();
            Variable<Dual<double>>[] inputs = [.. x.Select((v, k) => tape.Input(new(v, k == j ? 1 : 0)))];
            Variable<Dual<double>> y = f.Evaluate<Variable<Dual<double>>>(inputs);
            value = y.Value.Primal;
            tape.Pull(y);
            for (int i = 0; i < x.Length; i++)
            {
                gradient[i] = tape.Cotangent(inputs[i]).Primal;
                hessian[(i * x.Length) + j] = tape.Cotangent(inputs[i]).Tangent;
            }
        }
    }
}
