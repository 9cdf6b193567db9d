using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A forward–backward method for min f(x) + g(x) with quasi-Newton directions, made global by a line search on the
/// forward–backward envelope.</summary>
/// <remarks>
/// With z = prox_γg(x − γ∇f(x)) the envelope is φ(x) = f(x) + ⟨∇f(x), z − x⟩ + ‖z − x‖²/(2γ) + g(z), real-valued and with the minima of
/// f + g. Neither part need be convex: the limit is then a critical point. The step is γ = 0.95/L, with L doubled
/// whenever f(z) is above its quadratic bound, also where L was given.
/// The solution reported is z; the objective is f(z) + g(z).
/// Certificate: the fixed-point residual ‖x − z‖/γ over max(1, ‖∇f(x)‖).
/// </remarks>
public abstract class EnvelopeSolver : ForwardBackwardSolver
{
    // γL; and the decrease asked for, as a part of the most that the theory allows, ‖x − z‖²(1 − γL)/(2γ).
    private const double StepShare = 0.95;
    private const double DecreaseShare = 0.5;
    private const int MostHalvings = 12;

    // Comparisons of values of f are rounding below this part of f.
    private const double Noise = 1e-12;
    private const double Slack = 1e-14;

    private readonly StepSearch search = new();
    private SecantMemory? secants;
    private EnvelopePoint? point;
    private EnvelopePoint? trial;
    private double[] direction = [];
    private double constant;

    private protected EnvelopeSolver(ISmoothFunction f, IProximable g) : base(f, g) => Lipschitz = Requirements.Smoothness(f);

    /// <summary>The Lipschitz constant L of ∇f; NaN (the default unless f tells it) asks for an estimate.</summary>
    /// <exception cref="ArgumentException">It is neither NaN nor positive and finite.</exception>
    public double Lipschitz
    {
        get;
        init => field = Requirements.PositiveOrNaN(value, Method, nameof(Lipschitz));
    }

    /// <summary>The number of secant pairs remembered; ≥ 1; 10 by default.</summary>
    /// <exception cref="ArgumentException">It is below 1.</exception>
    public int Memory
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentException($"{Method}: Memory must be ≥ 1; it is {value}.", nameof(Memory));
    } = 10;

    /// <summary>The pairs from which directions come.</summary>
    private protected SecantMemory Secants => secants!;

    /// <summary>The current point.</summary>
    private protected EnvelopePoint Point => point!;

    private protected override double[] Solution => Point.Z;

    private protected override double[][] Vectors => [Point.X, Point.Slope, .. Secants.Vectors];

    private protected override double[] Scalars
    {
        get => [constant, Point.Value, Secants.Ring.Count, Secants.Ring.Oldest];
        set
        {
            (constant, Point.Value) = (value[0], value[1]);
            Secants.Ring = ((int)value[2], (int)value[3]);
            Point.StepFrom(G, StepShare / constant);
        }
    }

    private protected override void Allocate(int n)
    {
        secants = new(n, Memory);
        (point, trial, direction) = (new(n), new(n), new double[n]);
        search.Allocate(n);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(Point.X);
        Secants.Clear();
        Point.Value = Requirements.StartValue(F.Gradient(Point.X, Point.Slope), Method);
        constant = double.IsNaN(Lipschitz) ? 1 / search.FirstStep(F, Point.X, Point.Slope) : Lipschitz;
        Step = StepShare / constant;
        Point.StepFrom(G, Step);
        Bound(Point);
    }

    /// <summary>Writes the direction, and returns the point from which it goes when its whole length is taken.</summary>
    private protected abstract ReadOnlySpan<double> Direction(Span<double> result);

    /// <summary>Learns from the move between two points of the same step.</summary>
    private protected abstract void Learn(EnvelopePoint before, EnvelopePoint now);

    private protected override void Iterate()
    {
        ReadOnlySpan<double> from = Direction(direction);
        double decrease = DecreaseShare * (1 - StepShare) / (2 * Step) * Point.Square;
        double limit = Point.Envelope - decrease + (Slack * Math.Abs(Point.Envelope));
        double share = 1;
        for (int round = 0; ; round++, share /= 2)
        {
            if (round == MostHalvings)
                share = 0;
            for (int i = 0; i < direction.Length; i++)
                trial!.X[i] = ((1 - share) * Point.Z[i]) + (share * (from[i] + direction[i]));
            trial!.Evaluate(F, G, Step);
            if (share == 0 || trial.Envelope <= limit)
                break;
        }
        Learn(Point, trial);
        (point, trial) = (trial, point);
        Objective = Bound(Point) + Point.Regular;
        Residual = Math.Sqrt(Point.Square) / Step / Math.Max(1, Norm(Point.Slope));
    }

    // Makes L an upper bound between x and z; returns f(z).
    private double Bound(EnvelopePoint at)
    {
        double value = F.Value(at.Z);
        for (int round = 0; round < 200; round++)
        {
            double quadratic = constant * at.Square / 2;
            if (value <= at.Linear + quadratic + (Slack * Math.Abs(at.Value)) || quadratic < Noise * Math.Abs(at.Value))
                break;
            constant *= 2;
            Step = StepShare / constant;
            Secants.Clear();
            at.StepFrom(G, Step);
            value = F.Value(at.Z);
        }
        return value;
    }
}
