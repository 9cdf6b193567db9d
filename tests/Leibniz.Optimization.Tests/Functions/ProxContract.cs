using Leibniz.Optimization.Proximal;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>What the definition of a proximal step asks of any function, checked from outside the function's formula.</summary>
internal static class ProxContract
{
    /// <summary>A point of normal deviates times <paramref name="scale"/>.</summary>
    public static double[] Point(int length, int seed, double scale = 2)
    {
        var random = new Random(seed);
        var x = new double[length];
        for (int i = 0; i < length; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            x[i] = scale * radius * Math.Cos(2 * Math.PI * random.NextDouble());
        }
        return x;
    }

    /// <summary>Checks the minimum, the returned value, work in place; for a convex f firm nonexpansiveness; for an indicator idempotence.</summary>
    public static void Holds(IProximable f, int length, int seeds = 12, double scale = 2, double tolerance = 1e-9)
    {
        for (int seed = 1; seed <= seeds; seed++)
        {
            double gamma = seed % 3 == 0 ? 0.3 : seed % 3 == 1 ? 1 : 2.5;
            double[] x = Point(length, seed, scale);
            var p = new double[length];
            double value = f.Prox(x, gamma, p);
            Assert.All(p, number => Assert.True(double.IsFinite(number), $"seed {seed}: the step is not finite."));
            double own = f.Value(p);
            Assert.True(double.IsFinite(own), $"seed {seed}: the step lies outside the domain.");
            Assert.True(Math.Abs(value - own) <= tolerance * (1 + Math.Abs(own)), $"seed {seed}: Prox returned {value}, Value gives {own}.");
            IsMinimum(f, x, gamma, p, seed, tolerance);

            double[] place = [.. x];
            f.Prox(place, gamma, place);
            Assert.Equal(p, place);

            if (f.Traits.IsConvex)
                IsFirmlyNonexpansive(f, x, gamma, p, Point(length, seed + 1000, scale), tolerance);
            if (f.Traits.IsIndicator)
            {
                var again = new double[length];
                f.Prox(p, gamma, again);
                Assert.True(Distance(p, again) <= tolerance * (1 + Norm(p)), $"seed {seed}: the projection is not idempotent.");
            }
        }
    }

    /// <summary>No nearby or far point has a smaller f(z) + ‖z − x‖²/(2γ).</summary>
    public static void IsMinimum(IProximable f, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> p, int seed, double tolerance)
    {
        double best = Objective(f, x, gamma, p);
        var random = new Random(seed + 77);
        var z = new double[x.Length];
        foreach (double radius in (double[])[1e-4, 1e-2, 0.3, 2])
        {
            for (int trial = 0; trial < 40; trial++)
            {
                for (int i = 0; i < z.Length; i++)
                {
                    bool moved = trial % 2 == 0 || i == trial / 2 % z.Length;
                    z[i] = p[i] + (moved ? radius * ((2 * random.NextDouble()) - 1) : 0);
                }
                Compare(f, x, gamma, z, best, tolerance);
                // A point of the set itself, for an indicator: the projection of the perturbed one.
                f.Prox(z, gamma, z);
                Compare(f, x, gamma, z, best, tolerance);
            }
        }
        Compare(f, x, gamma, x, best, tolerance);
    }

    /// <summary>The tangent pushed through a step against central differences, and the cotangent pulled back against the tangent.</summary>
    public static void DerivativesHold(IDifferentiableProximable f, int length, int seeds = 8, double scale = 2, double tolerance = 1e-5, double step = 1e-6)
    {
        for (int seed = 1; seed <= seeds; seed++)
        {
            double gamma = 0.4 + (0.3 * (seed % 4)), gammaTangent = 0.7;
            double[] x = Point(length, seed, scale), direction = Point(length, seed + 500, 1), cotangent = Point(length, seed + 900, 1);
            var push = new double[length];
            f.ProxPush(x, gamma, direction, gammaTangent, push);
            double h = step;
            double[] plus = new double[length], minus = new double[length], at = new double[length];
            for (int i = 0; i < length; i++)
                at[i] = x[i] + (h * direction[i]);
            f.Prox(at, gamma + (h * gammaTangent), plus);
            for (int i = 0; i < length; i++)
                at[i] = x[i] - (h * direction[i]);
            f.Prox(at, gamma - (h * gammaTangent), minus);
            double scaleOf = 1 + Norm(push);
            for (int i = 0; i < length; i++)
            {
                double difference = (plus[i] - minus[i]) / (2 * h);
                Assert.True(Math.Abs(difference - push[i]) <= tolerance * scaleOf, $"seed {seed}, [{i}]: pushed {push[i]}, differences {difference}.");
            }
            var pull = new double[length];
            double gammaBar = f.ProxPull(x, gamma, cotangent, pull);
            double left = Dot(push, cotangent), right = Dot(direction, pull) + (gammaTangent * gammaBar);
            Assert.True(Math.Abs(left - right) <= 1e-9 * (1 + Math.Abs(left)), $"seed {seed}: ⟨ṗ, p̄⟩ = {left} but ⟨ẋ, x̄⟩ + γ̇γ̄ = {right}.");
        }
    }

    private static void Compare(IProximable f, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> z, double best, double tolerance)
    {
        double other = Objective(f, x, gamma, z);
        Assert.True(!(other < best - (tolerance * (1 + Math.Abs(best)))), $"another point has {other}, the step has {best}.");
    }

    private static void IsFirmlyNonexpansive(IProximable f, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> p, double[] y, double tolerance)
    {
        var q = new double[x.Length];
        f.Prox(y, gamma, q);
        double squares = 0, inner = 0;
        for (int i = 0; i < q.Length; i++)
        {
            squares += (p[i] - q[i]) * (p[i] - q[i]);
            inner += (p[i] - q[i]) * (x[i] - y[i]);
        }
        Assert.True(squares <= inner + (tolerance * (1 + Math.Abs(inner))), $"not firmly nonexpansive: {squares} > {inner}.");
    }

    private static double Objective(IProximable f, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> z)
    {
        double distance = Distance(x, z);
        return f.Value(z) + (distance * distance / (2 * gamma));
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    private static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    private static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        return Math.Sqrt(sum);
    }
}
