using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A method for min f(x) + g(x) + h(Ax), f smooth or absent, that keeps a dual point y for Ax.</summary>
/// <remarks>
/// x⁺ = prox_τg(x − τ(∇f(x) + Aᵀy)), y⁺ = prox_σh*(y + σA(x⁺ + θ(x⁺ − x))); the conjugate's step comes from h's by Moreau's
/// identity. Certificate: the larger of the scaled primal and dual residuals, which are elements of ∂f + ∂g + Aᵀy⁺ at x⁺
/// over max(1, ‖Aᵀy⁺‖), and of ∂h*(y⁺) − Ax⁺ over max(1, ‖Ax⁺‖) (Goldstein, Li, Yuan, Esser and Baraniuk, 2015); or the
/// duality gap where the caller gives one. An iteration applies A and Aᵀ once and allocates nothing.
/// </remarks>
public abstract class PrimalDualSolver : ProximalSolver
{
    private double[] x = [];
    private double[] xNext = [];
    private double[] y = [];
    private double[] yNext = [];
    private double[] image = [];
    private double[] imageNext = [];
    private double[] back = [];
    private double[] backNext = [];
    private double[] gradient = [];
    private double[] gradientNext = [];
    private double norm = double.NaN;

    private protected PrimalDualSolver(IProximable g, IProximable h, ILinearOperator map)
    {
        G = Requirements.Convex(g, Method, nameof(g));
        H = Requirements.Convex(h, Method, nameof(h));
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
    }

    /// <summary>The function of x with a proximal step.</summary>
    public IProximable G { get; }

    /// <summary>The function of Ax with a proximal step.</summary>
    public IProximable H { get; }

    /// <summary>The linear map A.</summary>
    public ILinearOperator Map { get; }

    /// <summary>The gap between primal and dual objective at (x, y), where the caller can compute it; the certificate is
    /// then this number, taken as it comes.</summary>
    public Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double>? DualityGap { get; init; }

    /// <inheritdoc/>
    public sealed override CertificateKind CertificateKind =>
        DualityGap is null ? CertificateKind.PrimalDualResidual : CertificateKind.DualityGap;

    /// <summary>‖A‖₂, bounded or estimated once.</summary>
    private protected double MapNorm => double.IsNaN(norm) ? norm = Math.Max(OperatorNorm.Of(Map), 1e-150) : norm;

    /// <summary>The dual step σ.</summary>
    private protected double DualStep { get; set; }

    private protected override int Dimension => Map.Columns;

    private protected override double[] Solution => x;

    private protected override double[] DualSolution => y;

    private protected override double[] FixedPoint => y;

    private protected override double[][] Vectors => [x, y, image, back, gradient];

    private protected override double[] Scalars
    {
        get => [DualStep];
        set => DualStep = value[0];
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> point)
    {
        Map.Apply(point, imageNext);
        return Smooth(point, gradientNext) + G.Value(point) + H.Value(imageNext);
    }

    /// <summary>Writes ∇f at a point and returns f there.</summary>
    private protected abstract double Smooth(ReadOnlySpan<double> point, Span<double> result);

    /// <summary>Whether the step from a point to the next, d, was short enough for f; may change the steps if not.</summary>
    private protected virtual bool Accepts(double valueNext, ReadOnlySpan<double> from, ReadOnlySpan<double> to,
        ReadOnlySpan<double> slope) => true;

    /// <summary>Chooses the first steps.</summary>
    private protected abstract void FirstSteps();

    /// <summary>Chooses θ, and the dual step, of this iteration.</summary>
    private protected virtual double Extrapolation() => 1;

    /// <summary>Changes the steps after an iteration whose unscaled residuals are given.</summary>
    private protected virtual void NextSteps(double primal, double dual)
    {
    }

    private protected override void Allocate(int n)
    {
        int m = Map.Rows;
        (x, xNext, back, backNext, gradient, gradientNext) =
            (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
        (y, yNext, image, imageNext) = (new double[m], new double[m], new double[m], new double[m]);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        y.AsSpan().Clear();
        back.AsSpan().Clear();
        Map.Apply(x, image);
        Requirements.StartValue(Smooth(x, gradient), Method);
        FirstSteps();
    }

    private protected override void Iterate()
    {
        double regular, value;
        do
        {
            for (int i = 0; i < x.Length; i++)
                xNext[i] = x[i] - (Step * (gradient[i] + back[i]));
            regular = G.Prox(xNext, Step, xNext);
            value = Smooth(xNext, gradientNext);
        }
        while (!Accepts(value, x, xNext, gradient));
        double tau = Step, theta = Extrapolation(), sigma = DualStep;
        Map.Apply(xNext, imageNext);
        for (int i = 0; i < y.Length; i++)
            yNext[i] = (y[i] / sigma) + imageNext[i] + (theta * (imageNext[i] - image[i]));
        H.Prox(yNext, 1 / sigma, yNext);
        double dualSum = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double moved = y[i] + (sigma * (imageNext[i] + (theta * (imageNext[i] - image[i]))));
            yNext[i] = moved - (sigma * yNext[i]);
            double residual = ((y[i] - yNext[i]) / sigma) + (theta * (imageNext[i] - image[i]));
            dualSum += residual * residual;
        }
        Map.Adjoint(yNext, backNext);
        double primalSum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double residual = ((x[i] - xNext[i]) / tau) - (back[i] - backNext[i]) + gradientNext[i] - gradient[i];
            primalSum += residual * residual;
        }
        (x, xNext, y, yNext) = (xNext, x, yNext, y);
        (image, imageNext, back, backNext) = (imageNext, image, backNext, back);
        (gradient, gradientNext) = (gradientNext, gradient);
        Objective = value + regular + H.Value(image);
        double primal = Math.Sqrt(primalSum), dual = Math.Sqrt(dualSum);
        Residual = DualityGap?.Invoke(x, y) ?? Math.Max(primal / Math.Max(1, Norm(back)), dual / Math.Max(1, Norm(image)));
        NextSteps(primal, dual);
    }
}
