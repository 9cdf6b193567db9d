using System.Numerics;

namespace Leibniz.Samples.Native;

/// <summary>The same error over generic mathematics, for the number types of every mode.</summary>
/// <param name="times">Times. [n]</param>
/// <param name="measured">Measurements. [n]</param>
public readonly struct DecayError(double[] times, double[] measured) : IScalarFunction
{
    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < times.Length; i++)
        {
            T error = x[0] * T.Exp(-x[1] * T.CreateChecked(times[i])) - T.CreateChecked(measured[i]);
            sum += error * error;
        }
        return sum;
    }
}
