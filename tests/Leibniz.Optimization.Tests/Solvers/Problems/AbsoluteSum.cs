using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>λ‖x‖₁, written for the tests alone.</summary>
internal sealed class AbsoluteSum(double lambda) : IProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsSeparable = true };

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += Math.Abs(value);
        return lambda * sum;
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.CopySign(Math.Max(Math.Abs(x[i]) - (gamma * lambda), 0), x[i]);
        return Value(result);
    }
}
