using System.Globalization;
using System.Runtime.CompilerServices;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The checks every proximal function makes of its arguments before any work.</summary>
internal static class StepArguments
{
    /// <summary>Checks a proximal step: equal lengths, the function's own length, a positive finite γ, no NaN.</summary>
    /// <param name="x">The point.</param>
    /// <param name="gamma">The step γ.</param>
    /// <param name="result">Where the step goes.</param>
    /// <param name="length">The length the function was made for; −1 where any is taken.</param>
    /// <param name="function">The function's name, for the message.</param>
    public static void Require(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result, int length, string function)
    {
        RequirePoint(x, length, function);
        if (result.Length != x.Length)
            throw new ArgumentException($"{function}: expected a result as long as the point, {x.Length} numbers; came {result.Length}.", nameof(result));
        if (!(gamma > 0) || !double.IsFinite(gamma))
            throw new ArgumentException($"{function}: expected a step γ that is finite and > 0; came {gamma.ToString(CultureInfo.InvariantCulture)}.", nameof(gamma));
    }

    /// <summary>Checks a point: the function's own length and no NaN.</summary>
    public static void RequirePoint(ReadOnlySpan<double> x, int length, string function)
    {
        if (length >= 0 && x.Length != length)
            throw new ArgumentException($"{function}: made for {length} numbers; came {x.Length}.", nameof(x));
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]))
                throw new ArgumentException($"{function}: x[{i}] is NaN; a proximal step needs numbers.", nameof(x));
        }
    }

    /// <summary>Checks a parameter that must be finite and ≥ 0 (a weight, a radius).</summary>
    public static double RequireNonnegative(double value, string function, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0) || !double.IsFinite(value))
            throw new ArgumentException($"{function}: expected {name} finite and ≥ 0; came {value.ToString(CultureInfo.InvariantCulture)}.", name);
        return value;
    }

    /// <summary>Checks a parameter that must be finite and &gt; 0.</summary>
    public static double RequirePositive(double value, string function, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0) || !double.IsFinite(value))
            throw new ArgumentException($"{function}: expected {name} finite and > 0; came {value.ToString(CultureInfo.InvariantCulture)}.", name);
        return value;
    }
}
