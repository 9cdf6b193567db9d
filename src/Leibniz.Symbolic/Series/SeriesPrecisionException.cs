namespace Leibniz.Symbolic;

/// <summary>More terms are needed: those that are known cancel.</summary>
internal sealed class SeriesPrecisionException : Exception;
