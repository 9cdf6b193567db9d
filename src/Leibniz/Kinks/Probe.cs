using System.Globalization;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A number that reports the kinks it passes through.</summary>
/// <remarks>A constant has no report: a kink between constants moves no derivative.</remarks>
internal readonly struct Probe(double value, KinkReport? report) : ICarrier<Probe>
{
    public double Value { get; } = value;

    private KinkReport? Report { get; } = report;

    public static Probe Constant(double value) => new(value, null);

    public static Probe Unary<TRule>(Probe x) where TRule : struct, IUnaryRule
    {
        if (x.Report is not null && TRule.BreaksAt(x.Value))
            x.Report.Add(Name<TRule>(), x.Value, double.NaN);
        return new(TRule.Value(x.Value), x.Report);
    }

    public static Probe Indexed<TRule>(int n, Probe x) where TRule : struct, IIndexedRule
    {
        if (x.Report is not null && TRule.BreaksAt(n, x.Value))
            x.Report.Add(Name<TRule>(), x.Value, double.NaN);
        return new(TRule.Value(n, x.Value), x.Report);
    }

    public static Probe Binary<TRule>(Probe a, Probe b) where TRule : struct, IBinaryRule
    {
        KinkReport? report = a.Report ?? b.Report;
        if (report is not null && TRule.BreaksAt(a.Value, b.Value))
            report.Add(Name<TRule>(), a.Value, b.Value);
        return new(TRule.Value(a.Value, b.Value), report);
    }

    public static Probe Ternary<TRule>(Probe a, Probe b, Probe c) where TRule : struct, ITernaryRule
    {
        KinkReport? report = a.Report ?? b.Report ?? c.Report;
        if (report is not null && TRule.BreaksAt(a.Value, b.Value, c.Value))
            report.Add(Name<TRule>(), a.Value, double.NaN);
        return new(TRule.Value(a.Value, b.Value, c.Value), report);
    }

    public static Probe Fused<TRule>(ReadOnlySpan<Probe> a, ReadOnlySpan<Probe> b) where TRule : struct, IFusedRule
    {
        using var parts = new FusedParts<double>(a.Length, b.Length);
        KinkReport? report = null;
        for (int i = 0; i < a.Length; i++)
        {
            parts.A[i] = a[i].Value;
            report ??= a[i].Report;
        }
        for (int i = 0; i < b.Length; i++)
        {
            parts.B[i] = b[i].Value;
            report ??= b[i].Report;
        }
        if (report is not null && TRule.BreaksAt(parts.A, parts.B))
            report.Add(Name<TRule>(), a.Length > 0 ? parts.A[0] : double.NaN, double.NaN);
        return new(TRule.Value<double>(parts.A, parts.B), report);
    }

    public static Probe Select(Relation relation, Probe a, Probe b, Probe then, Probe otherwise) =>
        Relations.Holds(relation, a.Value, b.Value) ? then : otherwise;

    public static bool Holds(Relation relation, Probe a, Probe b) => Relations.Holds(relation, a.Value, b.Value);

    public static TResult Ask<TQuery, TResult>(Probe x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x.Value);

    public bool Equals(Probe other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Probe other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    private static string Name<TRule>() where TRule : struct => RuleName.Of<TRule>();
}
