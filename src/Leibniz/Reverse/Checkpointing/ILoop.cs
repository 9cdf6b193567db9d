using System.Numerics;

namespace Leibniz;

/// <summary>A long sequential loop whose gradient is wanted in bounded memory: a state stepped many times, and a value of
/// the last state.</summary>
public interface ILoop
{
    /// <summary>The number of steps, ≥ 0.</summary>
    int Steps { get; }

    /// <summary>Steps the state once, in place.</summary>
    /// <param name="step">The step's index, 0 to <see cref="Steps"/> − 1.</param>
    /// <param name="state">The state, overwritten by the next.</param>
    /// <param name="parameters">What every step reads.</param>
    void Advance<T>(int step, Span<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T>;

    /// <summary>The value of the last state.</summary>
    /// <param name="state">The state after all steps.</param>
    /// <param name="parameters">What every step reads.</param>
    T Finish<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T>;
}
