namespace Leibniz.Symbolic;

/// <summary>A formula has no Laurent series at a point, or none that can be found.</summary>
/// <param name="message">Which part of the formula, and why.</param>
public sealed class SeriesException(string message) : ArithmeticException(message);
