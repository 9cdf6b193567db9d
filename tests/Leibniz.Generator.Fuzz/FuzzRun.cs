using System.Diagnostics;

namespace Leibniz.Generator.Fuzz;

/// <summary>Compiles random programs with their derivatives and compares these with dual numbers.</summary>
public static class FuzzRun
{
    // Programs that are compiled together.
    private const int Together = 100;

    /// <summary>Runs batches of programs on threads, in the order of their seeds, until the time is up or twenty are wrong.</summary>
    /// <param name="seed">The seed of the first; each has the next number.</param>
    /// <param name="count">How many.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="budget">No batch starts after this time.</param>
    /// <param name="report">Told of each batch, one at a time: its first seed, how many, and what was wrong.</param>
    /// <returns>How many were run.</returns>
    public static int Run(int seed, int count, int threads, TimeSpan budget, Action<int, int, IReadOnlyList<string>> report)
    {
        long start = Stopwatch.GetTimestamp();
        int batches = (count + Together - 1) / Together, next = -1, done = 0, failures = 0;
        var one = new Lock();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, (_, _) =>
        {
            while (Volatile.Read(ref failures) < 20 && Stopwatch.GetElapsedTime(start) < budget
                && Interlocked.Increment(ref next) is var batch && batch < batches)
            {
                int first = batch * Together, length = Math.Min(Together, count - first);
                IReadOnlyList<string> wrong = Run(seed + first, length);
                lock (one)
                {
                    done += length;
                    failures += wrong.Count;
                    report(seed + first, length, wrong);
                }
            }
        });
        return done;
    }

    /// <summary>Runs programs.</summary>
    /// <param name="seed">The seed of the first; each has the next number.</param>
    /// <param name="count">How many.</param>
    /// <returns>What was wrong, an entry each: the seed, a small program that is wrong in the same way, what was expected and
    /// what came; empty where all agree.</returns>
    public static IReadOnlyList<string> Run(int seed, int count) =>
        Run([.. Enumerable.Range(seed, count).Select(ProgramWriter.Write)]);

    private static IReadOnlyList<string> Run(IReadOnlyList<RandomProgram> programs)
    {
        var batch = new Batch(programs);
        if (batch.Errors.Count > 0)
        {
            // Which of them cannot be compiled is found by halves.
            return programs.Count == 1
                ? [Report(programs[0], new(batch.Sort, string.Join("\n", batch.Errors.Take(5))))]
                : [.. Run([.. programs.Take(programs.Count / 2)]), .. Run([.. programs.Skip(programs.Count / 2)])];
        }
        var wrong = new List<string>();
        for (int i = 0; i < programs.Count; i++)
        {
            if (new Comparison(programs[i], batch[i]).Find() is { } problem)
                wrong.Add(Report(programs[i], problem));
        }
        return wrong;
    }

    private static string Report(RandomProgram program, Failure failure)
    {
        (RandomProgram small, Failure same) = new Shrinker(Failure.Of).Shrink(program, failure);
        return $"program {program.Seed}: {failure.Text}\nsmaller ({small.Kinds}): {same.Text}\n{small.Plain}";
    }

    /// <summary>A program's text and what the generator makes of it.</summary>
    /// <param name="seed">The program's seed.</param>
    public static string Show(int seed)
    {
        RandomProgram program = ProgramWriter.Write(seed);
        var batch = new Batch([program]);
        return program.Text("P0") + "\n" + string.Join("\n", batch.Generated);
    }
}
