namespace Leibniz.Samples.Greeks;

/// <summary>Standard normal random numbers.</summary>
public static class Normals
{
    /// <summary>Numbers by Box and Muller's pairs, √(−2 log u)·(cos 2πv, sin 2πv).</summary>
    /// <param name="count">How many; even.</param>
    /// <param name="seed">Seed of the generator.</param>
    public static double[] Draw(int count, int seed)
    {
        var random = new Random(seed);
        var normals = new double[count];
        for (int i = 0; i + 1 < count; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), angle = 2 * Math.PI * random.NextDouble();
            (normals[i], normals[i + 1]) = (radius * Math.Cos(angle), radius * Math.Sin(angle));
        }
        return normals;
    }
}
