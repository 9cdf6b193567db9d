namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The loops of a separable function Σᵢ fᵢ(xᵢ) over its terms: O(n), no allocation, sums in the order of the coordinates.</summary>
internal static class Separable
{
    /// <summary>Σᵢ fᵢ(xᵢ).</summary>
    public static double Value<TTerm>(TTerm term, ReadOnlySpan<double> x, int length, string function)
        where TTerm : struct, IScalarTerm
    {
        PointArguments.Require(x, length, function);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += term.Value(i, x[i]);
        return sum;
    }

    /// <summary>∇f, and the value.</summary>
    public static double Gradient<TTerm>(TTerm term, ReadOnlySpan<double> x, Span<double> gradient, int length, string function)
        where TTerm : struct, IScalarSlope
    {
        PointArguments.RequireGradient(x, gradient, length, function);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += term.Value(i, x[i]);
            gradient[i] = term.Slope(i, x[i]);
        }
        return sum;
    }

    /// <summary>The step, and the value at it.</summary>
    public static double Prox<TTerm>(TTerm term, ReadOnlySpan<double> x, double gamma, Span<double> result, int length, string function)
        where TTerm : struct, IScalarTerm
    {
        StepArguments.Require(x, gamma, result, length, function);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double p = term.Prox(i, x[i], gamma);
            sum += term.Value(i, p);
            result[i] = p;
        }
        return sum;
    }

    /// <summary>The tangent of the step.</summary>
    public static void Push<TTerm>(
        TTerm term, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result, int length, string function)
        where TTerm : struct, IScalarTerm
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, length, function);
        for (int i = 0; i < x.Length; i++)
        {
            term.Derivatives(i, x[i], gamma, out double byPoint, out double byStep);
            result[i] = (byPoint * tangent[i]) + (byStep * gammaTangent);
        }
    }

    /// <summary>The cotangent of the point; returns that of γ.</summary>
    public static double Pull<TTerm>(
        TTerm term, ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result, int length, string function)
        where TTerm : struct, IScalarTerm
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, length, function);
        double gammaBar = 0;
        for (int i = 0; i < x.Length; i++)
        {
            term.Derivatives(i, x[i], gamma, out double byPoint, out double byStep);
            gammaBar += byStep * cotangent[i];
            result[i] = byPoint * cotangent[i];
        }
        return gammaBar;
    }
}
