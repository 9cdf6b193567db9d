using Leibniz.Rules.Tests.Modes;

namespace Leibniz.Rules.Tests;

/// <summary>Runs every mode on every row of every rule and gathers the errors in ulp.</summary>
public sealed class RuleRunner : IRuleVisitor
{
    public Dictionary<string, List<RuleError>> Errors { get; } = [];

    public List<string> Names { get; } = [];

    public void Unary<TRule>() where TRule : struct, IUnaryRule =>
        Run<TRule>((row, mode) => Compare<TRule, UnaryCase<TRule>>(default, row, mode));

    public void Indexed<TRule>() where TRule : struct, IIndexedRule =>
        Run<TRule>((row, mode) => Compare<TRule, IndexedCase<TRule>>(new(row.Index), row, mode));

    public void Binary<TRule>() where TRule : struct, IBinaryRule =>
        Run<TRule>((row, mode) => Compare<TRule, BinaryCase<TRule>>(default, row, mode));

    public void Ternary<TRule>() where TRule : struct, ITernaryRule =>
        Run<TRule>((row, mode) => Compare<TRule, TernaryCase<TRule>>(default, row, mode));

    public void Fused<TRule>() where TRule : struct, IFusedRule =>
        Run<TRule>((row, mode) => Compare<TRule, FusedCase<TRule>>(new(row.Split), row, mode));

    private void Run<TRule>(Action<OracleRow, IMode> compare) where TRule : struct
    {
        string rule = typeof(TRule).Name;
        Names.Add(rule);
        if (!File.Exists(OracleTable.Path(rule)))
            return;
        Errors[rule] = [];
        foreach (OracleRow row in OracleTable.Read(rule))
        {
            foreach (IMode mode in AllModes.List)
                compare(row, mode);
        }
    }

    private void Compare<TRule, TFunction>(TFunction f, OracleRow row, IMode mode)
        where TRule : struct where TFunction : IScalarFunction
    {
        int n = row.X.Length;
        var gradient = new double?[n];
        var hessian = new double?[n * n];
        if (n == 0)
            return;
        mode.Run(f, row.X, out double? value, gradient, hessian);
        // A sum is measured against its terms.
        double scale = !typeof(IFusedRule).IsAssignableFrom(typeof(TRule)) ? 0 : row.X.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        Add<TRule>(row, mode, "value", 0, row.Value, value, scale);
        // A NaN value makes the derivative NaN, which the front door sees to; the carriers themselves need not.
        if (row.Value is { } v && double.IsNaN(v) && mode is not FrontDoorMode)
            return;
        // A first derivative without a value leaves nothing to hold the second to.
        bool settled = row.Gradient.All(d => d is { } g && !double.IsNaN(g));
        // An error of a sum is measured against the sum's terms, so a derivative against the largest of its kind.
        double first = Largest(row.Gradient), second = Math.Max(Largest(row.Hessian), first);
        for (int i = 0; i < n; i++)
            Add<TRule>(row, mode, $"d{i}", 1, row.Gradient[i], gradient[i], n > 3 ? first : 0);
        for (int i = 0; settled && i < n * n; i++)
            Add<TRule>(row, mode, $"d{i / n}{i % n}", 2, row.Hessian[i], hessian[i], second);
    }

    private static double Largest(double?[] cells) =>
        cells.Where(c => c is { } v && double.IsFinite(v)).Select(c => Math.Abs(c!.Value)).DefaultIfEmpty(0).Max();

    private void Add<TRule>(
        OracleRow row, IMode mode, string what, int order, double? expected, double? actual, double scale)
        where TRule : struct
    {
        if (expected is { } e && actual is { } a)
            Errors[typeof(TRule).Name].Add(new(typeof(TRule).Name, mode.Name, row, what, order, e, a, Ulp.Between(e, a, scale)));
    }
}
