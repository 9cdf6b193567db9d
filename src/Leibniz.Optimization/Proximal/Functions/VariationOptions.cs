namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>When an iterative variation step stops.</summary>
public sealed record VariationOptions
{
    /// <summary>The defaults.</summary>
    public static VariationOptions Default { get; } = new();

    /// <summary>Stop when the duality gap is at most this part of the objective, weight·TV(z) + ‖z − x‖²/(2γ); &gt; 0.</summary>
    /// <remarks>The step is then within √(2γ·gap) of the exact one. Under about 1e-14 rounding hides the gap.</remarks>
    public double RelativeGap { get; init; } = 1e-9;

    /// <summary>Stop after this many iterations whatever the gap; ≥ 1.</summary>
    public int MaximumIterations { get; init; } = 20000;

    /// <summary>Checks the options where they are taken.</summary>
    internal static VariationOptions Require(VariationOptions? options, string function)
    {
        VariationOptions taken = options ?? Default;
        StepArguments.RequirePositive(taken.RelativeGap, function, nameof(RelativeGap));
        if (taken.MaximumIterations < 1)
            throw new ArgumentException($"{function}: expected MaximumIterations ≥ 1; came {taken.MaximumIterations}.", nameof(MaximumIterations));
        return taken;
    }
}
