using Leibniz.Cli.Modes;

namespace Leibniz.Cli.Reports;

/// <summary>What <c>leibniz diff</c> found.</summary>
internal sealed record DiffReport(
    string Formula,
    IReadOnlyList<(string Name, double Value)> At,
    IReadOnlyList<string> Wrt,
    double Value,
    IReadOnlyList<string> Derivatives,
    IReadOnlyList<ModeGradient> Modes,
    double LargestUlp,
    IReadOnlyList<(string Name, double[] Orders)> Higher,
    double[]? Hessian,
    IReadOnlyList<Kink> Kinks);
