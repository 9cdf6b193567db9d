namespace Leibniz.Cli.Commands;

/// <summary>What <c>leibniz check</c> found.</summary>
internal sealed record CheckResult(
    string Name, IReadOnlyList<CheckPoint> Points, double GradientRatio, bool Agree, bool Passed, string? Inconsistency,
    string? Remark = null);
