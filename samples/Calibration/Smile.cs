namespace Leibniz.Samples.Calibration;

/// <summary>A smile of total variances and how far it is from quotes.</summary>
public static partial class Smile
{
    /// <summary>Σ (a + b·(ρ(k − m) + √((k − m)² + σ²)) − w)² over the quotes (k, w).</summary>
    /// <param name="parameters">a, b, ρ, m, σ. [5]</param>
    /// <param name="strikes">Logarithms of strike / forward, k. [n]</param>
    /// <param name="variances">Total variances quoted, w. [n]</param>
    /// <remarks>Source: Gatheral 2004, the "stochastic volatility inspired" parametrisation.</remarks>
    public static double Error(
        ReadOnlySpan<double> parameters, [Constant] ReadOnlySpan<double> strikes, [Constant] ReadOnlySpan<double> variances)
    {
        double sum = 0;
        for (int i = 0; i < strikes.Length; i++)
        {
            double off = strikes[i] - parameters[3];
            double bow = Math.Sqrt(off * off + parameters[4] * parameters[4]);
            double error = parameters[0] + parameters[1] * (parameters[2] * off + bow) - variances[i];
            sum += error * error;
        }
        return sum;
    }

    /// <summary>The gradient of <see cref="Error"/> by the parameters.</summary>
    /// <param name="parameters">a, b, ρ, m, σ. [5]</param>
    /// <param name="strikes">Logarithms of strike / forward. [n]</param>
    /// <param name="variances">Total variances quoted. [n]</param>
    /// <param name="dparameters">Receives the gradient. [5]</param>
    /// <returns>The error.</returns>
    [GradientOf(nameof(Error), Wrt = ["parameters"])]
    public static partial double ErrorGradient(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> strikes, ReadOnlySpan<double> variances, Span<double> dparameters);

    /// <summary>The Hessian of <see cref="Error"/> by the parameters.</summary>
    /// <param name="parameters">a, b, ρ, m, σ. [5]</param>
    /// <param name="strikes">Logarithms of strike / forward. [n]</param>
    /// <param name="variances">Total variances quoted. [n]</param>
    /// <param name="h">Receives the Hessian. [5, 5]</param>
    [HessianOf(nameof(Error), Wrt = ["parameters"])]
    public static partial void ErrorHessian(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> strikes, ReadOnlySpan<double> variances, Span<double> h);
}
