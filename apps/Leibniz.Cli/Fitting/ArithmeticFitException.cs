namespace Leibniz.Cli.Fitting;

/// <summary>A fit cannot begin: the model is not finite at the start.</summary>
internal sealed class ArithmeticFitException(string message) : InvalidOperationException(message);
