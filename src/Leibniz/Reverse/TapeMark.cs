namespace Leibniz;

/// <summary>A place on a tape.</summary>
public readonly struct TapeMark
{
    internal TapeMark(int nodes, int edges, int fused)
    {
        Nodes = nodes;
        Edges = edges;
        Fused = fused;
    }

    internal int Nodes { get; }

    internal int Edges { get; }

    internal int Fused { get; }
}
