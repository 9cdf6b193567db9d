namespace Leibniz;

/// <summary>The gradient of a long loop in bounded memory, by binomial checkpointing.</summary>
/// <remarks>
/// Only the tape of one step and a given number of snapshots of the state are ever held. With s snapshots, C(s + t, s)
/// steps are reversed at the cost of at most t extra evaluations of each; 20 snapshots reverse a million steps with five.
/// Source: A. Griewank, Optim. Methods Softw. 1 (1992) 35; A. Griewank and A. Walther, ACM TOMS 26 (2000) 19.
/// </remarks>
public static class Checkpointed
{
    /// <summary>Writes the gradient of a loop's value with respect to its first state and its parameters.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="state">The state before the first step, n ≥ 1 numbers.</param>
    /// <param name="parameters">What every step reads; may be empty.</param>
    /// <param name="stateGradient">Receives the derivatives by the first state; n numbers.</param>
    /// <param name="parameterGradient">Receives the derivatives by the parameters; as many.</param>
    /// <param name="snapshots">How many states may be held, ≥ 1.</param>
    /// <returns>The loop's value.</returns>
    /// <exception cref="ArgumentException">A length is not as said, or <paramref name="state"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="snapshots"/> is less than 1.</exception>
    public static double Gradient<TLoop>(
        in TLoop loop,
        ReadOnlySpan<double> state,
        ReadOnlySpan<double> parameters,
        Span<double> stateGradient,
        Span<double> parameterGradient,
        int snapshots = 20)
        where TLoop : ILoop
    {
        Lengths.NotEmpty(state.Length, nameof(state));
        Lengths.Same(state.Length, stateGradient.Length, nameof(state), nameof(stateGradient));
        Lengths.Same(parameters.Length, parameterGradient.Length, nameof(parameters), nameof(parameterGradient));
        ArgumentOutOfRangeException.ThrowIfLessThan(snapshots, 1);
        parameterGradient.Clear();
        using var last = new RentedArray<double>(state.Length);
        state.CopyTo(last.Span);
        for (int step = 0; step < loop.Steps; step++)
            loop.Advance(step, last.Span, parameters);
        double value = PullFinish(loop, last.Span, parameters, stateGradient, parameterGradient);
        Reverse(loop, 0, loop.Steps, state, parameters, stateGradient, parameterGradient, snapshots);
        return value;
    }

    // Reverses the steps from `first` to, not including, `end`, given the state before `first`.
    private static void Reverse<TLoop>(
        in TLoop loop,
        int first,
        int end,
        ReadOnlySpan<double> state,
        ReadOnlySpan<double> parameters,
        Span<double> stateGradient,
        Span<double> parameterGradient,
        int snapshots)
        where TLoop : ILoop
    {
        using var middle = new RentedArray<double>(state.Length);
        while (end > first)
        {
            int length = end - first, left = snapshots == 0 ? length - 1 : LeftPart(length, snapshots);
            state.CopyTo(middle.Span);
            for (int step = first; step < first + left; step++)
                loop.Advance(step, middle.Span, parameters);
            if (length - left == 1)
                PullStep(loop, first + left, middle.Span, parameters, stateGradient, parameterGradient);
            else
                Reverse(loop, first + left, end, middle.Span, parameters, stateGradient, parameterGradient, snapshots - 1);
            end = first + left;
        }
    }

    // With β(s, t) = C(s + t, s) and the least t for which β(s, t) covers the length, the right part may take β(s − 1, t).
    private static int LeftPart(int length, int snapshots)
    {
        if (length == 1)
            return 0;
        int t = 1;
        while (Cover(snapshots, t) < length)
            t++;
        return (int)Math.Clamp(length - Cover(snapshots - 1, t), 1, length - 1);
    }

    private static long Cover(int s, int t)
    {
        long result = 1;
        for (int i = 1; i <= Math.Min(s, t); i++)
        {
            result = result * (s + t - i + 1) / i;
            if (result > int.MaxValue)
                return int.MaxValue;
        }
        return result;
    }

    private static void PullStep<TLoop>(
        in TLoop loop,
        int step,
        ReadOnlySpan<double> state,
        ReadOnlySpan<double> parameters,
        Span<double> stateGradient,
        Span<double> parameterGradient)
        where TLoop : ILoop
    {
        Tape<double> tape = TapePool<double>.Rent();
        using var inputs = new RentedArray<Variable<double>>(state.Length);
        using var outputs = new RentedArray<Variable<double>>(state.Length);
        using var shared = new RentedArray<Variable<double>>(parameters.Length);
        tape.Inputs(state, inputs.Span);
        tape.Inputs(parameters, shared.Span);
        inputs.Span.CopyTo(outputs.Span);
        loop.Advance(step, outputs.Span, shared.Span);
        tape.Pull(outputs.Span, stateGradient);
        tape.Cotangents(inputs.Span, stateGradient);
        for (int i = 0; i < parameters.Length; i++)
            parameterGradient[i] += tape.Cotangent(shared.Span[i]);
        TapePool<double>.Return(tape);
    }

    private static double PullFinish<TLoop>(
        in TLoop loop,
        ReadOnlySpan<double> state,
        ReadOnlySpan<double> parameters,
        Span<double> stateGradient,
        Span<double> parameterGradient)
        where TLoop : ILoop
    {
        Tape<double> tape = TapePool<double>.Rent();
        using var inputs = new RentedArray<Variable<double>>(state.Length);
        using var shared = new RentedArray<Variable<double>>(parameters.Length);
        tape.Inputs(state, inputs.Span);
        tape.Inputs(parameters, shared.Span);
        Variable<double> value = loop.Finish<Variable<double>>(inputs.Span, shared.Span);
        tape.Pull(value);
        tape.Cotangents(inputs.Span, stateGradient);
        tape.Cotangents(shared.Span, parameterGradient);
        TapePool<double>.Return(tape);
        return value.Value;
    }
}
