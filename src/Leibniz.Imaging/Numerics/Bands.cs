namespace Leibniz.Imaging.Numerics;

/// <summary>Work split into fixed bands of rows, so that results do not depend on the number of threads.</summary>
/// <param name="threads">The most threads, ≥ 1.</param>
internal sealed class Bands(int threads)
{
    private readonly ParallelOptions _options = new() { MaxDegreeOfParallelism = threads };

    /// <summary>Calls <paramref name="work"/> with the first row and the row after the last of each band.</summary>
    public void Run(int rows, Action<int, int> work, int size = 16)
    {
        int count = (rows + size - 1) / size;
        if (threads == 1 || count == 1)
        {
            for (int b = 0; b < count; b++)
                work(b * size, Math.Min(rows, (b + 1) * size));
            return;
        }
        Parallel.For(0, count, _options, b => work(b * size, Math.Min(rows, (b + 1) * size)));
    }

    /// <summary>The sum of what the bands return, always added in the order of the bands.</summary>
    public double Sum(int rows, Func<int, int, double> work, int size = 16)
    {
        var partial = new double[(rows + size - 1) / size];
        Run(rows, (from, to) => partial[from / size] = work(from, to), size);
        double sum = 0;
        foreach (double value in partial)
            sum += value;
        return sum;
    }
}
