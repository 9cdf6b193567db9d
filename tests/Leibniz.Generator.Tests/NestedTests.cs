using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class NestedTests
{
    private static readonly double[] s_weights = [0.7, -0.4, 1.1];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void Derivatives_OfADescentThatTakesGradients_AreThoseOfTheOneWrittenOut(int steps)
    {
        double[] expected = new double[3], actual = new double[3], jacobian = new double[4], direction = [0.3, -1, 0.2];
        double value = NestedDescent.WrittenGradient(0.6, s_weights, steps, out double w, expected);
        Near(value, NestedDescent.TakenGradient(0.6, s_weights, steps, out double nested, actual));
        Near(w, nested);
        for (int i = 0; i < 3; i++)
            Near(expected[i], actual[i]);

        (double pushed, double tangent) = NestedDescent.TakenPush(0.6, s_weights, steps, 2, direction);
        Near(value, pushed);
        Near((2 * w) + expected.Zip(direction, static (a, b) => a * b).Sum(), tangent);

        Near(value, NestedDescent.TakenJacobian(0.6, s_weights, steps, jacobian));
        Near(w, jacobian[0]);
        for (int i = 0; i < 3; i++)
            Near(expected[i], jacobian[i + 1]);
    }

    [Fact]
    public void Derivatives_OfDerivativesOfDerivatives_AreThoseWrittenOut()
    {
        double[] expected = new double[4], hessian = new double[4];
        (double x, double w) = NestedTwice.WrittenGradient(0.7, 0.9);
        (double takenX, double takenW) = NestedTwice.TakenGradient(0.7, 0.9);
        Near(x, takenX);
        Near(w, takenW);
        (double value, double tangent) = NestedTwice.TakenPush(0.7, 0.9, 1, 2);
        Near(NestedTwice.Written(0.7, 0.9), value);
        Near(x + (2 * w), tangent);
        NestedTwice.WrittenHessian(0.7, 0.9, expected);
        NestedTwice.TakenHessian(0.7, 0.9, hessian);
        for (int i = 0; i < 4; i++)
            Near(expected[i], hessian[i]);
    }

    [Fact]
    public void Hessian_OfAMethodThatTakesAGradient_IsTheDerivativeOfItsGradient()
    {
        double[] x = [0.3, -0.4, 0.5], h = new double[9], up = new double[3], down = new double[3], hv = new double[3];
        NestedTwice.SteepnessHessian(x, 0.8, h);
        NestedTwice.SteepnessHvp(x, 0.8, [1, 0, 2], hv);
        const double step = 1e-5;
        for (int j = 0; j < 3; j++)
        {
            double[] moved = [.. x];
            moved[j] += step;
            NestedTwice.SteepnessGradient(moved, 0.8, up);
            moved[j] -= 2 * step;
            NestedTwice.SteepnessGradient(moved, 0.8, down);
            for (int i = 0; i < 3; i++)
            {
                Near(h[(i * 3) + j], h[(j * 3) + i]);
                // Central differences: an error of step² and of rounding over step.
                Assert.Equal((up[i] - down[i]) / (2 * step), h[(i * 3) + j], 1e-7);
            }
            Near(h[j * 3] + (2 * h[(j * 3) + 2]), hv[j]);
        }
    }

    private static void Near(double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
