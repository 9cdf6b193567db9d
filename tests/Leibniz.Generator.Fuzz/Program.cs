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
for (int done = 0; done < count && failures < 20; done += Batch)
{
    foreach (string wrong in FuzzRun.Run(seed + done, Math.Min(Batch, count - done)))
    {
        failures++;
        Console.WriteLine(wrong);
    }
    if (done % 1000 == 0)
        Console.WriteLine($"{done + Batch} programs, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
}
Console.WriteLine($"{count} programs from seed {seed}: {failures} wrong, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
return failures == 0 ? 0 : 1;
