using System.Numerics;

namespace Leibniz.Samples.StepSize;

/// <summary>Root-mean-square relative errors of derivatives over a few points of exp(sin x), by step.</summary>
internal static class StepErrors
{
    // Many points, so that the curves show the size of the rounding error and not its luck at one of them.
    private static readonly double[] Points = [.. Enumerable.Range(0, 60).Select(static i => 0.2 + (0.017 * i))];

    public static double Of(NumericalMethod method, double h) =>
        RootMeanSquare(x => Numerical.Derivative(new ExpSin(), x, new() { Method = method, Step = h }).Value);

    /// <summary>The error at the step that is chosen where none is given, and that step.</summary>
    public static (double Step, double Error) Chosen(NumericalMethod method) => (
        Numerical.Derivative(new ExpSin(), Points[0], new() { Method = method }).Step,
        RootMeanSquare(x => Numerical.Derivative(new ExpSin(), x, new() { Method = method }).Value));

    public static double OfComplexStep(double h) =>
        RootMeanSquare(x => Complex.Exp(Complex.Sin(new(x, h))).Imaginary / h);

    // Below this nothing can be told apart: half an ulp, relative.
    private static double RootMeanSquare(Func<double, double> derivative)
    {
        double sum = 0;
        foreach (double x in Points)
        {
            double exact = Derivative.Of(new ExpSin(), x).Derivative;
            double error = (derivative(x) - exact) / exact;
            sum += error * error;
        }
        return Math.Max(Math.Sqrt(sum / Points.Length), 1.1e-16);
    }
}
