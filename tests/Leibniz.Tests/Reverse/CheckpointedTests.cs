namespace Leibniz.Tests.Reverse;

public sealed class CheckpointedTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(37, 1)]
    [InlineData(37, 3)]
    [InlineData(1000, 5)]
    public void Gradient_WithFewSnapshots_EqualsTheWholeTape(int steps, int snapshots)
    {
        var loop = new Pendulum(steps);
        double[] state = [0.4, 0.1], parameters = [1.3, 0.2], ds = new double[2], dp = new double[2], whole = new double[4];
        double value = Checkpointed.Gradient(loop, state, parameters, ds, dp, snapshots);
        double expected = Gradient.Of(new WholePendulum(steps), [.. state, .. parameters], whole, new() { Mode = DifferentiationMode.Reverse });
        Assert.Equal(expected, value);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(whole[i], ds[i], 1e-12);
            Assert.Equal(whole[2 + i], dp[i], 1e-12);
        }
    }

    [Fact]
    public void Gradient_OfManySteps_EvaluatesEachOnlyAFewTimes()
    {
        var loop = new Counting();
        Checkpointed.Gradient(loop, [0.4], [], new double[1], [], 10);
        // C(10 + 3, 10) = 286 ≥ 280: at most three extra evaluations of each step, one first pass and one on the tape.
        Assert.InRange(loop.Calls, 2 * loop.Steps, 5 * loop.Steps);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Checkpointed.Gradient(new Pendulum(1), [], [], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Checkpointed.Gradient(new Pendulum(1), [1.0, 2], [1.0, 2], new double[2], new double[2], 0));
    }

    private sealed class Counting : ILoop
    {
        public int Calls { get; private set; }

        public int Steps => 280;

        public void Advance<T>(int step, Span<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T>
        {
            Calls++;
            state[0] = T.Sin(state[0]);
        }

        public T Finish<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T> => state[0];
    }

    private readonly struct Pendulum(int steps) : ILoop
    {
        public int Steps { get; } = steps;

        public void Advance<T>(int step, Span<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T>
        {
            T h = T.CreateChecked(0.01);
            state[1] -= h * ((parameters[0] * T.Sin(state[0])) + (parameters[1] * state[1]));
            state[0] += h * state[1];
        }

        public T Finish<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters) where T : IFloatingPointIeee754<T> =>
            (state[0] * state[0]) + (parameters[0] * state[1]);
    }

    private readonly struct WholePendulum(int steps) : IScalarFunction
    {
        private readonly Pendulum _loop = new(steps);

        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] state = x[..2].ToArray();
            for (int i = 0; i < _loop.Steps; i++)
                _loop.Advance(i, state.AsSpan(), x[2..]);
            return _loop.Finish<T>(state, x[2..]);
        }
    }
}
