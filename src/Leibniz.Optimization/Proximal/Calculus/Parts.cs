using System.Runtime.CompilerServices;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The checks of the functions that others are made of.</summary>
internal static class Parts
{
    /// <summary>The part as one that carries derivatives.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static IDifferentiableProximable Differentiable(IProximable part, string whole) =>
        part as IDifferentiableProximable
        ?? throw new InvalidOperationException(
            $"{whole}: the derivative of its step needs that of {part.GetType().Name}, which has none (it is no IDifferentiableProximable).");

    /// <summary>Refuses a part that is not known to be convex.</summary>
    public static IProximable Convex(IProximable part, string whole, [CallerArgumentExpression(nameof(part))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(part, name);
        return part.Traits.IsConvex
            ? part
            : throw new ArgumentException(
                $"{whole}: '{name}' must be convex, and {part.GetType().Name} is not known to be (Traits.IsConvex is false).", name);
    }

    /// <summary>Refuses a part that is not the indicator of a set.</summary>
    public static IProximable Set(IProximable part, string whole, [CallerArgumentExpression(nameof(part))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(part, name);
        return part.Traits.IsIndicator
            ? part
            : throw new ArgumentException(
                $"{whole}: '{name}' must be the indicator of a set, and {part.GetType().Name} is not known to be (Traits.IsIndicator is false).", name);
    }

    /// <summary>A copy of a vector of finite numbers, at least one.</summary>
    public static double[] Finite(ReadOnlySpan<double> vector, string whole, [CallerArgumentExpression(nameof(vector))] string? name = null)
    {
        if (vector.IsEmpty)
            throw new ArgumentException($"{whole}: '{name}' is empty; expected at least one number.", name);
        for (int i = 0; i < vector.Length; i++)
        {
            if (!double.IsFinite(vector[i]))
                throw new ArgumentException($"{whole}: '{name}' must be finite; element {i} is {vector[i]}.", name);
        }
        return vector.ToArray();
    }
}
