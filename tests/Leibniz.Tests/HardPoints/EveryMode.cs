namespace Leibniz.Tests.HardPoints;

/// <summary>Takes a gradient in every mode, and holds each to the same expectation.</summary>
public static class EveryMode
{
    public static void HasGradient<TFunction>(TFunction f, double[] x, params double[] expected)
        where TFunction : IScalarFunction
    {
        foreach ((string mode, double[] gradient) in Gradients(f, x))
        {
            for (int i = 0; i < expected.Length; i++)
            {
                bool equal = expected[i].Equals(gradient[i]) || Math.Abs(expected[i] - gradient[i]) <= 4e-15 * Math.Abs(expected[i]);
                Assert.True(equal, $"{mode}: ∂x{i} at [{string.Join(", ", x)}]: expected {expected[i]:R}, actual {gradient[i]:R}.");
            }
        }
    }

    public static IEnumerable<(string Mode, double[] Gradient)> Gradients<TFunction>(TFunction f, double[] x)
        where TFunction : IScalarFunction
    {
        int n = x.Length;
        var gradient = new double[n];
        for (int i = 0; i < n; i++)
            gradient[i] = f.Evaluate<Dual<double>>([.. x.Select((v, j) => new Dual<double>(v, i == j ? 1 : 0))]).Tangent;
        yield return ("dual", gradient);
        gradient = new double[n];
        for (int i = 0; i < n; i++)
            gradient[i] = f.Evaluate<Jet<double>>([.. x.Select((v, j) => i == j ? Jet<double>.Input(v, 3) : v)]).Derivative(1);
        yield return ("jet", gradient);
        gradient = new double[n];
        for (int i = 0; i < n; i++)
            gradient[i] = f.Evaluate<Dual<Dual<double>>>([.. x.Select((v, j) => new Dual<Dual<double>>(new(v, i == j ? 1 : 0), 1.0))]).Primal.Tangent;
        yield return ("nested dual", gradient);
        var tape = new Tape<double>();
        Variable<double>[] inputs = [.. x.Select(tape.Input)];
        tape.Pull(f.Evaluate<Variable<double>>(inputs));
        yield return ("tape", [.. inputs.Select(tape.Cotangent)]);
        foreach (DifferentiationMode mode in new[] { DifferentiationMode.Forward, DifferentiationMode.Reverse })
        {
            gradient = new double[n];
            Gradient.Of(f, x, gradient, new() { Mode = mode });
            yield return ("Gradient.Of, " + mode, gradient);
        }
        gradient = new double[n];
        HessianVectorProduct.Of(f, x, new double[n], gradient, new double[n]);
        yield return ("Hessian-vector product", gradient);
    }
}
