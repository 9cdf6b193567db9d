using System.Diagnostics;
using Leibniz.Symbolic;

namespace Leibniz.Samples.ThreeWays;

/// <summary>What a gradient of <see cref="Waves"/> costs, in plain evaluations, by the number of variables.</summary>
internal static class GradientCosts
{
    public static readonly int[] Sizes = [1, 2, 4, 8, 16, 32, 64, 128];

    public static readonly string[] Ways = ["numerical, central", "forward", "reverse", "symbolic, compiled"];

    /// <summary>Ratios, [way][size], then the seconds that deriving and compiling the formula took, by size.</summary>
    public static (double[][] Ratios, double[] Preparation) Run()
    {
        double[][] ratios = [.. Ways.Select(_ => new double[Sizes.Length])];
        var preparation = new double[Sizes.Length];
        var f = new Waves();
        for (int i = 0; i < Sizes.Length; i++)
        {
            int n = Sizes[i];
            double[] x = Waves.Point(n), gradient = new double[n];
            double plain = Measure.Seconds(() => f.Evaluate<double>(x));
            ratios[0][i] = Measure.Seconds(() => Numerical.Gradient(f, x, gradient, new NumericalOptions { Method = NumericalMethod.Central2 })) / plain;
            ratios[1][i] = Measure.Seconds(() => Gradient.Of(f, x, gradient, new() { Mode = DifferentiationMode.Forward })) / plain;
            ratios[2][i] = Measure.Seconds(() => Gradient.Of(f, x, gradient, new() { Mode = DifferentiationMode.Reverse })) / plain;
            long start = Stopwatch.GetTimestamp();
            SpanGradient compiled = Waves.Formula(n).CompileGradient(Waves.Names(n));
            compiled(x, gradient);
            preparation[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            ratios[3][i] = Measure.Seconds(() => compiled(x, gradient)) / plain;
        }
        return (ratios, preparation);
    }
}
