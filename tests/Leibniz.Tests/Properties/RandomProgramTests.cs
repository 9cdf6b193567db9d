using Leibniz.Tests.HardPoints;

namespace Leibniz.Tests.Properties;

public sealed class RandomProgramTests
{
    private const int Seed = 20260301;
    private const int Programs = 300;

    // Rounding of some hundred operations, in units of the last place of the largest component.
    private const double Few = 256 * 2.220446049250313e-16;

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
                    Assert.True(
                        Math.Abs(gradient[i] - all[0].Gradient[i]) <= Few * Math.Max(scale, 1e-3),
                        $"{label}, {mode}, ∂{i}: expected {all[0].Gradient[i]:R}, actual {gradient[i]:R}");
                }
            }
        });
    }

    [Fact]
    public void Hessians_OfRandomPrograms_AreSymmetricAndAgreeWithTaylorSeries()
    {
        ForEach((program, x, label) =>
        {
            int n = x.Length;
            var hessian = new double[n * n];
            Hessian.Of(program, x, [], hessian);
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
    }

    [Fact]
    public void Numerical_OfRandomPrograms_IsWithinItsOwnErrorEstimate()
    {
        int outside = 0, compared = 0;
        ForEach((program, x, label) =>
        {
            double[] exact = new double[x.Length], numerical = new double[x.Length], errors = new double[x.Length];
            Gradient.Of(program, x, exact);
            Leibniz.Numerical.Gradient(program, x, numerical, errors);
            for (int i = 0; i < x.Length; i++)
            {
                compared++;
                double error = Math.Abs(exact[i] - numerical[i]);
                outside += error <= errors[i] ? 0 : 1;
                Assert.True(error <= 4 * errors[i], $"{label}: error {error:R}, estimate {errors[i]:R}");
            }
        }, kinks: false);
        // An estimate is made of differences that rounding touches too: rarely, it is a little short.
        Assert.True(outside <= compared / 450, $"seed {Seed}: {outside} of {compared} outside");
    }

    [Fact]
    public void ThirdDerivatives_ByTaylorSeriesAndByThreeNestedDuals_Agree()
    {
        ForEach((program, x, label) =>
        {
            double[] direction = [1, -0.5, 2];
            double series = Derivatives.Along(program, x, direction, 3)[3];
            var nested = new Dual<Dual<Dual<double>>>[x.Length];
            for (int i = 0; i < x.Length; i++)
            {
                Dual<double> inner = new(x[i], direction[i]);
                Dual<Dual<double>> middle = new(inner, direction[i]);
                nested[i] = new(middle, new Dual<Dual<double>>(direction[i], 0.0));
            }
            Dual<Dual<Dual<double>>> y = program.Evaluate<Dual<Dual<Dual<double>>>>(nested);
            double exact = y.Tangent.Tangent.Tangent, scale = Math.Max(1e-3, Math.Abs(exact));
            // Intermediate third derivatives can be far larger than what is left of them.
            Assert.True(Math.Abs(series - exact) <= 1e-8 * scale, $"{label}: expected {exact:R}, actual {series:R}");
        });
    }

    [Fact]
    public void Gradient_ByChunksOfMoreInputsThanOneHolds_IsTheTapes()
    {
        var random = new Random(Seed);
        for (int k = 0; k < 50; k++)
        {
            var program = new RandomProgram(random);
            double[] x = [.. Enumerable.Range(0, 21).Select(_ => (random.NextDouble() * 2) - 1)], forward = new double[21], reverse = new double[21];
            double a = Gradient.Of(program, x, forward, new DifferentiationOptions { Mode = DifferentiationMode.Forward });
            double b = Gradient.Of(program, x, reverse, new DifferentiationOptions { Mode = DifferentiationMode.Reverse });
            Assert.Equal(a, b);
            double scale = Math.Max(1e-3, reverse.Max(Math.Abs));
            for (int i = 0; i < 21; i++)
                Assert.True(Math.Abs(forward[i] - reverse[i]) <= Few * scale, $"seed {Seed}, program {k}, ∂{i}: {forward[i]:R} and {reverse[i]:R}");
        }
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

    private static void ForEach(Action<RandomProgram, double[], string> test, bool kinks = true)
    {
        var random = new Random(Seed);
        for (int k = 0; k < Programs; k++)
        {
            var program = new RandomProgram(random, kinks);
            double[] x = [(random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1];
            test(program, x, $"seed {Seed}, program {k}, x = [{string.Join(", ", x)}]");
        }
    }
}
