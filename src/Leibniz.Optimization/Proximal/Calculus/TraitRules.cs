namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>What follows for a composed function from the traits of its parts; every class of the calculus asks here.</summary>
/// <remarks>Sources of the constants: Bauschke and Combettes, 2017, theorem 18.15 (conjugate) and proposition 12.30,
/// Beck, 2017, theorem 6.60 (envelope). What is not implied is left unknown.</remarks>
internal static class TraitRules
{
    /// <summary>f*: smooth ↔ strongly convex, indicator ↔ positively homogeneous.</summary>
    public static FunctionTraits Conjugate(FunctionTraits f) => new()
    {
        IsConvex = true,
        IsIndicator = f.IsCone,
        IsCone = f.IsIndicator,
        IsSeparable = f.IsSeparable,
        IsQuadratic = f.IsQuadratic && f.IsStronglyConvex,
        Smoothness = f.IsStronglyConvex ? 1 / f.StrongConvexity : double.PositiveInfinity,
        StrongConvexity = f.IsSmooth && f.Smoothness > 0 ? 1 / f.Smoothness : 0,
    };

    /// <summary>The envelope with parameter γ: L ↦ L/(1 + γL), 1/γ where L = ∞; μ ↦ μ/(1 + γμ).</summary>
    public static FunctionTraits MoreauEnvelope(FunctionTraits f, double gamma) => new()
    {
        IsConvex = f.IsConvex,
        IsSeparable = f.IsSeparable,
        IsQuadratic = f.IsQuadratic,
        Smoothness = !f.IsConvex ? double.PositiveInfinity : f.IsSmooth ? f.Smoothness / (1 + (gamma * f.Smoothness)) : 1 / gamma,
        StrongConvexity = f.StrongConvexity / (1 + (gamma * f.StrongConvexity)),
    };

    /// <summary>f(x − b): all but homogeneity, which stays where b = 0.</summary>
    public static FunctionTraits Translate(FunctionTraits f, bool byZero) => f with { IsCone = f.IsCone && byZero };

    /// <summary>f(x) + ⟨a, x⟩ + c: an indicator stays one where a = 0 and c = 0, homogeneity where c = 0.</summary>
    public static FunctionTraits Tilt(FunctionTraits f, bool zeroSlope, bool zeroConstant) => f with
    {
        IsIndicator = f.IsIndicator && zeroSlope && zeroConstant,
        IsCone = f.IsCone && zeroConstant,
    };

    /// <summary>a·f, a &gt; 0.</summary>
    public static FunctionTraits ScaleValue(FunctionTraits f, double factor) => f with
    {
        Smoothness = f.Smoothness * factor,
        StrongConvexity = f.StrongConvexity * factor,
    };

    /// <summary>f(d ∘ x), every dᵢ ≠ 0: L ↦ L·max dᵢ², μ ↦ μ·min dᵢ².</summary>
    public static FunctionTraits ScaleArgument(FunctionTraits f, double leastSquare, double greatestSquare) => f with
    {
        Smoothness = f.Smoothness * greatestSquare,
        StrongConvexity = f.StrongConvexity * leastSquare,
    };

    /// <summary>f(Ax) with A Aᵀ = μI: strong convexity stays where A is square, separability is lost.</summary>
    public static FunctionTraits Precompose(FunctionTraits f, double frameBound, bool square) => f with
    {
        IsSeparable = false,
        Smoothness = f.Smoothness * frameBound,
        StrongConvexity = square ? f.StrongConvexity * frameBound : 0,
    };

    /// <summary>Σ fᵢ(xᵢ) over blocks: what all blocks have; the largest L, the least μ.</summary>
    public static FunctionTraits SeparableSum(IReadOnlyList<FunctionTraits> blocks) => new()
    {
        IsConvex = blocks.All(static f => f.IsConvex),
        IsIndicator = blocks.All(static f => f.IsIndicator),
        IsCone = blocks.All(static f => f.IsCone),
        IsSeparable = blocks.All(static f => f.IsSeparable),
        IsQuadratic = blocks.All(static f => f.IsQuadratic),
        Smoothness = blocks.Max(static f => f.Smoothness),
        StrongConvexity = blocks.Min(static f => f.StrongConvexity),
    };

    /// <summary>f + ρ‖· − a‖²/2: L + ρ and μ + ρ.</summary>
    public static FunctionTraits Regularise(FunctionTraits f, double rho) => f with
    {
        IsIndicator = false,
        IsCone = false,
        Smoothness = f.Smoothness + rho,
        StrongConvexity = f.IsConvex ? f.StrongConvexity + rho : 0,
    };

    /// <summary>The distance to a set: homogeneous for a cone.</summary>
    public static FunctionTraits Distance(FunctionTraits set) => new() { IsConvex = set.IsConvex, IsCone = set.IsCone };

    /// <summary>λ/2 times the squared distance to a set: λ-smooth where the set is convex.</summary>
    public static FunctionTraits SquaredDistance(FunctionTraits set, double weight) => new()
    {
        IsConvex = set.IsConvex,
        IsSeparable = set.IsSeparable,
        Smoothness = set.IsConvex ? weight : double.PositiveInfinity,
    };

    /// <summary>min fᵢ: the indicator of a union, homogeneous where all are; not known to be convex.</summary>
    public static FunctionTraits PointwiseMinimum(IReadOnlyList<FunctionTraits> parts) => parts.Count == 1
        ? parts[0]
        : new()
        {
            IsIndicator = parts.All(static f => f.IsIndicator),
            IsCone = parts.All(static f => f.IsCone),
        };

    /// <summary>f □ g = (f* + g*)*: 1/L and 1/μ behave as the moduli of a sum, so the better smoothness wins.</summary>
    public static FunctionTraits InfimalConvolution(FunctionTraits f, FunctionTraits g) => new()
    {
        IsConvex = true,
        IsIndicator = f.IsIndicator && g.IsIndicator,
        IsCone = f.IsCone && g.IsCone,
        IsSeparable = f.IsSeparable && g.IsSeparable,
        Smoothness = Parallel(f.Smoothness, g.Smoothness),
        StrongConvexity = Parallel(f.StrongConvexity, g.StrongConvexity),
    };

    /// <summary>1/(1/a + 1/b), with its limits where a or b is 0 or ∞.</summary>
    private static double Parallel(double a, double b) =>
        a == 0 || b == 0 ? 0 : double.IsInfinity(a) ? b : double.IsInfinity(b) ? a : a / (1 + (a / b));
}
