using System.Diagnostics;
using System.Globalization;
using Leibniz.Generator.Fuzz;

if (args is ["show", var which])
{
    Console.WriteLine(FuzzRun.Show(int.Parse(which, CultureInfo.InvariantCulture)));
    return 0;
}
int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
int threads = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
const int Together = 100;
long start = Stopwatch.GetTimestamp();
int failures = 0, batches = (count + Together - 1) / Together, next = -1;
// Each thread takes the next batch, so that what is finished is a range but for the last few.
Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, (_, _) =>
{
    while (Interlocked.Increment(ref next) is var batch && batch < batches && Volatile.Read(ref failures) < 20)
    {
        int first = seed + (batch * Together), length = Math.Min(Together, count - (batch * Together));
        IReadOnlyList<string> wrong = FuzzRun.Run(first, length);
        lock (Console.Out)
        {
            foreach (string line in wrong)
                Console.WriteLine(line);
            failures += wrong.Count;
            Console.WriteLine($"{first}..{first + length - 1}: {wrong.Count} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        }
    }
});
Console.WriteLine($"{count} programs from seed {seed}: {failures} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s ({Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processors)");
Console.WriteLine(string.Join(", ", Stages.All.Select(s => $"{s.Stage} {s.Seconds * 1000 / count:0.0}")) + " ms a program");
return failures == 0 ? 0 : 1;
