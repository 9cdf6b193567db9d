using CsCheck;

namespace Leibniz.Tests.Numerical;

/// <summary>Holds an error estimate to what it promises: that it covers the true error, all but once in a thousand.</summary>
public static class Coverage
{
    // Fixed, so that every run on every machine takes the same samples.
    private const ulong Seed = 20260101;
    private const int Samples = 3000;

    public static void Cover<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> generator, Func<T1, T2, T3, T4, bool> covers)
    {
        var random = new PCG(1, Seed);
        var outside = new List<(T1, T2, T3, T4)>();
        for (int i = 0; i < Samples; i++)
        {
            (T1, T2, T3, T4) sample = generator.Generate(random, null, out _);
            if (!covers(sample.Item1, sample.Item2, sample.Item3, sample.Item4))
                outside.Add(sample);
        }
        Assert.True(outside.Count <= Samples / 1000, $"seed {Seed}: {outside.Count} of {Samples} outside, first at {outside.FirstOrDefault()}");
    }
}
