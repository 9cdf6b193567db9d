using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A limited-memory BFGS approximation of the inverse Jacobian of a residual map.</summary>
/// <remarks>Two-loop recursion over a ring of pairs s = Δx, y = Δr. Sources: Nocedal, 1980; Li and Fukushima, 2001, for the
/// condition under which a pair is kept, ⟨s, y⟩ &gt; 1e-6 ‖r‖ ‖s‖².</remarks>
internal sealed class SecantMemory
{
    private const double Caution = 1e-6;

    private readonly double[][] moves;
    private readonly double[][] turns;
    private readonly double[] weights;
    private readonly double[] products;
    private int count;
    private int oldest;

    public SecantMemory(int n, int pairs)
    {
        moves = new double[pairs][];
        turns = new double[pairs][];
        for (int i = 0; i < pairs; i++)
            (moves[i], turns[i]) = (new double[n], new double[n]);
        weights = new double[pairs];
        products = new double[pairs];
    }

    public double[][] Vectors => [.. moves, .. turns, products];

    public (int Count, int Oldest) Ring
    {
        get => (count, oldest);
        set => (count, oldest) = value;
    }

    public void Clear() => (count, oldest) = (0, 0);

    /// <summary>Keeps the pair (now − before, residualNow − residualBefore) where it is safe to.</summary>
    public void Add(ReadOnlySpan<double> before, ReadOnlySpan<double> now, ReadOnlySpan<double> residualBefore, ReadOnlySpan<double> residualNow)
    {
        int slot = (oldest + count) % moves.Length;
        double[] move = moves[slot], turn = turns[slot];
        double product = 0, square = 0;
        for (int i = 0; i < now.Length; i++)
        {
            double s = now[i] - before[i], y = residualNow[i] - residualBefore[i];
            product += s * y;
            square += s * s;
        }
        if (!(product > Caution * Norm(residualNow) * square))
            return;
        for (int i = 0; i < now.Length; i++)
            (move[i], turn[i]) = (now[i] - before[i], residualNow[i] - residualBefore[i]);
        products[slot] = product;
        if (count < moves.Length)
            count++;
        else
            oldest = (oldest + 1) % moves.Length;
    }

    /// <summary>direction = −H·residual.</summary>
    public void Direction(ReadOnlySpan<double> residual, Span<double> direction)
    {
        for (int i = 0; i < direction.Length; i++)
            direction[i] = -residual[i];
        if (count == 0)
            return;
        for (int k = count - 1; k >= 0; k--)
        {
            int slot = (oldest + k) % moves.Length;
            weights[slot] = Dot(moves[slot], direction) / products[slot];
            AddScaled(direction, -weights[slot], turns[slot], direction);
        }
        int newest = (oldest + count - 1) % moves.Length;
        double scale = products[newest] / Dot(turns[newest], turns[newest]);
        for (int i = 0; i < direction.Length; i++)
            direction[i] *= scale;
        for (int k = 0; k < count; k++)
        {
            int slot = (oldest + k) % moves.Length;
            double turn = Dot(turns[slot], direction) / products[slot];
            AddScaled(direction, weights[slot] - turn, moves[slot], direction);
        }
    }
}
