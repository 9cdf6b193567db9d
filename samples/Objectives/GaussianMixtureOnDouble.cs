using System.Buffers;

namespace Leibniz.Objectives;

/// <summary>The Gaussian mixture's log-posterior written by hand on <see cref="double"/>: the yardstick for the generic one.</summary>
/// <remarks>
/// The same formula and order of operations as <see cref="GaussianMixture"/>, without a type parameter and in one piece.
/// It exists to measure what the generic form costs on <see cref="double"/> and what differentiation costs above the plain value.
/// </remarks>
public static class GaussianMixtureOnDouble
{
    /// <summary>The log-posterior.</summary>
    /// <param name="parameters">Alphas, means and factors, in the order of the gradient. [K + K·d + K·d(d+1)/2]</param>
    /// <param name="data">The points and the prior; its own parameters are not used.</param>
    /// <returns>The log-posterior; no allocation once the pool is warm.</returns>
    /// <exception cref="ArgumentException"><paramref name="parameters"/> has another length.</exception>
    public static double Evaluate(ReadOnlySpan<double> parameters, GaussianMixtureData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Shape.Require(nameof(Evaluate), nameof(parameters), parameters.Length, data.Parameters.Length);
        var (d, components, size) = (data.Dimension, data.Components, data.FactorSize);
        var alphas = parameters[..components];
        var means = parameters.Slice(components, components * d);
        var icf = parameters[(components * (1 + d))..];

        var buffer = ArrayPool<double>.Shared.Rent(icf.Length + (2 * components) + d);
        var factors = buffer.AsSpan(0, icf.Length);
        var logWeights = buffer.AsSpan(icf.Length, components);
        var terms = buffer.AsSpan(icf.Length + components, components);
        var centred = buffer.AsSpan(icf.Length + (2 * components), d);

        var logDeterminants = 0.0;
        var squaredFactors = 0.0;
        for (var k = 0; k < components; k++)
        {
            var logDeterminant = 0.0;
            for (int row = 0, to = k * size; row < d; row++)
            {
                var from = (k * size) + d + row - 1;
                for (var column = 0; column < row; column++)
                {
                    squaredFactors += icf[from] * icf[from];
                    factors[to++] = icf[from];
                    from += d - column - 2;
                }

                var scale = Math.Exp(icf[(k * size) + row]);
                squaredFactors += scale * scale;
                factors[to++] = scale;
                logDeterminant += icf[(k * size) + row];
            }

            logDeterminants += logDeterminant;
            logWeights[k] = alphas[k] + logDeterminant;
        }

        var total = (0.5 * data.Gamma * data.Gamma * squaredFactors) - (data.M * logDeterminants)
            - (data.Count * LogSumExp(alphas)) + WishartPrior.Constant(data);
        for (var i = 0; i < data.Count; i++)
        {
            var point = data.Point(i);
            for (var k = 0; k < components; k++)
            {
                var mean = means.Slice(k * d, d);
                for (var j = 0; j < d; j++)
                {
                    centred[j] = point[j] - mean[j];
                }

                var rows = factors.Slice(k * size, size);
                var squares = 0.0;
                for (int row = 0, at = 0; row < d; row++)
                {
                    var dot = 0.0;
                    for (var column = 0; column <= row; column++)
                    {
                        dot += rows[at++] * centred[column];
                    }

                    squares += dot * dot;
                }

                terms[k] = logWeights[k] - (0.5 * squares);
            }

            total += LogSumExp(terms);
        }

        ArrayPool<double>.Shared.Return(buffer);
        return total;
    }

    private static double LogSumExp(ReadOnlySpan<double> terms)
    {
        var largest = terms[0];
        foreach (var term in terms)
        {
            largest = Math.Max(largest, term);
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - largest);
        }

        return Math.Log(sum) + largest;
    }
}
