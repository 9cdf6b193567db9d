namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>A descent that takes gradients itself, beside the same descent with the gradient written out.</summary>
internal static partial class NestedDescent
{
    public static double Valley(ReadOnlySpan<double> x, double w, int power, double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += weights[i] * Math.Exp(w * x[i]) + power * x[i] * x[i];
        return sum;
    }

    [GradientOf(nameof(Valley), Wrt = ["x"])]
    public static partial double ValleyGradient(ReadOnlySpan<double> x, double w, int power, double[] weights, Span<double> dx);

    [JvpOf(nameof(Valley), Wrt = ["x", "w"])]
    public static partial (double Value, double Tangent) ValleyPush(
        ReadOnlySpan<double> x, double w, int power, double[] weights, ReadOnlySpan<double> dx, double dw);

    public static double Taken(double w, double[] weights, int steps)
    {
        var x = new double[3];
        var slope = new double[3];
        var along = new double[3];
        double total = 0;
        for (int k = 0; k < steps; k++)
        {
            double value = ValleyGradient(x, w, 2, weights, slope);
            for (int i = 0; i < 3; i++)
            {
                along[i] = 1 + i * w;
                x[i] -= 0.1 * slope[i];
            }
            (_, double tangent) = ValleyPush(x, w * w, 1, weights, along, 0.5);
            total += value * tangent;
        }
        return total + x[0] * x[1] * x[2];
    }

    public static double Written(double w, double[] weights, int steps)
    {
        var x = new double[3];
        double total = 0;
        for (int k = 0; k < steps; k++)
        {
            double value = Valley(x, w, 2, weights);
            for (int i = 0; i < 3; i++)
                x[i] -= 0.1 * (weights[i] * w * Math.Exp(w * x[i]) + 4 * x[i]);
            double tangent = 0;
            for (int i = 0; i < 3; i++)
            {
                double e = weights[i] * Math.Exp(w * w * x[i]);
                tangent += (e * w * w + 2 * x[i]) * (1 + i * w) + 0.5 * e * x[i];
            }
            total += value * tangent;
        }
        return total + x[0] * x[1] * x[2];
    }

    [GradientOf(nameof(Taken))]
    public static partial double TakenGradient(double w, double[] weights, int steps, out double dw, Span<double> dweights);

    [GradientOf(nameof(Written))]
    public static partial double WrittenGradient(double w, double[] weights, int steps, out double dw, Span<double> dweights);

    [JvpOf(nameof(Taken))]
    public static partial (double Value, double Tangent) TakenPush(double w, double[] weights, int steps, double dw, ReadOnlySpan<double> dweights);

    [JacobianOf(nameof(Taken))]
    public static partial double TakenJacobian(double w, double[] weights, int steps, Span<double> j);
}
