namespace Leibniz;

/// <summary>How a derivative is to be taken; the default value is what one wants almost always.</summary>
public readonly record struct DifferentiationOptions
{
    /// <summary>The mode; by default it is chosen by shape.</summary>
    public DifferentiationMode Mode { get; init; }

    /// <summary>Turns the strong zero of the chain rule off, so that 0 · ∞ is NaN.</summary>
    /// <remarks>With it (the default) an input that plays no part, and a branch not taken, never poison a gradient; its
    /// price is that (√x)² has derivative 0 at 0, where the one-sided limit is 1.</remarks>
    public bool PlainZero { get; init; }

    /// <summary>Receives the kinks, jumps and infinite slopes that the function meets at x; one more evaluation.</summary>
    public KinkReport? Kinks { get; init; }

    /// <summary>Makes a kink at x an error instead of a convention; one more evaluation.</summary>
    public bool ThrowAtKinks { get; init; }
}
