namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>
/// An iterative method: runs until its certificate holds, keeps the best point, tells its progress, and
/// can be resumed.
/// </summary>
/// <remarks>
/// A solver owns its buffers and reuses them from one call to the next of the same length, so one solver must not run
/// on two threads at once. Everything is deterministic: the same functions, settings and start give the same bits.
/// </remarks>
public abstract partial class ProximalSolver
{
    private double[] best = [];
    private double[] bestDual = [];
    private double[] previous = [];
    private double[] previousFixed = [];
    private double[] drift = [];
    private double bestObjective;
    private double bestResidual;
    private int length = -1;

    private protected ProximalSolver()
    {
    }

    /// <summary>The method's name, as states and messages carry it.</summary>
    public abstract string Method { get; }

    /// <summary>What the certificate of this method measures.</summary>
    public virtual CertificateKind CertificateKind => CertificateKind.FixedPointResidual;

    /// <summary>The objective at the iterate.</summary>
    private protected double Objective { get; set; }

    /// <summary>The certificate's value at the iterate.</summary>
    private protected double Residual { get; set; }

    /// <summary>The step last used.</summary>
    private protected double Step { get; set; }

    /// <summary>The iterations done, 0 in the first.</summary>
    private protected int Iteration { get; private set; }

    /// <summary>Set by an iteration that can go no further.</summary>
    private protected StopReason? Verdict { get; set; }

    /// <summary>The length the start must have, −1 for any.</summary>
    private protected virtual int Dimension => -1;

    /// <summary>The iterate that the caller wants.</summary>
    private protected abstract double[] Solution { get; }

    /// <summary>The dual iterate, empty where the method has none.</summary>
    private protected virtual double[] DualSolution => [];

    /// <summary>Whether the objective ranks iterates; where not, the last is the best.</summary>
    private protected virtual bool RanksByObjective => false;

    /// <summary>The vector whose steady drift shows contradicting constraints; null where the method cannot drift.</summary>
    private protected virtual double[]? FixedPoint => null;

    /// <summary>The vectors that, with <see cref="Scalars"/>, determine all later iterates.</summary>
    private protected abstract double[][] Vectors { get; }

    /// <summary>The numbers that, with <see cref="Vectors"/>, determine all later iterates.</summary>
    private protected abstract double[] Scalars { get; set; }

    /// <summary>Makes the buffers for points of n numbers.</summary>
    private protected abstract void Allocate(int n);

    /// <summary>Takes the start.</summary>
    private protected abstract void Begin(ReadOnlySpan<double> start);

    /// <summary>Does one iteration; sets the objective, the residual and the step.</summary>
    private protected abstract void Iterate();

    /// <summary>The objective at any point, for the search of rays of descent.</summary>
    private protected abstract double ObjectiveAt(ReadOnlySpan<double> x);

    /// <summary>Runs the method from a start.</summary>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">When to stop; <see cref="SolverOptions.Default"/> where null.</param>
    /// <exception cref="ArgumentException">The start is empty, of the wrong length or not finite; the smooth part is not
    /// finite there; or an option is out of its range.</exception>
    public SolverResult Solve(ReadOnlySpan<double> start, SolverOptions? options = null)
    {
        options ??= SolverOptions.Default;
        options.Check();
        Requirements.Start(start, Dimension, Method);
        Prepare(start.Length);
        Iteration = 0;
        Objective = double.PositiveInfinity;
        Residual = double.PositiveInfinity;
        drift.AsSpan().Clear();
        Begin(start);
        bestObjective = double.PositiveInfinity;
        bestResidual = double.PositiveInfinity;
        Solution.CopyTo(best, 0);
        DualSolution.CopyTo(bestDual, 0);
        return Run(options);
    }

    /// <summary>Goes on from a saved state, to the very iterates that an uninterrupted run would have had.</summary>
    /// <param name="state">A state saved by a solver of the same method, made with the same functions and settings.</param>
    /// <param name="options">When to stop; the iterations are counted anew.</param>
    /// <exception cref="ArgumentException">The state is another method's, or its vectors do not fit.</exception>
    public SolverResult Resume(SolverState state, SolverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        options ??= SolverOptions.Default;
        options.Check();
        Restore(state);
        return Run(options);
    }

    private void Prepare(int n)
    {
        Verdict = null;
        if (n == length)
            return;
        Allocate(n);
        length = n;
        best = new double[n];
        bestDual = new double[DualSolution.Length];
        previous = new double[n];
        previousFixed = new double[FixedPoint?.Length ?? 0];
        drift = new double[previousFixed.Length];
    }
}
