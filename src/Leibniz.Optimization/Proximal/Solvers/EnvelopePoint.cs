using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A point x with what the forward–backward step from it gives.</summary>
internal sealed class EnvelopePoint(int n)
{
    /// <summary>x.</summary>
    public double[] X { get; } = new double[n];

    /// <summary>∇f(x).</summary>
    public double[] Slope { get; } = new double[n];

    /// <summary>z = prox_γg(x − γ∇f(x)).</summary>
    public double[] Z { get; } = new double[n];

    /// <summary>x − z.</summary>
    public double[] Gap { get; } = new double[n];

    /// <summary>f(x).</summary>
    public double Value { get; set; }

    /// <summary>g(z).</summary>
    public double Regular { get; private set; }

    /// <summary>φ(x) = f(x) + ⟨∇f(x), z − x⟩ + ‖z − x‖²/(2γ) + g(z).</summary>
    public double Envelope { get; set; }

    /// <summary>‖x − z‖².</summary>
    public double Square { get; private set; }

    /// <summary>f(x) + ⟨∇f(x), z − x⟩.</summary>
    public double Linear { get; private set; }

    public void Evaluate(ISmoothFunction f, IProximable g, double gamma)
    {
        Value = f.Gradient(X, Slope);
        StepFrom(g, gamma);
    }

    public void StepFrom(IProximable g, double gamma)
    {
        AddScaled(X, -gamma, Slope, Z);
        Regular = g.Prox(Z, gamma, Z);
        AddScaled(X, -1, Z, Gap);
        Square = Dot(Gap, Gap);
        Linear = Value - Dot(Slope, Gap);
        Envelope = Linear + (Square / (2 * gamma)) + Regular;
    }
}
