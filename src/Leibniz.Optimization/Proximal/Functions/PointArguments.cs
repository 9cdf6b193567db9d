using System.Runtime.CompilerServices;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The lengths a value, a gradient or a derivative of a step asks for; a NaN in the point of a value goes through to the value.</summary>
internal static class PointArguments
{
    /// <summary>Checks the point of a value.</summary>
    public static void Require(ReadOnlySpan<double> x, int length, string function)
    {
        if (length >= 0 && x.Length != length)
            throw new ArgumentException($"{function}: made for {length} numbers; came {x.Length}.", nameof(x));
    }

    /// <summary>Checks the point and the gradient's place.</summary>
    public static void RequireGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, int length, string function)
    {
        Require(x, length, function);
        if (gradient.Length != x.Length)
            throw new ArgumentException($"{function}: expected a gradient as long as the point, {x.Length} numbers; came {gradient.Length}.", nameof(gradient));
    }

    /// <summary>Checks a derivative of a step: what a step asks, and a direction as long as the point.</summary>
    public static void RequireDirection(
        ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> direction, ReadOnlySpan<double> result, int length, string function,
        [CallerArgumentExpression(nameof(direction))] string? name = null)
    {
        StepArguments.Require(x, gamma, result, length, function);
        RequireAsLong(direction, x, function, name);
    }

    /// <summary>Checks that a tangent or cotangent is as long as the point; a NaN in it is carried on, not refused.</summary>
    public static void RequireAsLong(
        ReadOnlySpan<double> direction, ReadOnlySpan<double> x, string function, [CallerArgumentExpression(nameof(direction))] string? name = null)
    {
        if (direction.Length != x.Length)
            throw new ArgumentException($"{function}: expected a {name} as long as the point, {x.Length} numbers; came {direction.Length}.", name);
    }

    /// <summary>Checks a point, which <see cref="StepArguments.RequirePoint"/> has seen, for infinite numbers where the step has none for them.</summary>
    public static void RequireFinite(ReadOnlySpan<double> x, string function)
    {
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException($"{function}: x holds an infinite number; expected finite ones, since the coordinates act on one another.", nameof(x));
    }
}
