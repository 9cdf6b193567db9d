using Leibniz.Generator.Fuzz;

namespace Leibniz.Generator.Tests;

public sealed class ShrinkerTests
{
    // A check that is broken on purpose: it takes every program that calls Tower for wrong.
    [Fact]
    public void Shrinker_CheckThatRefusesACall_LeavesLittleButTheCall()
    {
        RandomProgram program = Enumerable.Range(1, 100).Select(ProgramWriter.Write).First(p => p.Lines.Count > 60 && Calls(p));
        (RandomProgram small, Failure failure) = new Shrinker(p => Calls(p) ? new("call", p.Plain) : null).Shrink(program, new("call", ""));
        Assert.Equal(small.Plain, failure.Text);
        Assert.Contains("Tower(0.5, ", Assert.Single(small.Lines).Plain);
    }

    // Only what compiles and returns a value counts, with an expectation that is off by one where the loop runs.
    [Fact]
    public void Shrinker_CheckThatIsWrongInALoop_KeepsWhatCompiles()
    {
        RandomProgram program = Enumerable.Range(1, 200).Select(ProgramWriter.Write).First(p => p.Lines.Count is > 25 and < 40 && Loops(p));
        (RandomProgram small, _) = new Shrinker(p => Loops(p) && Compiles(p) ? new("loop", "") : null).Shrink(program, new("loop", ""));
        Assert.True(small.Lines.Count < program.Lines.Count / 2, small.Plain);
        Assert.True(Compiles(small) && Loops(small), small.Plain);
    }

    private static bool Calls(RandomProgram program) => program.Plain.Contains("Tower(", StringComparison.Ordinal);

    private static bool Loops(RandomProgram program) => program.Plain.Contains("for (int i0", StringComparison.Ordinal);

    private static bool Compiles(RandomProgram program)
    {
        var batch = new Batch([program with { Kinds = Kinds.None }]);
        return batch.Errors.Count == 0;
    }
}
