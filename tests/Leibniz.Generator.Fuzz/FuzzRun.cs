namespace Leibniz.Generator.Fuzz;

/// <summary>Compiles random programs with their derivatives and compares these with dual numbers.</summary>
public static class FuzzRun
{
    /// <summary>Runs programs.</summary>
    /// <param name="seed">The seed of the first; each has the next number.</param>
    /// <param name="count">How many.</param>
    /// <returns>What was wrong, an entry each, with the program's seed; empty where all agree.</returns>
    public static IReadOnlyList<string> Run(int seed, int count) =>
        Run([.. Enumerable.Range(seed, count).Select(ProgramWriter.Write)]);

    private static IReadOnlyList<string> Run(IReadOnlyList<RandomProgram> programs)
    {
        using var batch = new Batch(programs);
        if (batch.Errors.Count > 0)
        {
            // Which of them cannot be compiled is found by halves.
            return programs.Count == 1
                ? [$"program {programs[0].Seed}: {string.Join("\n", batch.Errors.Take(5))}"]
                : [.. Run([.. programs.Take(programs.Count / 2)]), .. Run([.. programs.Skip(programs.Count / 2)])];
        }
        var wrong = new List<string>();
        for (int i = 0; i < programs.Count; i++)
        {
            if (new Comparison(programs[i], batch[i]).Find() is { } problem)
                wrong.Add($"program {programs[i].Seed}: {problem}");
        }
        return wrong;
    }

    /// <summary>A program's text and what the generator makes of it.</summary>
    /// <param name="seed">The program's seed.</param>
    public static string Show(int seed)
    {
        RandomProgram program = ProgramWriter.Write(seed);
        using var batch = new Batch([program]);
        return program.Text("P0") + "\n" + string.Join("\n", batch.Generated);
    }
}
