namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The order in which blocks are visited in a sweep.</summary>
public enum BlockOrder
{
    /// <summary>First to last, every sweep.</summary>
    Cyclic,

    /// <summary>A new random order every sweep, from the solver's seed.</summary>
    Shuffled,
}
