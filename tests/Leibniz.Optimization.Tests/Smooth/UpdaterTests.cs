using Leibniz.Optimization.Smooth;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class UpdaterTests
{
    // Three steps from (1, −1) with these gradients, at the rate 0.1: the published formulas in 40 digits.
    private static readonly double[][] s_gradients = [[0.5, -2], [-0.25, 4], [1.5, 0.125]];

    private static readonly Dictionary<string, (GradientUpdater Updater, double[] Expected)> s_expected = new()
    {
        ["Adam"] = (new Adam(0.1), [0.80631624291611129, -0.96668511235436456]),
        ["AdamW"] = (new AdamW(0.1), [0.80354577561540544, -0.96385140100077723]),
        ["AmsGrad"] = (new AmsGrad(0.1), [0.80631624291611129, -0.96668182509798987]),
        ["Nadam"] = (new Nadam(0.1), [0.76169872848767291, -0.9654123210548158]),
        ["Adamax"] = (new Adamax(0.1), [0.83759788143163556, -0.94838562586669015]),
        ["Adagrad"] = (new Adagrad(0.1), [0.85101710243468581, -0.9922367128840647]),
        ["RmsProp"] = (new RmsProp(0.1), [0.53173783330373949, -0.9788938977733576]),
        ["Momentum"] = (new Momentum(0.1), [0.762, -1.2305]),
    };

    public static IEnumerable<TheoryDataRow<string>> Names() => s_expected.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_ThreeGradients_GivesTheFormulasNumbers(string name)
    {
        (GradientUpdater updater, double[] expected) = s_expected[name];
        lock (updater)
        {
            // The second round begins anew: it must not remember the first.
            for (int round = 0; round < 2; round++)
            {
                updater.Reset();
                double[] x = [1, -1];
                foreach (double[] g in s_gradients)
                    updater.Step(g, x);
                Assert.Equal(3, updater.Steps);
                Assert.Equal(expected[0], x[0], 1e-14);
                Assert.Equal(expected[1], x[1], 1e-14);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Minimise_Bowl_ComesNearTheMinimum(string name)
    {
        GradientUpdater updater = name switch
        {
            "Adagrad" => new Adagrad(0.5),
            "AdamW" => new AdamW(0.05) { WeightDecay = 0, Schedule = t => 1 / (1 + (0.01 * t)) },
            "RmsProp" => new RmsProp(0.05) { Schedule = t => 1 / (1 + (0.05 * t)) },
            "Momentum" => new Momentum(0.05),
            "Adam" => new Adam(0.05) { Schedule = t => 1 / (1 + (0.01 * t)) },
            "AmsGrad" => new AmsGrad(0.05) { Schedule = t => 1 / (1 + (0.01 * t)) },
            "Nadam" => new Nadam(0.05) { Schedule = t => 1 / (1 + (0.01 * t)) },
            _ => new Adamax(0.05) { Schedule = t => 1 / (1 + (0.01 * t)) },
        };
        MinimiserResult result = updater.Minimise(Bowl(1, 4), [2, -1], new() { MaxIterations = 5000, GradientTolerance = 1e-6 });
        Assert.True(result.Value < 1e-6, $"{result.Reason} at {result.Value}");
        Assert.Equal(result.Value, Bowl(1, 4).Value(result.X));
    }

    [Fact]
    public void Step_Warm_AllocatesNothing()
    {
        var updater = new Adam();
        double[] x = new double[1000], g = new double[1000];
        updater.Step(g, x);
        updater.Step(g, x);
        long before = GC.GetAllocatedBytesForCurrentThread();
        updater.Step(g, x);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Step_ZeroGradient_LeavesTheParameters()
    {
        GradientUpdater[] updaters =
        [
            new Adam { Epsilon = 0 }, new AmsGrad { Epsilon = 0 }, new Nadam { Epsilon = 0 }, new Adamax(), new Adagrad { Epsilon = 0 },
            new RmsProp { Epsilon = 0 }, new Momentum(),
        ];
        Assert.All(updaters, updater =>
        {
            double[] x = [3];
            updater.Step([0], x);
            Assert.Equal(3, x[0]);
        });
    }

    [Fact]
    public void Step_BadInputs_AreRefusedAndChangeNothing()
    {
        var updater = new Adam();
        double[] x = [1, 2];
        Assert.Throws<ArgumentException>(() => updater.Step([1], x));
        Assert.Throws<ArgumentException>(() => updater.Step([1, double.NaN], x));
        Assert.Equal([1, 2], x);
        updater.Step([1, 1], x);
        Assert.Throws<ArgumentException>(() => updater.Step([1], new double[1]));
        Assert.Throws<ArgumentException>(() => new Adam(0));
        Assert.Throws<ArgumentException>(() => new Adam(double.NaN));
        Assert.Throws<ArgumentException>(() => new Adam { FirstDecay = 1 });
        Assert.Throws<ArgumentException>(() => new RmsProp { Decay = -0.1 });
        Assert.Throws<ArgumentException>(() => new AdamW { WeightDecay = double.PositiveInfinity });
    }

    internal static ISmoothFunction Bowl(params double[] curvatures) => SmoothFunction.From((x, g) =>
    {
        double value = 0;
        for (int j = 0; j < curvatures.Length; j++)
        {
            g[j] = curvatures[j] * x[j];
            value += 0.5 * g[j] * x[j];
        }
        return value;
    });
}
