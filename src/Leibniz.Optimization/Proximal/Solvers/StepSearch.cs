using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Finds a step of a forward–backward iteration without a Lipschitz constant.</summary>
internal sealed class StepSearch
{
    /// <summary>What a step grows by before the next search, so that an early small step is not kept for ever.</summary>
    public const double Growth = 1.1;

    private const double Shrink = 0.5;

    // The descent condition compares f(x⁺) with f(x). Where the quadratic term is below this part of f it compares
    // rounding (1e-16 of f and some more), so the step is not let grow there.
    private const double Noise = 1e-12;
    private const double Slack = 1e-14;

    private double[] trial = [];
    private double[] trialGradient = [];

    public void Allocate(int n)
    {
        trial = new double[n];
        trialGradient = new double[n];
    }

    /// <summary>1/L̂, L̂ = ‖∇f(x + d) − ∇f(x)‖/‖d‖ for a short d along the gradient: a local estimate to begin from.</summary>
    public double FirstStep(ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> gradient)
    {
        double size = Norm(gradient);
        if (!(size > 0) || !double.IsFinite(size))
            return 1;
        double length = 1e-3 * (1 + Norm(x));
        AddScaled(x, -length / size, gradient, trial);
        f.Gradient(trial, trialGradient);
        double bend = Distance(gradient, trialGradient) / length;
        return double.IsFinite(bend) && bend > 1e-12 * size ? 1 / bend : (1 + Norm(x)) / size;
    }

    /// <summary>
    /// Shrinks the step from <paramref name="last"/> times <paramref name="growth"/> until f(x⁺) ≤ f(x) + ⟨∇f(x), d⟩ + ‖d‖²/(2γ), d = x⁺ − x. A NaN or
    /// infinite f(x⁺) counts as too long a step. The step NaN says that none was found.
    /// </summary>
    public (double Gamma, double Value, double Regular) Backtrack(
        ISmoothFunction f, IProximable g, ReadOnlySpan<double> x, double value, ReadOnlySpan<double> gradient, double last,
        double growth, Span<double> next)
    {
        double gamma = Math.Min(last * growth, 1e150);
        for (int round = 0; round < 200; round++, gamma *= Shrink)
        {
            AddScaled(x, -gamma, gradient, trial);
            double regular = g.Prox(trial, gamma, next);
            double valueNext = f.Value(next);
            for (int i = 0; i < trial.Length; i++)
                trial[i] = next[i] - x[i];
            double quadratic = Dot(trial, trial) / (2 * gamma);
            if (gamma > last && quadratic < Noise * Math.Abs(value))
            {
                gamma = last / Shrink;
                continue;
            }
            double bound = value + Dot(gradient, trial) + quadratic;
            if (double.IsFinite(valueNext) && valueNext <= bound + (Slack * Math.Abs(value)))
                return (gamma, valueNext, regular);
        }
        return (double.NaN, double.NaN, double.NaN);
    }
}
