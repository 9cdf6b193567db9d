namespace Leibniz.Samples.Native;

/// <summary>The error of a decaying curve, differentiated at compile time.</summary>
public static partial class Decay
{
    /// <summary>Σ (a·e^{−b·tᵢ} − yᵢ)².</summary>
    /// <param name="p">Height a and rate b. [2]</param>
    /// <param name="times">Times tᵢ. [n]</param>
    /// <param name="measured">Measurements yᵢ. [n]</param>
    public static double Loss(ReadOnlySpan<double> p, ReadOnlySpan<double> times, ReadOnlySpan<double> measured)
    {
        double sum = 0;
        for (int i = 0; i < times.Length; i++)
        {
            double error = p[0] * Math.Exp(-p[1] * times[i]) - measured[i];
            sum += error * error;
        }
        return sum;
    }

    /// <summary>The gradient of <see cref="Loss"/>.</summary>
    /// <param name="p">Height and rate. [2]</param>
    /// <param name="times">Times. [n]</param>
    /// <param name="measured">Measurements. [n]</param>
    /// <param name="dp">Receives the gradient. [2]</param>
    /// <returns>The value.</returns>
    [GradientOf(nameof(Loss), Wrt = ["p"])]
    public static partial double LossGradient(
        ReadOnlySpan<double> p, ReadOnlySpan<double> times, ReadOnlySpan<double> measured, Span<double> dp);

    /// <summary>The Hessian of <see cref="Loss"/>.</summary>
    /// <param name="p">Height and rate. [2]</param>
    /// <param name="times">Times. [n]</param>
    /// <param name="measured">Measurements. [n]</param>
    /// <param name="h">Receives the Hessian. [2, 2]</param>
    [HessianOf(nameof(Loss), Wrt = ["p"])]
    public static partial void LossHessian(
        ReadOnlySpan<double> p, ReadOnlySpan<double> times, ReadOnlySpan<double> measured, Span<double> h);
}
