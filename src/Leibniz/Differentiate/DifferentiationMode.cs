namespace Leibniz;

/// <summary>Which way derivatives are carried through a function.</summary>
public enum DifferentiationMode
{
    /// <summary>Chosen by the number of inputs and outputs.</summary>
    Auto,

    /// <summary>Tangents forward, eight inputs a pass.</summary>
    Forward,

    /// <summary>Cotangents back along a tape, all inputs in one sweep an output.</summary>
    Reverse,
}
