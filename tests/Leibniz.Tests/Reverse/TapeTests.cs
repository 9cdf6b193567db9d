namespace Leibniz.Tests.Reverse;

public sealed class TapeTests
{
    [Fact]
    public void Tape_TenMillionOperations_NeedsNoStackAndLinearMemory()
    {
        var tape = new Tape<double>(10_000_100);
        Variable<double> x = tape.Input(1), y = x;
        for (int i = 0; i < 10_000_000; i++)
            y *= 1.0000001;
        tape.Pull(y);
        Assert.Equal(y.Value, tape.Cotangent(x), 1e-9);
        Assert.Equal(24, (double)tape.Bytes / tape.Count, 3);
    }

    [Fact]
    public void Tape_ReusedAfterReset_GivesSameGradient()
    {
        var tape = new Tape<double>();
        double first = Run(tape), second = Run(tape);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Tape_Warm_AllocatesNothing()
    {
        var tape = new Tape<double>();
        for (int i = 0; i < 200; i++)
            Run(tape);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(tape);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Pull_SeveralOutputs_IsTheVectorJacobianProduct()
    {
        var tape = new Tape<double>();
        Variable<double> x = tape.Input(2), y = tape.Input(3);
        tape.Pull([x * y, x + y], [10.0, 100.0]);
        Assert.Equal(130, tape.Cotangent(x));
        Assert.Equal(120, tape.Cotangent(y));
    }

    [Fact]
    public void Rows_PulledTermByTerm_AddUpToTheWholeGradient()
    {
        var tape = new Tape<double>();
        Variable<double> a = tape.Input(0.7), shared = Variable<double>.Unary<Sin>(a);
        TapeMark mark = tape.Mark();
        tape.ClearCotangents(mark);
        for (int i = 1; i <= 4; i++)
        {
            tape.PullTo(mark, shared * shared * i, 1);
            tape.Rewind(mark);
        }
        tape.PullFrom(mark);
        Assert.Equal(20 * Math.Sin(0.7) * Math.Cos(0.7), tape.Cotangent(a), 1e-13);
    }

    [Fact]
    public void Misuse_VariablesOfTwoTapes_IsAClearError()
    {
        Variable<double> a = new Tape<double>().Input(1), b = new Tape<double>().Input(2);
        Assert.Contains("different tapes", Assert.Throws<InvalidOperationException>(() => a + b).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Misuse_VariableFromBeforeAReset_IsAClearError()
    {
        var tape = new Tape<double>();
        Variable<double> stale = tape.Input(1);
        tape.Reset();
        Assert.Contains("reset", Assert.Throws<InvalidOperationException>(() => stale * stale).Message, StringComparison.Ordinal);
        Assert.Contains("reset", Assert.Throws<InvalidOperationException>(() => tape.Pull(stale)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => stale + tape.Input(2));
    }

    [Fact]
    public void Misuse_TapeOnAnotherThread_IsAClearError()
    {
        var tape = new Tape<double>();
        Variable<double> x = tape.Input(1), y = x;
        var errors = new List<Exception?>();
        var thread = new Thread(() =>
        {
            errors.Add(Record.Exception(() => tape.Input(1)));
            errors.Add(Record.Exception(() => tape.Pull(x)));
            errors.Add(Record.Exception(() =>
            {
                for (int i = 0; i < 10_000; i++)
                    y += x;
            }));
        });
        thread.Start();
        thread.Join();
        Assert.All(errors, e => Assert.Contains("thread", Assert.IsType<InvalidOperationException>(e).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Misuse_CotangentBeforePull_IsAClearError()
    {
        var tape = new Tape<double>();
        Variable<double> x = tape.Input(1);
        Assert.Contains("Pull", Assert.Throws<InvalidOperationException>(() => tape.Cotangent(x)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tapes_OnTwoThreads_AreIndependent()
    {
        double expected = Run(new Tape<double>());
        var results = new double[8];
        Parallel.For(0, 8, i => results[i] = Run(new Tape<double>()));
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    private static double Run(Tape<double> tape)
    {
        tape.Reset();
        Variable<double> x = tape.Input(0.5), y = x;
        for (int i = 0; i < 2000; i++)
            y = Variable<double>.Unary<Sin>(y) + (x * 0.25);
        tape.Pull(y);
        return tape.Cotangent(x);
    }
}
