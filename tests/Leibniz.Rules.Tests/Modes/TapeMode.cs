namespace Leibniz.Rules.Tests.Modes;

public sealed class TapeMode : IMode
{
    public string Name => "Tape<double>";

    public void Run<TFunction>(in TFunction f, double[] x, out double? value, double?[] gradient, double?[] hessian)
        where TFunction : IScalarFunction
    {
        var tape = new Tape<double>();
        Variable<double>[] inputs = [.. x.Select(tape.Input)];
        Variable<double> y = f.Evaluate<Variable<double>>(inputs);
        value = y.Value;
        tape.Pull(y);
        for (int i = 0; i < x.Length; i++)
            gradient[i] = tape.Cotangent(inputs[i]);
    }
}
