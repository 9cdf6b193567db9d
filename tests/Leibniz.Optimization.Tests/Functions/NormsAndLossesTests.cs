using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>What holds of every norm and loss: the contract, the traits told, no allocation, refusals.</summary>
public sealed class NormsAndLossesTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => NormsAndLosses.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Prox_RandomPoints_ContractHolds(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        ProxContract.Holds(f, length);
        ProxContract.Holds(f, length, seeds: 3, scale: 0.2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PushAndPull_RandomPoints_DerivativesHold(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        ProxContract.DerivativesHold(f, length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prox_Warm_AllocatesNothing(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        double[] x = ProxContract.Point(length, 3), p = new double[length];
        long before = 0;
        // The first rounds fill the pool and let the code settle.
        for (int round = 0; round < 40; round++)
        {
            if (round == 30)
                before = GC.GetAllocatedBytesForCurrentThread();
            f.Prox(x, 0.7, p);
            f.ProxPush(x, 0.7, x, 1, p);
            f.ProxPull(x, 0.7, x, p);
        }
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_OfSmooth_IsThatOfDifferences(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        if (f is not ISmoothFunction smooth)
            return;
        Assert.True(smooth.Dimension == -1 || smooth.Dimension == length);
        for (int seed = 1; seed <= 5; seed++)
        {
            double[] x = ProxContract.Point(length, seed), gradient = new double[length];
            // A step lies inside the domain.
            f.Prox(x, 1, x);
            for (int i = 0; i < length; i++)
                x[i] = x[i] is 0 or 1 ? x[i] + (x[i] == 0 ? 0.1 : -0.1) : x[i];
            Assert.Equal(f.Value(x), smooth.Gradient(x, gradient), 1e-12);
            for (int i = 0; i < length; i++)
            {
                double at = x[i], h = 1e-6 * Math.Min(1, Math.Abs(at) + 1e-3);
                x[i] = at + h;
                double plus = f.Value(x);
                x[i] = at - h;
                double minus = f.Value(x);
                x[i] = at;
                double difference = (plus - minus) / (2 * h);
                Assert.True(Math.Abs(difference - gradient[i]) <= 1e-5 * (1 + Math.Abs(difference)), $"seed {seed}, [{i}]: {gradient[i]}, differences {difference}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Traits_OfEach_AreSeenInTheNumbers(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        FunctionTraits traits = f.Traits;
        Assert.Equal(traits.IsSmooth, f is ISmoothFunction && double.IsFinite(traits.Smoothness));
        for (int seed = 1; seed <= 6; seed++)
        {
            double[] x = ProxContract.Point(length, seed), y = ProxContract.Point(length, seed + 50), p = new double[length], q = new double[length];
            double value = f.Prox(x, 0.8, p);
            f.Prox(y, 0.8, q);
            // A strongly convex function's step contracts by 1/(1 + γμ); one with an L-Lipschitz gradient by no more than 1/(1 + γL).
            if (traits.IsConvex)
                Assert.True(Distance(p, q) <= (Distance(x, y) / (1 + (0.8 * traits.StrongConvexity))) + 1e-12);
            if (traits.IsConvex && traits.IsSmooth)
                Assert.True(Distance(p, q) >= (Distance(x, y) / (1 + (0.8 * traits.Smoothness))) - 1e-12);
            if (traits.IsIndicator)
                Assert.Equal(0, value);
            if (traits.IsCone)
            {
                double[] scaled = [.. p.Select(number => 3 * number)];
                Assert.Equal(3 * value, f.Value(scaled), 1e-11);
            }
            if (traits.IsSeparable)
            {
                x[1] = y[1];
                f.Prox(x, 0.8, q);
                Assert.All(Enumerable.Range(0, length).Where(i => i != 1), i => Assert.Equal(p[i], q[i]));
            }
            if (traits.IsQuadratic)
            {
                double[] middle = [.. x.Zip(y, (a, b) => (a + b) / 2)], quarter = [.. x.Zip(y, (a, b) => (0.75 * a) + (0.25 * b))];
                // Second differences over the whole and over half are 4 to 1.
                double whole = f.Value(x) - (2 * f.Value(middle)) + f.Value(y), half = f.Value(x) - (2 * f.Value(quarter)) + f.Value(middle);
                Assert.Equal(whole, 4 * half, 1e-10 * (1 + Math.Abs(f.Value(x)) + Math.Abs(f.Value(y))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prox_BadArguments_Refuses(string name)
    {
        (IDifferentiableProximable f, int length) = NormsAndLosses.All[name];
        double[] x = ProxContract.Point(length, 1), p = new double[length];
        foreach (double gamma in (double[])[0, -1, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentException>(() => f.Prox(x, gamma, p));
            Assert.Throws<ArgumentException>(() => f.ProxPush(x, gamma, x, 1, p));
            Assert.Throws<ArgumentException>(() => f.ProxPull(x, gamma, x, p));
        }
        Assert.Throws<ArgumentException>(() => f.Prox(x, 1, new double[length + 1]));
        Assert.Throws<ArgumentException>(() => f.ProxPush(x, 1, new double[length + 1], 1, p));
        Assert.Throws<ArgumentException>(() => f.ProxPull(x, 1, new double[length + 1], p));
        if (f is ISmoothFunction smooth)
            Assert.Throws<ArgumentException>(() => smooth.Gradient(x, new double[length + 1]));
        x[length - 1] = double.NaN;
        Assert.Throws<ArgumentException>(() => f.Prox(x, 1, p));
        Assert.Throws<ArgumentException>(() => f.ProxPush(x, 1, p, 1, p));
        Assert.Throws<ArgumentException>(() => f.ProxPull(x, 1, p, p));
        if (f.Traits.IsIndicator)
            Assert.Throws<ArgumentException>(() => f.Value(x));
        else
            Assert.Equal(double.NaN, f.Value(x));
    }

    private static double Distance(double[] x, double[] y) => Math.Sqrt(x.Zip(y, (a, b) => (a - b) * (a - b)).Sum());
}
