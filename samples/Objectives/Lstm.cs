using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Objectives;

/// <summary>The loss of a stacked long short-term memory that predicts the next character, for any number type.</summary>
/// <remarks>
/// <para>
/// −mean over steps and bits of target · (y − log(2 + Σ eʸ)). Every gate acts entry by entry, with a layer's input x, its hidden
/// state h and its cell s: forget σ(x·w + b), input σ(h·w + b), output σ(x·w + b), change tanh(h·w + b);
/// s ← s·forget + input·change, h ← output·tanh(s). The first layer's input is the character times the input weights;
/// y is the last layer's h times the output weights plus the output biases.
/// </para>
/// <para>
/// Order of the gradient: main parameters [l, 2, 4, b] (a layer's weights, then its biases, each forget, input, output, change),
/// then extra parameters [3, b] (input weights, output weights, output biases).
/// </para>
/// Source: Hochreiter and Schmidhuber 1997, in the diagonal form of ADBench 2019.
/// </remarks>
public static class Lstm
{
    /// <summary>The loss at parameters given as one vector.</summary>
    /// <param name="parameters">Main, then extra parameters, in the order of the gradient. [8·l·b + 3·b]</param>
    /// <param name="data">The initial state and the sequence; its own parameters are not used.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The loss.</returns>
    /// <exception cref="ArgumentException"><paramref name="parameters"/> has another length.</exception>
    public static T Evaluate<T>(ReadOnlySpan<T> parameters, LstmData data)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        Shape.Require(nameof(Evaluate), nameof(parameters), parameters.Length, data.Parameters.Length);
        return Objective(parameters[..data.MainSize], parameters[data.MainSize..], data);
    }

    /// <summary>The loss.</summary>
    /// <param name="main">Gate weights and biases. [l, 2, 4, b]</param>
    /// <param name="extra">Input weights, output weights, output biases. [3, b]</param>
    /// <param name="data">The initial state and the sequence; its own parameters are not used.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The loss; c·l·b·O(1) operations, no allocation once the pool is warm.</returns>
    /// <exception cref="ArgumentException">A length differs from the data's sizes.</exception>
    public static T Objective<T>(ReadOnlySpan<T> main, ReadOnlySpan<T> extra, LstmData data)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var b = data.Width;
        Shape.Require(nameof(Objective), nameof(main), main.Length, data.MainSize);
        Shape.Require(nameof(Objective), nameof(extra), extra.Length, 3 * b);

        var size = data.State.Length;
        var buffer = ArrayPool<T>.Shared.Rent(size + b);
        try
        {
            var state = buffer.AsSpan(0, size);
            var output = buffer.AsSpan(size, b);
            for (var i = 0; i < size; i++)
            {
                state[i] = T.CreateChecked(data.State[i]);
            }

            var total = T.Zero;
            for (var t = 0; t + 1 < data.Steps; t++)
            {
                Predict(main, extra, state, data.Sequence.Slice(t * b, b), output);
                total += LogLikelihood<T>(output, data.Sequence.Slice((t + 1) * b, b));
            }

            return total * T.CreateChecked(-1.0 / ((double)(data.Steps - 1) * b));
        }
        finally
        {
            ArrayPool<T>.Shared.Return(buffer, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    private static void Predict<T>(ReadOnlySpan<T> main, ReadOnlySpan<T> extra, Span<T> state, ReadOnlySpan<double> character, Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        var b = character.Length;
        for (var i = 0; i < b; i++)
        {
            output[i] = extra[i] * T.CreateChecked(character[i]);
        }

        ReadOnlySpan<T> input = output;
        for (int from = 0, gates = 0; from < state.Length; from += 2 * b, gates += 8 * b)
        {
            var hidden = state.Slice(from, b);
            Step(main.Slice(gates, 8 * b), input, hidden, state.Slice(from + b, b));
            input = hidden;
        }

        for (var i = 0; i < b; i++)
        {
            output[i] = (input[i] * extra[b + i]) + extra[(2 * b) + i];
        }
    }

    private static void Step<T>(ReadOnlySpan<T> gates, ReadOnlySpan<T> input, Span<T> hidden, Span<T> cell)
        where T : IFloatingPointIeee754<T>
    {
        var b = input.Length;
        for (var i = 0; i < b; i++)
        {
            var forget = Special.Sigmoid((input[i] * gates[i]) + gates[(4 * b) + i]);
            var admit = Special.Sigmoid((hidden[i] * gates[b + i]) + gates[(5 * b) + i]);
            var emit = Special.Sigmoid((input[i] * gates[(2 * b) + i]) + gates[(6 * b) + i]);
            var change = T.Tanh((hidden[i] * gates[(3 * b) + i]) + gates[(7 * b) + i]);
            cell[i] = (cell[i] * forget) + (admit * change);
            hidden[i] = emit * T.Tanh(cell[i]);
        }
    }

    // Σ target·(y − log(2 + Σ eʸ)) = Σ target·y − (Σ target)·log(2 + Σ eʸ); the sum of the targets is a plain number.
    private static T LogLikelihood<T>(ReadOnlySpan<T> output, ReadOnlySpan<double> target)
        where T : IFloatingPointIeee754<T>
    {
        var exponentials = T.CreateChecked(2.0);
        var matched = T.Zero;
        var targets = 0.0;
        for (var i = 0; i < output.Length; i++)
        {
            exponentials += T.Exp(output[i]);
            // The targets are bits, most of them 0.
            if (target[i] != 0)
            {
                matched += output[i] * T.CreateChecked(target[i]);
            }

            targets += target[i];
        }

        return matched - (T.Log(exponentials) * T.CreateChecked(targets));
    }
}
