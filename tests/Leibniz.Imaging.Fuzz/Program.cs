using System.Diagnostics;
using System.Globalization;
using Leibniz.Imaging.Numerics;
using Leibniz.Imaging.Tests;

namespace Leibniz.Imaging.Fuzz;

/// <summary>Decodes damaged image files: <c>Leibniz.Imaging.Fuzz [mutations] [seed]</c>, 10,000 and 1 unless given.</summary>
internal static class Program
{
    // Files are of a few hundred bytes: a decoder that takes longer hangs.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static int Main(string[] args)
    {
        int mutations = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        ulong seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        var random = new NormalSource(seed);
        byte[][] files = Mutation.Files();
        int taken = 0;
        TimeSpan longest = TimeSpan.Zero;
        for (int i = 0; i < mutations; i++)
        {
            byte[] mutated = Mutation.Of(files[i % files.Length], random);
            long start = Stopwatch.GetTimestamp();
            try
            {
                taken += Mutation.Decode(mutated) ? 1 : 0;
            }
            catch (Exception error)
            {
                Console.Error.WriteLine($"seed {seed}, mutation {i}: {error}\n{Convert.ToHexString(mutated)}");
                return 1;
            }
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            longest = elapsed > longest ? elapsed : longest;
            if (elapsed > s_patience)
            {
                Console.Error.WriteLine($"seed {seed}, mutation {i}: took {elapsed}\n{Convert.ToHexString(mutated)}");
                return 1;
            }
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mutations} mutations, seed {seed}: {taken} taken, {mutations - taken} refused, none failed; the longest took {longest.TotalMilliseconds:F0} ms"));
        return 0;
    }
}
