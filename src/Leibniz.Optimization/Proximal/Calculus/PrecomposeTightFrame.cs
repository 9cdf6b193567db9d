using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(Ax) for a tight frame, A Aᵀ = μI (A has no more rows than columns).</summary>
/// <remarks>
/// prox_γg(x) = x + Aᵀ(prox_(μγ)f(Ax) − Ax)/μ: one step of f, two applications of A. Examples: rows of an orthogonal
/// transform, averages of disjoint blocks, subsampling. Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Combettes and Pesquet, 2007, proposition 11.
/// </remarks>
public class PrecomposeTightFrame : IDifferentiableProximable
{
    private readonly Frame frame;
    private readonly int columns;
    private readonly string name;

    /// <summary>Composes a function with a tight frame; three random vectors test that it is one.</summary>
    /// <param name="f">The function of Ax.</param>
    /// <param name="map">The map A, [m, n].</param>
    /// <param name="frameBound">μ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">f or A is null.</exception>
    /// <exception cref="ArgumentException">μ is not positive and finite, or A Aᵀ y differs from μy by more than 1e-8 of it.</exception>
    public PrecomposeTightFrame(IProximable f, ILinearOperator map, double frameBound)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(map);
        name = GetType().Name;
        StepArguments.RequirePositive(frameBound, name);
        Frame.Require(map, frameBound, name);
        frame = new(f, map, frameBound, name);
        columns = map.Columns;
        Traits = TraitRules.Precompose(f.Traits, frameBound, map.Rows == map.Columns);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, columns, name);
        return frame.Value(x);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, name);
        return frame.Prox(x, gamma, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, name);
        frame.Push(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, name);
        return frame.Pull(x, gamma, cotangent, result);
    }
}
