namespace Leibniz.Generator.Fuzz;

/// <summary>What is wrong with a program.</summary>
/// <param name="Sort">The sort of fault; a smaller program must have one of the same sort.</param>
/// <param name="Text">What was expected and what came.</param>
internal sealed record Failure(string Sort, string Text)
{
    /// <summary>What is wrong with a program that is compiled by itself; null where nothing is, or where the program is no C#.</summary>
    /// <param name="program">The program.</param>
    public static Failure? Of(RandomProgram program)
    {
        var primal = new Batch([program with { Kinds = Kinds.None }]);
        if (primal.Errors.Count > 0)
            return null;
        var batch = new Batch([program]);
        return batch.Errors.Count > 0
            ? new(batch.Sort, string.Join("\n", batch.Errors.Take(5))) : new Comparison(program, batch[0]).Find();
    }
}
