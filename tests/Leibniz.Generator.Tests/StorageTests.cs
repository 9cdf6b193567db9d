using Leibniz.Compiled;

namespace Leibniz.Generator.Tests;

/// <summary>The memory of generated derivatives.</summary>
public sealed class StorageTests
{
    [Fact]
    public void Records_OfManyLengths_ComeBackInReverse()
    {
        AdjointStorage<double> storage = AdjointStorage<double>.Rent();
        for (int round = 0; round < 3; round++)
        {
            var random = new Random(5);
            int[] lengths = [.. Enumerable.Range(0, 3000).Select(_ => random.Next(200)), 50_000, 0, 1];
            foreach (int length in lengths)
                storage.Push(length).Fill(length);
            // Up and down over the ends of blocks.
            for (int i = 0; i < 5000; i++)
            {
                storage.Push(1)[0] = i;
                Assert.Equal(i, storage.Pop(1)[0]);
            }
            foreach (int length in lengths.Reverse())
            {
                Span<double> record = storage.Pop(length);
                Assert.Equal(length, record.Length);
                Assert.Equal(-1, record.IndexOfAnyExcept((double)length));
            }
            if (round == 1)
                storage.Push(100_000);
            storage.Reset();
        }
        storage.Return();
    }

    [Fact]
    public void RecordsOfAllRounds_LieAmongOthers_AndLessThanNoRoundsHaveNone()
    {
        AdjointStorage<double> storage = AdjointStorage<double>.Rent();
        storage.Push(2).Fill(1);
        Span<double> rounds = storage.PushRounds(5000, 3);
        for (int i = 0; i < rounds.Length; i++)
            rounds[i] = i;
        Assert.Equal(0, storage.PushRounds(-4, 3).Length);
        storage.Push(1)[0] = 2;
        Assert.Equal(2, storage.Pop(1)[0]);
        Assert.Equal(0, storage.PopRounds(-4, 3).Length);
        Assert.Equal([.. Enumerable.Range(0, 15_000).Select(static i => (double)i)], storage.PopRounds(5000, 3).ToArray());
        Assert.Equal([1.0, 1], storage.Pop(2).ToArray());
        Assert.Throws<OverflowException>(() => AdjointStorage<double>.Rent().PushRounds(int.MaxValue, 2));
        storage.Return();
    }

    [Fact]
    public void WholeNumbers_OverManyBlocks_ComeBackInReverse_AndAreForgottenByReset()
    {
        AdjointStorage<double> storage = AdjointStorage<double>.Rent();
        for (int round = 0; round < 2; round++)
        {
            const int count = 2_000_000;
            for (int i = 0; i < count; i++)
                storage.PushWhole(i * 3L);
            // Up and down over the end of a block.
            for (int i = count - 1; i >= count / 2; i--)
                Assert.Equal(i * 3L, storage.PopWhole());
            storage.PushWhole(-1);
            Assert.Equal(-1, storage.PopWhole());
            if (round == 1)
            {
                for (int i = (count / 2) - 1; i >= 0; i--)
                    Assert.Equal(i * 3L, storage.PopWhole());
                Assert.Throws<System.Diagnostics.UnreachableException>(() => storage.PopWhole());
            }
            storage.Reset();
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            storage.PushWhole(i);
        long last = storage.PopWhole();
        storage.Reset();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(999, last);
        storage.Return();
    }

    [Fact]
    public void Rent_WithinARent_GivesAnother_AndBothServeAgain()
    {
        AdjointStorage<float> outer = AdjointStorage<float>.Rent(), inner = AdjointStorage<float>.Rent();
        Assert.NotSame(outer, inner);
        inner.Return();
        outer.Return();
        long before = GC.GetAllocatedBytesForCurrentThread();
        AdjointStorage<float> first = AdjointStorage<float>.Rent(), second = AdjointStorage<float>.Rent();
        Assert.NotSame(first, second);
        second.Return();
        first.Return();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Rent_AfterOneWasAbandoned_AllocatesNothing()
    {
        AdjointStorage<Half>.Rent();
        AdjointStorage<Half>.Rent().Return();
        long before = GC.GetAllocatedBytesForCurrentThread();
        AdjointStorage<Half>.Rent().Return();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
