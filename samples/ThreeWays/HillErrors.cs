using Leibniz.Symbolic;

namespace Leibniz.Samples.ThreeWays;

/// <summary>The relative error of the first derivative of <see cref="Hill"/>, against the same in decimals of 28 digits.</summary>
internal static class HillErrors
{
    public static readonly string[] Ways = ["numerical, central", "numerical, Ridders", "automatic (forward)", "symbolic, compiled"];

    // Thirty-seconds, which decimals hold exactly.
    public static readonly double[] Points = [.. Enumerable.Range(0, 60).Select(i => (4 + i) / 32.0)];

    /// <summary>Errors, [way][point], and their root mean squares.</summary>
    public static (double[][] Errors, double[] RootMeanSquares) Run()
    {
        Func<double, double> symbolic = Hill.Formula.Differentiate("x").Compile("x");
        Func<double, double>[] ways =
        [
            x => Numerical.Derivative(new Hill(), x, new() { Method = NumericalMethod.Central2 }).Value,
            x => Numerical.Derivative(new Hill(), x, new() { Method = NumericalMethod.Ridders }).Value,
            x => Derivative.Of(new Hill(), x).Derivative,
            symbolic,
        ];
        double[][] errors = [.. ways.Select(w => Points.Select(x => Math.Max(1.1e-16, Math.Abs((w(x) / Exact.Derivative(x)) - 1))).ToArray())];
        return (errors, [.. errors.Select(e => Math.Sqrt(e.Average(v => v * v)))]);
    }
}
