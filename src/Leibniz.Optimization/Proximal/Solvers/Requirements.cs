namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The checks of what a solver is given, before any work.</summary>
internal static class Requirements
{
    /// <summary>Refuses a function that is not known to be convex.</summary>
    public static IProximable Convex(IProximable function, string solver, string name)
    {
        ArgumentNullException.ThrowIfNull(function, name);
        if (function.Traits.IsConvex)
            return function;
        throw new ArgumentException(
            $"{solver}: '{name}' must be convex, and {function.GetType().Name} is not known to be (Traits.IsConvex is false). "
            + "Use ProximalGradient, Panoc or ZeroFpr, which take nonconvex functions.", name);
    }

    /// <summary>Refuses a smooth function that says it is not convex; one that says nothing is taken at the caller's word.</summary>
    public static ISmoothFunction ConvexIfKnown(ISmoothFunction function, string solver, string name)
    {
        ArgumentNullException.ThrowIfNull(function, name);
        if (function is IProximable { Traits.IsConvex: false })
        {
            throw new ArgumentException(
                $"{solver}: '{name}' must be convex, and {function.GetType().Name} says it is not (Traits.IsConvex is false). "
                + "Use ProximalGradient, Panoc or ZeroFpr, which take nonconvex functions.", name);
        }
        return function;
    }

    /// <summary>The Lipschitz constant of ∇f where f tells one that gives a step (0, an affine f, gives none), else NaN.</summary>
    public static double Smoothness(ISmoothFunction function) =>
        function is IProximable { Traits: { IsSmooth: true, Smoothness: > 0 } traits } ? traits.Smoothness : double.NaN;

    /// <summary>A setting that must be positive and finite.</summary>
    public static double Positive(double value, string solver, string name) =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentException($"{solver}: {name} must be positive and finite; it is {value}.", name);

    /// <summary>A setting that must be positive and finite, or NaN for unknown.</summary>
    public static double PositiveOrNaN(double value, string solver, string name) =>
        double.IsNaN(value) ? value : Positive(value, solver, name);

    /// <summary>A relaxation within (0, 2).</summary>
    public static double Relaxation(double value, string solver) =>
        value is > 0 and < 2
            ? value
            : throw new ArgumentException($"{solver}: Relaxation must be within (0, 2); it is {value}.", nameof(Relaxation));

    /// <summary>A start of the right length without NaN or ±∞.</summary>
    public static void Start(ReadOnlySpan<double> start, int dimension, string solver)
    {
        if (start.IsEmpty)
            throw new ArgumentException($"{solver}: the start is empty; expected at least one number.", nameof(start));
        if (dimension >= 0 && start.Length != dimension)
        {
            throw new ArgumentException(
                $"{solver}: the start has {start.Length} numbers; the function takes {dimension}.", nameof(start));
        }
        for (int i = 0; i < start.Length; i++)
        {
            if (!double.IsFinite(start[i]))
                throw new ArgumentException($"{solver}: the start must be finite; element {i} is {start[i]}.", nameof(start));
        }
    }

    /// <summary>A value of the smooth part at the start that can be worked with.</summary>
    public static double StartValue(double value, string solver) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentException(
                $"{solver}: the smooth part is {value} at the start; expected a finite number. Start inside its domain.");
}
