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

    private static void Near(double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
