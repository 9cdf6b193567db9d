using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>λ times the number of nonzeros: not convex.</summary>
internal sealed class CountOfNonzeros(double lambda) : IProximable
{
    public FunctionTraits Traits { get; } = new() { IsSeparable = true };

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += value == 0 ? 0 : lambda;
        return sum;
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] * x[i] > 2 * gamma * lambda ? x[i] : 0;
        return Value(result);
    }
}
