using System.Diagnostics;
using Leibniz.Generator.Fuzz;

namespace Leibniz.Generator.Tests;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_101;
    private const int Programs = 2000;

    // A slow machine runs fewer of them; the test says how many. The long run is a command of its own (CONTRIBUTING).
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(120);

    [Fact]
    public void RandomPrograms_OfLoopsBranchesJumpsAndArrays_AgreeWithDualNumbers()
    {
        long start = Stopwatch.GetTimestamp();
        var wrong = new List<string>();
        int done = FuzzRun.Run(Seed, Programs, 2, s_budget, (_, _, found) => wrong.AddRange(found));
        output.WriteLine($"{done} programs in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(done >= 200, $"Only {done} programs were run.");
    }
}
