namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of the second-order (Lorentz) cone { (t, z) : ‖z‖₂ ≤ t }, the first coordinate being t.</summary>
/// <remarks>
/// P(t, z) = (t, z) where ‖z‖ ≤ t, 0 where ‖z‖ ≤ −t, else ((t + ‖z‖)/2) (1, u), u = z/‖z‖. The Jacobian is I strictly
/// inside and 0 in the polar cone, its boundary and the apex included; else, with α = (t + ‖z‖)/2 and a direction (τ, ζ),
/// α̇ = (τ + ⟨u, ζ⟩)/2 and (α̇, α̇u + (α/‖z‖)(ζ − ⟨u, ζ⟩u)), on the boundary of the cone too (the element of least norm).
/// Any length ≥ 1, linear time, no allocation, no overflow of squares. Membership: 1e-10 of the larger of ‖z‖ and |t|.
/// Source: Fukushima, Luo and Tseng, Smoothing functions for second-order-cone complementarity problems, 2001;
/// the Jacobian by Kanzow, Ferenczi and Fukushima, On the local convergence of semismooth Newton methods for linear and
/// nonlinear second-order cone programs without strict complementarity, 2009.
/// </remarks>
public sealed class SecondOrderCone : SetIndicator
{
    /// <summary>The cone of any dimension.</summary>
    public SecondOrderCone()
        : base(-1, new FunctionTraits { IsConvex = true, IsCone = true }) { }

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x) => x.IsEmpty || Membership.AtMost(Membership.Norm(x[1..]), x[0]);

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result)
    {
        if (x.IsEmpty)
            return;
        double t = x[0], norm = Membership.Norm(x[1..]);
        if (norm <= t)
        {
            x.CopyTo(result);
            return;
        }
        if (norm <= -t)
        {
            result.Clear();
            return;
        }
        double half = (t / 2) + (norm / 2);
        result[0] = half;
        for (int i = 1; i < x.Length; i++)
            result[i] = x[i] / norm * half;
    }

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result)
    {
        if (x.IsEmpty)
            return;
        double t = x[0], norm = Membership.Norm(x[1..]);
        if (norm < t)
        {
            direction.CopyTo(result);
            return;
        }
        if (norm <= -t)
        {
            result.Clear();
            return;
        }
        double along = 0, ratio = ((t / norm) + 1) / 2;
        for (int i = 1; i < x.Length; i++)
            along += x[i] / norm * direction[i];
        double moved = (direction[0] + along) / 2;
        result[0] = moved;
        for (int i = 1; i < x.Length; i++)
            result[i] = (moved * (x[i] / norm)) + (ratio * (direction[i] - (along * (x[i] / norm))));
    }
}
