using Leibniz.Tests.HardPoints;

namespace Leibniz.Tests.Properties;

public sealed class RandomProgramTests
{
    private const int Seed = 20260301;
    private const int Programs = 300;

    [Fact]
    public void Gradients_OfRandomPrograms_AgreeInEveryMode()
    {
        ForEach((program, x, label) =>
        {
            (string Mode, double[] Gradient)[] all = [.. EveryMode.Gradients(program, x)];
            double scale = all[0].Gradient.Max(Math.Abs);
            foreach ((string mode, double[] gradient) in all)
            {
                for (int i = 0; i < x.Length; i++)
                {
                    // Some hundred operations deep: rounding grows with the number of operations and with cancellation.
                    Assert.True(
                        Math.Abs(gradient[i] - all[0].Gradient[i]) <= 1e-11 * Math.Max(scale, 1e-3),
                        $"{label}, {mode}, ∂{i}: expected {all[0].Gradient[i]:R}, actual {gradient[i]:R}");
                }
            }
        });
    }

    [Fact]
    public void Hessians_OfRandomPrograms_AreSymmetricAndAgreeWithTaylorSeries()
    {
        int undefined = 0;
        ForEach((program, x, label) =>
        {
            int n = x.Length;
            var hessian = new double[n * n];
            Hessian.Of(program, x, [], hessian);
            if (hessian.Any(double.IsNaN))
            {
                // A program may subtract a register from itself and take hypot(0, 0), which has no second derivative.
                undefined++;
                return;
            }
            // Intermediate second derivatives can be far larger than what is left of them.
            double scale = Math.Max(1e-3, hessian.Max(Math.Abs));
            double[] direction = [1, -0.5, 2];
            double along = 0;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    along += direction[i] * direction[j] * hessian[(i * n) + j];
                    Assert.True(Math.Abs(hessian[(i * n) + j] - hessian[(j * n) + i]) <= 1e-8 * scale, $"{label}: {hessian[(i * n) + j]:R} and {hessian[(j * n) + i]:R} of scale {scale:R}");
                }
            }
            double series = Derivatives.Along(program, x, direction, 2)[2];
            Assert.True(Math.Abs(series - along) <= 1e-8 * scale, $"{label}: expected {along:R}, actual {series:R}");
        });
        Assert.InRange(undefined, 0, Programs / 50);
    }

    [Fact]
    public void Numerical_OfRandomPrograms_IsWithinItsOwnErrorEstimate()
    {
        int outside = 0, compared = 0;
        ForEach((program, x, _) =>
        {
            double[] exact = new double[x.Length], numerical = new double[x.Length], errors = new double[x.Length];
            Gradient.Of(program, x, exact);
            Leibniz.Numerical.Gradient(program, x, numerical, errors);
            for (int i = 0; i < x.Length; i++)
            {
                compared++;
                outside += Math.Abs(exact[i] - numerical[i]) <= 10 * errors[i] ? 0 : 1;
            }
        });
        // A kink of max within the first, wide steps can mislead it.
        Assert.True(outside <= compared / 50, $"seed {Seed}: {outside} of {compared} outside");
    }

    [Fact]
    public void Derivative_OfSumsProductsAndCompositions_FollowsTheRules()
    {
        var random = new Random(Seed);
        for (int k = 0; k < 100; k++)
        {
            RandomProgram f = new(random), g = new(random);
            double x = (random.NextDouble() * 2) - 1;
            (double fv, double fd) = Along(f, x);
            (double gv, double gd) = Along(g, x);
            double sum = Derivative.Of(t => F(f, t) + F(g, t), x), product = Derivative.Of(t => F(f, t) * F(g, t), x);
            double composed = Derivative.Of(t => F(f, F(g, t)), x), outer = Along(f, gv).Derivative;
            Close(fd + gd, sum, Math.Abs(fd) + Math.Abs(gd));
            Close((fd * gv) + (fv * gd), product, Math.Abs(fd * gv) + Math.Abs(fv * gd));
            Close(outer * gd, composed, Math.Abs(outer * gd));
        }

        static Dual<double> F(RandomProgram f, Dual<double> t) => f.Evaluate<Dual<double>>([t]);
        static (double Value, double Derivative) Along(RandomProgram f, double t) => Derivative.Along(f, [t], [1.0]);
        static void Close(double expected, double actual, double scale) =>
            Assert.True(Math.Abs(expected - actual) <= 1e-11 * Math.Max(scale, 1e-3), $"seed {Seed}: expected {expected:R}, actual {actual:R}");
    }

    private static void ForEach(Action<RandomProgram, double[], string> test)
    {
        var random = new Random(Seed);
        for (int k = 0; k < Programs; k++)
        {
            var program = new RandomProgram(random);
            double[] x = [(random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1];
            test(program, x, $"seed {Seed}, program {k}, x = [{string.Join(", ", x)}]");
        }
    }
}
