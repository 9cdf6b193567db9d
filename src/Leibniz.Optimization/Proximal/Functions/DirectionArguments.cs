using System.Runtime.CompilerServices;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The check of a tangent or cotangent; a NaN in it is carried on, not refused.</summary>
internal static class DirectionArguments
{
    /// <summary>Checks that a direction is as long as the point.</summary>
    public static void Require(ReadOnlySpan<double> direction, ReadOnlySpan<double> x, string function, [CallerArgumentExpression(nameof(direction))] string? name = null)
    {
        if (direction.Length != x.Length)
            throw new ArgumentException($"{function}: expected a {name} as long as the point, {x.Length} numbers; came {direction.Length}.", name);
    }
}
