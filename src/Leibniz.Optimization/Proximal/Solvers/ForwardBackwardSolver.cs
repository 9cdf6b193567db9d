namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A method for min f(x) + g(x), f smooth, g proximable: gradient steps on f, proximal steps on g.</summary>
public abstract class ForwardBackwardSolver : ProximalSolver
{
    private protected ForwardBackwardSolver(ISmoothFunction f, IProximable g)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(g);
        F = f;
        G = g;
    }

    /// <summary>The smooth part f.</summary>
    public ISmoothFunction F { get; }

    /// <summary>The part g with a proximal step.</summary>
    public IProximable G { get; }

    private protected override int Dimension => F.Dimension;

    private protected override bool RanksByObjective => true;

    private protected override double ObjectiveAt(ReadOnlySpan<double> x) => F.Value(x) + G.Value(x);
}
