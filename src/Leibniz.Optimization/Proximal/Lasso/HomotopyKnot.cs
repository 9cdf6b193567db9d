namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>A place where the lasso's piecewise linear path bends.</summary>
public sealed record HomotopyKnot
{
    /// <summary>λ, of ‖y − β₀ − Xβ‖²/(2n) + λ‖β‖₁.</summary>
    public required double Lambda { get; init; }

    /// <summary>The predictor that enters here, to be nonzero below this λ; −1 where none does.</summary>
    public required int Entered { get; init; }

    /// <summary>The predictor whose coefficient comes to 0 here and leaves; −1 where none does.</summary>
    public required int Left { get; init; }

    /// <summary>The intercept at this λ, in the data's units.</summary>
    public required double Intercept { get; init; }

    /// <summary>The coefficients at this λ, [p], in the data's units.</summary>
    public required double[] Coefficients { get; init; }
}
