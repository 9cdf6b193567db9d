using System.Globalization;
using Leibniz;
using Leibniz.Samples.Native;

double[] times = [.. Enumerable.Range(0, 21).Select(i => 0.1 * i)];
double[] measured = [.. times.Select(t => Math.Exp(-0.7 * t))];
double[] p = [1.1, 0.4], gradient = new double[2], hessian = new double[4];

double loss = Decay.LossGradient(p, times, measured, gradient);
Print("compile time", loss, gradient);
Decay.LossHessian(p, times, measured, hessian);
Print("Hessian", loss, hessian);

var error = new DecayError(times, measured);
loss = Gradient.Of(error, p, gradient);
Print("forward", loss, gradient);
loss = Gradient.Of(error, p, gradient, new() { Mode = DifferentiationMode.Reverse });
Print("reverse", loss, gradient);

var tape = new Tape<double>();
Variable<double>[] inputs = [tape.Input(p[0]), tape.Input(p[1])];
Variable<double> value = error.Evaluate<Variable<double>>(inputs);
tape.Pull(value);
Print("tape", value.Value, [tape.Cotangent(inputs[0]), tape.Cotangent(inputs[1])]);

var slopes = Gradient.Of(static (double x, double y) => Math.Sin(x) * y);
(double byX, double byY) = slopes(0.5, 3);
Print("a lambda", Math.Sin(0.5) * 3, [byX, byY]);

static void Print(string mode, double value, double[] derivatives) => Console.WriteLine(
    $"{mode,-12} {value.ToString("F9", CultureInfo.InvariantCulture)}: "
    + string.Join(", ", derivatives.Select(d => d.ToString("F9", CultureInfo.InvariantCulture))));
