using System.Numerics;

namespace Leibniz.Objectives;

/// <summary>The loss of a recurrent network as a function of its parameters.</summary>
/// <remarks>f(x) = <see cref="Lstm.Evaluate"/>; x holds the main and then the extra parameters. [8·l·b + 3·b]</remarks>
/// <param name="data">The state and the sequence; its own parameters are a point at which to evaluate.</param>
public readonly struct LstmFunction(LstmData data) : IScalarFunction
{
    /// <summary>The state and the sequence.</summary>
    public LstmData Data { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T> => Lstm.Evaluate(x, Data);
}
