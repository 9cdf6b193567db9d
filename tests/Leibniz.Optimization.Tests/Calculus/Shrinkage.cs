using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>Σ λ|xᵢ| with its soft-thresholding step and that step's derivatives (0 at the kinks).</summary>
internal sealed class Shrinkage(double lambda) : IDifferentiableProximable
{
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsSeparable = true, IsCone = true };

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

    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Abs(x[i]) > gamma * lambda ? tangent[i] - (lambda * Math.Sign(x[i]) * gammaTangent) : 0;
    }

    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        double gammaBar = 0;
        for (int i = 0; i < x.Length; i++)
        {
            bool moves = Math.Abs(x[i]) > gamma * lambda;
            gammaBar -= moves ? lambda * Math.Sign(x[i]) * cotangent[i] : 0;
            result[i] = moves ? cotangent[i] : 0;
        }
        return gammaBar;
    }
}
