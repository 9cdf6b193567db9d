namespace Leibniz.Imaging.Operators;

/// <summary>What stands beyond the border of a plane.</summary>
public enum BorderRule
{
    /// <summary>The nearest pixel of the border: a a | a b c | c c.</summary>
    Replicate,

    /// <summary>The plane mirrored, its border pixels twice: b a | a b c | c b.</summary>
    Reflect,

    /// <summary>The plane again: b c | a b c | a b.</summary>
    Periodic,
}
