using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>weight · TV of a grid: what the two- and the three-dimensional function share.</summary>
internal sealed class WeightedVariation
{
    private readonly GridVariation variation;
    private readonly VariationOptions options;
    private readonly double weight;
    private readonly string function;

    /// <summary>Checks the sizes and makes the grid.</summary>
    public WeightedVariation(ReadOnlySpan<int> sizes, int channels, double weight, VariationKind kind, bool coupled, VariationOptions? options, string function)
    {
        Length = GridLength(sizes, channels, function);
        if (kind is not (VariationKind.Isotropic or VariationKind.Anisotropic))
            throw new ArgumentException($"{function}: expected a kind of variation that exists; came {kind}.", nameof(kind));
        this.weight = StepArguments.RequireNonnegative(weight, function);
        this.options = VariationOptions.Require(options, function);
        this.function = function;
        var axes = new GridAxes(sizes, channels);
        if ((long)axes.Count * Length > Array.MaxLength)
            throw new ArgumentException($"{function}: the dual of {Length} numbers along {axes.Count} axes exceeds what an array holds.", nameof(sizes));
        variation = new GridVariation(axes, kind, coupled);
    }

    /// <summary>The number of all numbers.</summary>
    public int Length { get; }

    /// <summary>The product of the sizes and the channels, checked.</summary>
    public static int GridLength(ReadOnlySpan<int> sizes, int channels, string function)
    {
        long length = channels;
        bool positive = channels >= 1;
        foreach (int size in sizes)
        {
            positive &= size >= 1;
            length = Math.Min(length * size, int.MaxValue);
        }
        if (!positive || length > Array.MaxLength)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{function}: expected sizes ≥ 1 whose product an array holds; came {channels} channels of [{string.Join(", ", sizes.ToArray())}]."), nameof(sizes));
        return (int)length;
    }

    /// <summary>weight · TV(x).</summary>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, function);
        return VectorKernels.IsFinite(x) ? weight * variation.Value(x) : double.PositiveInfinity;
    }

    /// <summary>The step.</summary>
    public VariationStep Step(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        Check(x, gamma, result);
        if (weight == 0)
        {
            x.CopyTo(result);
            return new VariationStep(0, 0, 0, true);
        }
        VariationStep step = variation.Solve(x, gamma * weight, options, result);
        // The solver's objective is γ times f(z) + ‖z − x‖²/(2γ).
        return step with { Value = weight * step.Value, Gap = step.Gap / gamma };
    }

    /// <summary>The tangent pushed through the step.</summary>
    public void Push(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        Check(x, gamma, result);
        DirectionArguments.Require(tangent, x, function);
        if (weight == 0)
            tangent.CopyTo(result);
        else
            variation.Differentiate(x, gamma * weight, options, tangent, gammaTangent * weight, result);
    }

    /// <summary>The cotangent pulled back through the step; returns that of γ.</summary>
    public double Pull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        Check(x, gamma, result);
        DirectionArguments.Require(cotangent, x, function);
        if (weight == 0)
        {
            cotangent.CopyTo(result);
            return 0;
        }
        return weight * variation.Differentiate(x, gamma * weight, options, cotangent, 0, result);
    }

    private void Check(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, function);
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException($"{function}: x holds an infinite number, which has no step.", nameof(x));
    }
}
