using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Minimises ‖y − Xv‖²/2 + a‖v‖₁ + b‖v‖²/2 over the weights of a working set.</summary>
/// <remarks>
/// Sweeps of coordinate descent choose the nonzeros and their signs; between sweeps the quadratic that remains for fixed signs
/// is minimised by conjugate gradients, which does what thousands of sweeps would do where columns are correlated. Such
/// a step clips the weights that would change sign, and is halved until the objective does not rise.
/// </remarks>
internal sealed class Descent(WorkingSet set)
{
    private const int MostConjugateRounds = 60;

    private readonly SymmetricMatrix face = new();
    private int[] slots = [];
    private double[] direction = [];
    private double[] rest = [];
    private double[] product = [];
    private double[] step = [];
    private double[] saved = [];
    private double[] savedCorrelations = [];

    /// <summary>The gap, over the working set alone, of its present weights.</summary>
    public double Gap(double absolute, double square, double residualSquare) =>
        DualityGap.Of(set.Weights, set.Correlations, absolute, square, residualSquare, DualityGap.Largest(set.Weights, set.Correlations, square));

    /// <summary>One sweep; returns whether the set of nonzeros and their signs stayed the same.</summary>
    public bool Sweep(double absolute, double square)
    {
        bool same = true;
        Span<double> weights = set.Weights, correlations = set.Correlations;
        for (int k = 0; k < weights.Length; k++)
        {
            double curvature = set.Row(k)[k];
            if (curvature == 0)
                continue;
            double old = weights[k], pull = correlations[k] + (curvature * old);
            double excess = Math.Abs(pull) - absolute;
            double now = excess > 0 ? Math.CopySign(excess / (curvature + square), pull) : 0;
            if (now == old)
                continue;
            same &= Math.Sign(now) == Math.Sign(old);
            set.Move(k, now - old);
            weights[k] = now;
        }
        return same;
    }

    /// <summary>A step towards the minimum for the present signs, to a relative accuracy.</summary>
    public void FaceStep(double absolute, double square, double accuracy)
    {
        Reserve(set.Count);
        Span<double> weights = set.Weights, correlations = set.Correlations;
        int size = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            if (weights[k] == 0)
                continue;
            slots[size] = k;
            rest[size] = correlations[k] - (square * weights[k]) - (absolute * Math.Sign(weights[k]));
            size++;
        }
        if (size == 0)
            return;
        face.Gather(set, slots.AsSpan(0, size));
        Span<double> d = direction.AsSpan(0, size), r = rest.AsSpan(0, size), p = product.AsSpan(0, size), s = step.AsSpan(0, size);
        s.Clear();
        r.CopyTo(d);
        double norm = Dot(r, r), goal = norm * accuracy * accuracy;
        for (int round = 0; round < MostConjugateRounds && norm > goal && norm > 0; round++)
        {
            face.Multiply(d, square, p);
            double curvature = Dot(d, p);
            if (!(curvature > 1e-14 * Dot(d, d)))
                break;
            double length = norm / curvature;
            AddScaled(s, length, d, s);
            AddScaled(r, -length, p, r);
            double next = Dot(r, r);
            AddScaled(r, next / norm, d, d);
            norm = next;
        }
        Take(absolute, square, slots.AsSpan(0, size), s);
    }

    private void Take(double absolute, double square, ReadOnlySpan<int> moving, ReadOnlySpan<double> moves)
    {
        int count = set.Count;
        Span<double> weights = set.Weights, correlations = set.Correlations;
        weights.CopyTo(saved);
        correlations.CopyTo(savedCorrelations);
        for (double share = 1; share > 1e-3; share /= 2)
        {
            for (int i = 0; i < moving.Length; i++)
            {
                int k = moving[i];
                double now = saved[k] + (share * moves[i]);
                if (Math.Sign(now) != Math.Sign(saved[k]))
                    now = 0;
                set.Move(k, now - saved[k]);
                weights[k] = now;
            }
            if (Change(absolute, square) <= 0)
                return;
            saved.AsSpan(0, count).CopyTo(weights);
            savedCorrelations.AsSpan(0, count).CopyTo(correlations);
        }
    }

    // The objective now less the objective saved, from δ = v − v₀: −⟨δ, (h + h₀)⟩/2 + a(‖v‖₁ − ‖v₀‖₁) + b⟨δ, v + v₀⟩/2, where h are the
    // correlations; each term as small as δ, so that nothing cancels.
    private double Change(double absolute, double square)
    {
        double sum = 0;
        Span<double> weights = set.Weights, correlations = set.Correlations;
        for (int k = 0; k < weights.Length; k++)
        {
            double moved = weights[k] - saved[k];
            if (moved == 0)
                continue;
            double smooth = (square * (weights[k] + saved[k])) - (correlations[k] + savedCorrelations[k]);
            sum += (moved * smooth / 2) + (absolute * (Math.Abs(weights[k]) - Math.Abs(saved[k])));
        }
        return sum;
    }

    private void Reserve(int count)
    {
        if (direction.Length >= count)
            return;
        int length = 2 * count;
        slots = new int[length];
        (direction, rest, product) = (new double[length], new double[length], new double[length]);
        (step, saved, savedCorrelations) = (new double[length], new double[length], new double[length]);
    }
}
