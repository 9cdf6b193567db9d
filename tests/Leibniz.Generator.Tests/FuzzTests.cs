using Leibniz.Generator.Fuzz;

namespace Leibniz.Generator.Tests;

public sealed class FuzzTests
{
    // The long run is a command of its own: dotnet run -c Release --project tests/Leibniz.Generator.Fuzz -- 50000 1
    [Fact]
    public void RandomPrograms_OfLoopsBranchesJumpsAndArrays_AgreeWithDualNumbers()
    {
        IReadOnlyList<string> wrong = FuzzRun.Run(seed: 20_260_101, count: 60);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
