using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Calculus;

/// <summary>κ‖x − c‖²/2 with every cᵢ = c, and the derivatives of its step.</summary>
internal sealed class Bowl(double curvature, double centre) : IDifferentiableProximable
{
    public FunctionTraits Traits { get; } = new()
    {
        IsConvex = true,
        IsSeparable = true,
        IsQuadratic = true,
        Smoothness = curvature,
        StrongConvexity = curvature,
    };

    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
            sum += (value - centre) * (value - centre);
        return curvature / 2 * sum;
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        double stay = 1 / (1 + (gamma * curvature));
        for (int i = 0; i < x.Length; i++)
            result[i] = centre + (stay * (x[i] - centre));
        return Value(result);
    }

    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        double stay = 1 / (1 + (gamma * curvature));
        for (int i = 0; i < x.Length; i++)
            result[i] = (stay * tangent[i]) - (curvature * stay * stay * gammaTangent * (x[i] - centre));
    }

    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        double stay = 1 / (1 + (gamma * curvature)), gammaBar = 0;
        for (int i = 0; i < x.Length; i++)
        {
            gammaBar -= curvature * stay * stay * (x[i] - centre) * cotangent[i];
            result[i] = stay * cotangent[i];
        }
        return gammaBar;
    }
}
