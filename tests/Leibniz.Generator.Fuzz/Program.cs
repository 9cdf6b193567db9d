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
long start = Stopwatch.GetTimestamp();
int failures = 0;
int done = FuzzRun.Run(seed, count, threads, TimeSpan.MaxValue, (first, length, wrong) =>
{
    foreach (string line in wrong)
        Console.WriteLine(line);
    failures += wrong.Count;
    Console.WriteLine($"{first}..{first + length - 1}: {wrong.Count} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
});
Console.WriteLine($"{done} programs from seed {seed}: {failures} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s ({Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processors)");
Console.WriteLine(string.Join(", ", Stages.All.Select(s => $"{s.Stage} {s.Seconds * 1000 / done:0.0}")) + " ms a program");
return failures == 0 ? 0 : 1;
