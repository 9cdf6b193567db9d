namespace Leibniz.Optimization;

/// <summary>What is known of a function: the properties from which a solver's right to use it follows.</summary>
public sealed record FunctionTraits
{
    /// <summary>Nothing is known.</summary>
    public static FunctionTraits Unknown { get; } = new();

    /// <summary>f(tx + (1 − t)y) ≤ t f(x) + (1 − t) f(y) for every t in [0, 1].</summary>
    public bool IsConvex { get; init; }

    /// <summary>The function takes 0 and +∞ alone: it is the indicator of a set.</summary>
    public bool IsIndicator { get; init; }

    /// <summary>f(tx) = t f(x) for t &gt; 0, or the indicator of a cone.</summary>
    public bool IsCone { get; init; }

    /// <summary>The function is a sum of functions of one coordinate each.</summary>
    public bool IsSeparable { get; init; }

    /// <summary>f is a quadratic (possibly affine) function.</summary>
    public bool IsQuadratic { get; init; }

    /// <summary>The Lipschitz constant L of ∇f, ‖∇f(x) − ∇f(y)‖ ≤ L‖x − y‖; +∞ where f is not smooth.</summary>
    public double Smoothness { get; init; } = double.PositiveInfinity;

    /// <summary>The modulus μ ≥ 0 for which f − μ‖·‖²/2 is convex; 0 where none is known.</summary>
    public double StrongConvexity { get; init; }

    /// <summary>Whether ∇f exists everywhere and is Lipschitz.</summary>
    public bool IsSmooth => double.IsFinite(Smoothness);

    /// <summary>Whether f is strongly convex.</summary>
    public bool IsStronglyConvex => StrongConvexity > 0;
}
