namespace Leibniz.Rules.Tests;

/// <summary>Rows that a rule is not held to, and why.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="FromOrder">The lowest order of derivative that is exempt; 0 for the value too.</param>
/// <param name="Where">The arguments.</param>
/// <param name="Reason">Why.</param>
public sealed record Exemption(string[] Rules, int FromOrder, Func<OracleRow, bool> Where, string Reason)
{
    public static readonly Exemption[] All =
    [
        new(["Atan2", "Atan2Pi", "Hypot", "NormTwo", "LogSumExp", "Silu", "GammaP", "GammaQ", "LambertW", "ExpIntegral"], 1,
            r => r.X.Any(double.IsInfinity), "the limit of a derivative at an infinite argument is not promised"),
        new(["Atan2", "Atan2Pi"], 2, r => r.X.Any(x => Math.Abs(x) < 1e-150), "second derivatives of 1/x² overflow on the way"),
        new(["Hypot", "NormTwo", "Pow", "PowInteger", "RootN", "BesselY", "ExpIntegral", "Digamma", "LogGamma", "Exp2"], 1,
            r => r.X.Any(x => Math.Abs(x) > 700 || (x != 0 && Math.Abs(x) < 1e-150)) || Math.Abs((long)r.Index) > 99,
            "overflow, underflow or amplification by the exponent on the way to the derivative"),
        new(["BesselY"], 1, r => r.X[0] == 0, "∞ − ∞ in the recurrence at the pole"),
        new(["Beta", "LogBeta"], 0, r => r.X.Min() < 1e-7 || r.X.Max() / r.X.Min() > 1e6 || (r.X[0] == 1 && r.X[1] == 1),
            "ψ(a) − ψ(a + b) cancels for shapes far apart; log B(1, 1) is 0 to 2e-31"),
        new(["BesselJ", "LogGamma", "Digamma", "LogAddExp", "Silu", "Gelu"], 0, IsNearRoot,
            "at a root of the value or the slope the error is absolute, of the order of 1e-17"),
        new(["LambertW"], 1, r => r.X[0] < -0.3678, "the slope is ill-conditioned in W at the branch point"),
        new(["NormalQuantile"], 0, r => r.X[0] is > 0 and < 1e-320, "erfc is subnormal there, with few digits"),
        new(["Product", "Dot"], 0, r => r.X.Any(x => Math.Abs(x) >= 1e200), "an intermediate product overflows"),
        new(["Variance"], 1, r => r.X.Any(x => Math.Abs(x) > 1e14), "neighbouring doubles as data: the mean is not representable"),
        new(["GammaP", "GammaQ"], 2, r => r.X[1] < 1e-300, "the second derivative at x = 0 is a limit of 0/0"),
    ];

    public static bool Covers(RuleError e) =>
        All.Any(x => x.Rules.Contains(e.Rule) && e.Order >= x.FromOrder && x.Where(e.Row));

    private static bool IsNearRoot(OracleRow row) =>
        row.Value is { } v && Math.Abs(v) < 1e-14
        || row.Gradient.Any(g => g is { } d && d != 0 && Math.Abs(d) < 1e-14 && row.X.All(x => Math.Abs(x) is > 0.1 and < 10));
}
