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
const int Batch = 50;
long start = Stopwatch.GetTimestamp();
int failures = 0;
int batches = (count + Batch - 1) / Batch, finished = 0;
Parallel.For(0, batches, (batch, state) =>
{
    int first = batch * Batch;
    IReadOnlyList<string> wrong = FuzzRun.Run(seed + first, Math.Min(Batch, count - first));
    lock (Console.Out)
    {
        foreach (string line in wrong)
            Console.WriteLine(line);
        failures += wrong.Count;
        if (failures >= 20)
            state.Stop();
        if (++finished % 20 == 0)
            Console.WriteLine($"{finished * Batch} programs, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    }
});
Console.WriteLine($"{count} programs from seed {seed}: {failures} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
return failures == 0 ? 0 : 1;
