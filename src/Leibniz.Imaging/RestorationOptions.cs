namespace Leibniz.Imaging;

/// <summary>How an image method runs: threads, accuracy, progress, an early stop.</summary>
public sealed record RestorationOptions
{
    /// <summary>One for each processor, no progress, each method's own accuracy.</summary>
    public static RestorationOptions Default { get; } = new();

    /// <summary>The most threads, ≥ 1. The result has the same bytes for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Stops the method, which then returns the best image so far.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told of each round, one call at a time, perhaps from another thread.</summary>
    public Action<RestorationProgress>? Progress { get; init; }

    /// <summary>The most rounds, or null for the method's own number.</summary>
    public int? MaxRounds { get; init; }

    /// <summary>The relative duality gap, or the relative change of methods without one, at which to stop; null for the method's own.</summary>
    public double? Tolerance { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (MaxRounds < 1)
            throw new ArgumentOutOfRangeException(nameof(MaxRounds), MaxRounds, "Expected at least one round.");
        if (Tolerance is double tolerance && !(tolerance > 0))
            throw new ArgumentOutOfRangeException(nameof(Tolerance), tolerance, "Expected a tolerance above 0.");
    }

    internal void Report(string stage, int round, int rounds, double objective, double measure, Func<Image> snapshot) =>
        Progress?.Invoke(new(stage, round, rounds, objective, measure, snapshot));
}
