namespace Leibniz.Cli.Modes;

/// <summary>A gradient and the mode that gave it.</summary>
/// <param name="Mode">The mode's name.</param>
/// <param name="Gradient">The gradient.</param>
/// <param name="Errors">The mode's own error estimate; null where the mode is exact.</param>
internal sealed record ModeGradient(string Mode, double[] Gradient, double[]? Errors = null);
