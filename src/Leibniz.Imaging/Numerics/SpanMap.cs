namespace Leibniz.Imaging.Numerics;

/// <summary>Writes a function of one vector to another.</summary>
internal delegate void SpanMap(ReadOnlySpan<double> x, Span<double> result);
