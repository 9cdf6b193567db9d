using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>weight · TV of a grid: what <see cref="TotalVariation2D"/> and <see cref="TotalVariation3D"/> share.</summary>
public abstract class GridTotalVariation : IDifferentiableProximable
{
    private readonly GridVariation variation;
    private readonly VariationOptions options;
    private readonly string function;

    private protected GridTotalVariation(ReadOnlySpan<int> sizes, int channels, double weight, VariationKind kind, bool coupled, VariationOptions? options)
    {
        function = GetType().Name;
        Length = GridLength(sizes, channels, function);
        if (kind is not (VariationKind.Isotropic or VariationKind.Anisotropic))
            throw new ArgumentException($"{function}: expected a kind of variation that exists; came {kind}.", nameof(kind));
        Weight = StepArguments.RequireNonnegative(weight, function);
        this.options = VariationOptions.Require(options, function);
        var axes = new GridAxes(sizes, channels);
        if ((long)axes.Count * Length > Array.MaxLength)
            throw new ArgumentException($"{function}: the dual of {Length} numbers along {axes.Count} axes exceeds what an array holds.", nameof(sizes));
        variation = new GridVariation(axes, kind, coupled);
        (Channels, Kind, IsCoupled) = (channels, kind, coupled);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <summary>The number of all numbers, channels times places.</summary>
    public int Length { get; }

    /// <summary>The number of channels.</summary>
    public int Channels { get; }

    /// <summary>The factor of the sum.</summary>
    public double Weight { get; }

    /// <summary>How the directions are joined.</summary>
    public VariationKind Kind { get; }

    /// <summary>Whether the channels are joined under one root.</summary>
    public bool IsCoupled { get; }

    /// <summary>weight · TV(x).</summary>
    /// <param name="x">The grid, channel after channel.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="Length"/>, or x holds a NaN.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, function);
        return VectorKernels.IsFinite(x) ? Weight * variation.Value(x) : double.PositiveInfinity;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not <see cref="Length"/>, γ is not positive and finite, or x holds a
    /// number that is not finite.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) => Step(x, gamma, result).Value;

    /// <summary>The step as <see cref="Prox"/>, telling what was reached.</summary>
    /// <param name="x">The grid, channel after channel.</param>
    /// <param name="gamma">The step γ; finite, &gt; 0.</param>
    /// <param name="result">Receives the step; as long as <paramref name="x"/>, and may be the same memory as it.</param>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>.</exception>
    public VariationStep Step(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        Check(x, gamma, result);
        if (Weight == 0)
        {
            x.CopyTo(result);
            return new VariationStep(0, 0, 0, true);
        }
        VariationStep step = variation.Solve(x, gamma * Weight, options, result);
        // The solver's objective is γ times f(z) + ‖z − x‖²/(2γ).
        return step with { Value = Weight * step.Value, Gap = step.Gap / gamma };
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the tangent's length is not <see cref="Length"/>.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(tangent, x, function);
        if (Weight == 0)
            tangent.CopyTo(result);
        else
            variation.Differentiate(x, gamma * Weight, options, tangent, gammaTangent * Weight, result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the cotangent's length is not <see cref="Length"/>.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(cotangent, x, function);
        if (Weight == 0)
        {
            cotangent.CopyTo(result);
            return 0;
        }
        return Weight * variation.Differentiate(x, gamma * Weight, options, cotangent, 0, result);
    }

    // The product of the sizes and the channels, checked.
    private static int GridLength(ReadOnlySpan<int> sizes, int channels, string function)
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

    private void Check(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, function);
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException($"{function}: x holds an infinite number, which has no step.", nameof(x));
    }
}
