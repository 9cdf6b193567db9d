using Leibniz.Objectives;

namespace Leibniz.Bench;

/// <summary>The ratios that the library is held to.</summary>
internal static class RatioRows
{
    private const int Options = 512;

    public static IEnumerable<RatioRow> All()
    {
        var mixture = new MixtureCases();
        yield return new("1. Generic function on double / written on double (mixture)", 1.1, mixture.Primal, mixture.OnDouble);
        yield return new("2. Black–Scholes, 5 inputs: gradient by one 8-tangent pass / primal", 2.0, OptionGradients(), OptionPrices());
        yield return new("3. Mixture: one 8-tangent pass / primal", 2.5, mixture.EightTangents, mixture.Primal);
        yield return new("4. Mixture: taped gradient, row-local / primal", 12, mixture.Rows(false, MixtureForm.Plain), mixture.Primal);
        yield return new("4a. the same, whole function on one tape", null, mixture.FlatTape, mixture.Primal);
        yield return new(
            "5. Mixture: taped gradient, fused primitives, row-local / primal", 7,
            mixture.Rows(false, MixtureForm.Triangular), mixture.Primal);
        yield return new(
            "5a. the same with a dot a row of the triangle", null, mixture.Rows(false, MixtureForm.Fused), mixture.Primal);
        yield return new(
            "6. Mixture: taped gradient, fused primitives, eight rows a lane / primal", 3.5,
            mixture.Rows(true, MixtureForm.Triangular), mixture.Primal);
        yield return new(
            "6a. the same with a dot a row of the triangle", null, mixture.Rows(true, MixtureForm.Fused), mixture.Primal);
        yield return new("6b. the same with plain operations", null, mixture.Rows(true, MixtureForm.Plain), mixture.Primal);
        yield return Recurrence();
        yield return new("8. Chain: taped gradient of 2·10⁶ / of 10⁶ operations", 2.1, Chain(2_000_000), Chain(1_000_000));
        yield return new(
            "9. 10th derivative of exp(sin x)·log(1 + x²): series / 10 nested duals", 0.1,
            new(200, () => Repeat(200, x => HighOrder.ByJet(x, 10))), new(5, () => Repeat(5, HighOrder.ByTenDuals)));
    }

    /// <summary>The rows of a set: the run-time modes, the compile-time derivatives, or compiled formulas.</summary>
    public static IEnumerable<RatioRow> Of(string set) =>
        set switch { "generated" => Generated.GeneratedRows.All(), "symbolic" => Symbolic.SymbolicRows.All(), _ => All() };

    private static RatioRow Recurrence()
    {
        LstmData data = LstmData.Read(DataFolder.Path("adbench/lstm/lstm_l2_c1024.txt"));
        var function = new LstmFunction(data);
        var gradient = new double[data.Parameters.Length];
        return new(
            "7. LSTM l = 2, c = 1024: taped gradient / primal", 4,
            new(1, () => Gradient.Of(function, data.Parameters, gradient)), new(1, () => Lstm.Evaluate(data.Parameters, data)));
    }

    private static Timing Chain(int operations)
    {
        var function = new ChainFunction(operations);
        double[] x = [0.3], gradient = [0];
        var options = new DifferentiationOptions { Mode = DifferentiationMode.Reverse };
        return new(1, () => Gradient.Of(function, x, gradient, options));
    }

    private static Timing OptionPrices() => new(Options, () =>
    {
        double sum = 0;
        for (int i = 0; i < Options; i++)
            sum += BlackScholes.Call(90 + (0.04 * i), 100, 0.03, 0.2, 0.5 + (0.002 * i));
        return sum;
    });

    private static Timing OptionGradients() => new(Options, () =>
    {
        double sum = 0;
        for (int i = 0; i < Options; i++)
        {
            DualVector<Tangents8> price = BlackScholes.Call(
                DualVector<Tangents8>.Input(90 + (0.04 * i), 0), DualVector<Tangents8>.Input(100, 1),
                DualVector<Tangents8>.Input(0.03, 2), DualVector<Tangents8>.Input(0.2, 3),
                DualVector<Tangents8>.Input(0.5 + (0.002 * i), 4));
            for (int j = 0; j < 5; j++)
                sum += price.Tangent(j);
        }
        return sum;
    });

    private static double Repeat(int times, Func<double, double> f)
    {
        double sum = 0;
        for (int i = 0; i < times; i++)
            sum += f(0.3 + (0.001 * i));
        return sum;
    }
}
