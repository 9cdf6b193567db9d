using System.Globalization;
using Leibniz.Nist;
using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth;

namespace Leibniz.Optimization.Tests.Pool;

/// <summary>Borrowed memory holds what others left in it; no result may depend on it, on the thread, or on what ran before.</summary>
public sealed class PoisonedPoolTests
{
    private static readonly double[] s_poisons = [double.NaN, 1e300, -1e-300, double.PositiveInfinity];

    public static IEnumerable<TheoryDataRow<string>> Names() => PoolRuns.All.Keys.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.GetFiles(DataFolder.Path("nist"), "*.dat").Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_WhateverThePoolHolds_GivesTheSameBits(string name)
    {
        Func<double[]> run = PoolRuns.All[name];
        double[] expected = run();
        foreach (double poison in s_poisons)
        {
            PoisonedPool.Fill(poison);
            Same(expected, run(), $"{name} after {poison.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void LevenbergMarquardt_NistFile_GivesTheSameBitsOnBusyThreads(string name)
    {
        StrdFile file = StrdFile.Read(Path.Combine(DataFolder.Path("nist"), name));
        foreach (double[] start in new[] { file.Start1, file.Start2 })
        {
            double[] expected = Fit(file, start);
            Parallel.For(0, 2 * s_poisons.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            {
                double poison = s_poisons[i % s_poisons.Length];
                PoisonedPool.Fill(poison);
                Same(expected, Fit(file, start), $"{name} after {poison.ToString(CultureInfo.InvariantCulture)}");
            });
        }
    }

    private static double[] Fit(StrdFile file, double[] start)
    {
        MinimiserResult result = LevenbergMarquardt.Minimise(
            new DifferentiatedResiduals<NistResiduals>(new(file), start.Length), start);
        return [.. result.X, .. result.History.SelectMany(line => new[] { line.Value, line.GradientNorm, line.StepNorm })];
    }

    private static void Same(double[] expected, double[] actual, string run)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]),
                $"{run}: number {i} was {expected[i]:R}, and is {actual[i]:R}.");
        }
    }
}
