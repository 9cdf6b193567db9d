namespace Leibniz;

/// <summary>Where the edges of a fused node lie in the tape's arrays of edges.</summary>
internal readonly record struct FusedEdges(int Start, int Count);
