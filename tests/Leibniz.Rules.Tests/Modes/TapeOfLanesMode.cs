namespace Leibniz.Rules.Tests.Modes;

public sealed class TapeOfLanesMode : IMode
{
    public string Name => "Tape<Lanes<double>>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        var tape = new Tape<Lanes<double>>();
        Variable<Lanes<double>>[] inputs = [.. x.Select(v => tape.Input(v))];
        Variable<Lanes<double>> y = f.Evaluate<Variable<Lanes<double>>>(inputs);
        value = y.Value[3];
        tape.Pull(y);
        for (int i = 0; i < x.Length; i++)
            gradient[i] = tape.Cotangent(inputs[i])[3];
    }
}
