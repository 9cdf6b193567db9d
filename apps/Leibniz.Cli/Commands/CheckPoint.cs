using Leibniz.Cli.Modes;

namespace Leibniz.Cli.Commands;

/// <summary>What <c>leibniz check</c> found at one point.</summary>
internal sealed record CheckPoint(
    string Name, double[] At, double Value, IReadOnlyList<ModeGradient> Modes, double Disagreement, bool NumericalAgrees);
