using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f₁(x₁) + … + fₖ(xₖ) over consecutive blocks of the vector.</summary>
/// <remarks>
/// The step is that of each block. Derivatives need every part to be an <see cref="IDifferentiableProximable"/>.
/// Source: Bauschke and Combettes, 2017, proposition 24.11.
/// </remarks>
public sealed class SeparableSum : IDifferentiableProximable
{
    private readonly (int Length, IProximable Part)[] blocks;
    private readonly int length;

    /// <summary>Adds functions of consecutive blocks.</summary>
    /// <param name="blocks">The length (&gt; 0) of each block with its function, in order.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">There is no block, or a length is not positive.</exception>
    public SeparableSum(params ReadOnlySpan<(int Length, IProximable Part)> blocks)
    {
        if (blocks.IsEmpty)
            throw new ArgumentException("SeparableSum: expected at least one block.", nameof(blocks));
        for (int k = 0; k < blocks.Length; k++)
        {
            ArgumentNullException.ThrowIfNull(blocks[k].Part, $"{nameof(blocks)}[{k}].Part");
            if (blocks[k].Length <= 0)
                throw new ArgumentException($"SeparableSum: block {k} has length {blocks[k].Length}; expected > 0.", nameof(blocks));
            length = checked(length + blocks[k].Length);
        }
        this.blocks = blocks.ToArray();
        Traits = TraitRules.SeparableSum([.. this.blocks.Select(static block => block.Part.Traits)]);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, length, nameof(SeparableSum));
        double sum = 0;
        int first = 0;
        foreach ((int count, IProximable f) in blocks)
        {
            sum += f.Value(x.Slice(first, count));
            first += count;
        }
        return sum;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, length, nameof(SeparableSum));
        double sum = 0;
        int first = 0;
        foreach ((int count, IProximable f) in blocks)
        {
            sum += f.Prox(x.Slice(first, count), gamma, result.Slice(first, count));
            first += count;
        }
        return sum;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A part's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, length, nameof(SeparableSum));
        int first = 0;
        foreach ((int count, IProximable f) in blocks)
        {
            Parts.Differentiable(f, nameof(SeparableSum)).ProxPush(
                x.Slice(first, count), gamma, tangent.Slice(first, count), gammaTangent, result.Slice(first, count));
            first += count;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A part's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, length, nameof(SeparableSum));
        double gammaBar = 0;
        int first = 0;
        foreach ((int count, IProximable f) in blocks)
        {
            gammaBar += Parts.Differentiable(f, nameof(SeparableSum)).ProxPull(
                x.Slice(first, count), gamma, cotangent.Slice(first, count), result.Slice(first, count));
            first += count;
        }
        return gammaBar;
    }
}
