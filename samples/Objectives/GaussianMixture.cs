using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Objectives;

/// <summary>The log-posterior of a Gaussian mixture, for any number type.</summary>
/// <remarks>
/// <para>
/// Σᵢ logsumexpₖ(αₖ + Σq_k − ½‖Q_k(xᵢ − μₖ)‖²) − n·logsumexp(α) − ½·n·d·log 2π + log-Wishart prior(γ, m),
/// where Q_k is lower triangular with diagonal exp(q_k).
/// </para>
/// <para>
/// The value is the sum of <see cref="SharedTerm"/> and one <c>PointTerm</c> a point; the terms of the points are independent
/// of each other once <see cref="Prepare"/> has run, so a caller may evaluate or differentiate them in blocks.
/// </para>
/// <para>Order of the gradient: alphas [K], means [K, d], factors [K, d(d+1)/2] as the data stores them.</para>
/// Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools".
/// </remarks>
public static class GaussianMixture
{
    /// <summary>The log-posterior at parameters given as one vector.</summary>
    /// <param name="parameters">Alphas, means and factors, in the order of the gradient. [K + K·d + K·d(d+1)/2]</param>
    /// <param name="data">The points and the prior; its own parameters are not used.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The log-posterior.</returns>
    /// <exception cref="ArgumentException"><paramref name="parameters"/> has another length.</exception>
    public static T Evaluate<T>(ReadOnlySpan<T> parameters, GaussianMixtureData data)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        Shape.Require(nameof(Evaluate), nameof(parameters), parameters.Length, data.Parameters.Length);
        var k = data.Components;
        var meansEnd = k * (1 + data.Dimension);
        return Objective(parameters[..k], parameters[k..meansEnd], parameters[meansEnd..], data);
    }

    /// <summary>The log-posterior.</summary>
    /// <param name="alphas">Logarithms of the mixture weights, up to a common constant. [K]</param>
    /// <param name="means">Means. [K, d]</param>
    /// <param name="icf">Inverse covariance factors. [K, d(d+1)/2]</param>
    /// <param name="data">The points and the prior; its own parameters are not used.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The log-posterior; n·K·(d² + O(d)) operations, no allocation once the pool is warm.</returns>
    /// <exception cref="ArgumentException">A length differs from the data's sizes.</exception>
    public static T Objective<T>(ReadOnlySpan<T> alphas, ReadOnlySpan<T> means, ReadOnlySpan<T> icf, GaussianMixtureData data)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var (d, k) = (data.Dimension, data.Components);
        Shape.Require(nameof(Objective), nameof(alphas), alphas.Length, k);
        Shape.Require(nameof(Objective), nameof(means), means.Length, k * d);
        Shape.Require(nameof(Objective), nameof(icf), icf.Length, k * data.FactorSize);

        var buffer = ArrayPool<T>.Shared.Rent(icf.Length + k + ScratchSize(d, k));
        try
        {
            var factors = buffer.AsSpan(0, icf.Length);
            var logWeights = buffer.AsSpan(icf.Length, k);
            var scratch = buffer.AsSpan(icf.Length + k, ScratchSize(d, k));
            Prepare(alphas, icf, d, factors, logWeights);
            var total = SharedTerm<T>(alphas, factors, logWeights, data);
            for (var i = 0; i < data.Count; i++)
            {
                total += PointTerm<T>(data.Point(i), logWeights, means, factors, scratch);
            }

            return total;
        }
        finally
        {
            ArrayPool<T>.Shared.Return(buffer, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    /// <summary>Numbers of scratch that <c>PointTerm</c> needs.</summary>
    /// <param name="dimension">Number d of coordinates.</param>
    /// <param name="components">Number K of components.</param>
    /// <returns>2d + K.</returns>
    public static int ScratchSize(int dimension, int components) => (2 * dimension) + components;

    /// <summary>Computes what all points share: each Q with its exponentials taken, and αₖ + Σq_k.</summary>
    /// <param name="alphas">Logarithms of the mixture weights. [K]</param>
    /// <param name="icf">Inverse covariance factors. [K, d(d+1)/2]</param>
    /// <param name="dimension">Number d of coordinates.</param>
    /// <param name="factors">
    /// Receives each lower triangle by rows, diagonal included: (0,0), (1,0), (1,1), (2,0), …. [K, d(d+1)/2]
    /// </param>
    /// <param name="logWeights">Receives αₖ + Σq_k. [K]</param>
    /// <typeparam name="T">The number type.</typeparam>
    public static void Prepare<T>(ReadOnlySpan<T> alphas, ReadOnlySpan<T> icf, int dimension, Span<T> factors, Span<T> logWeights)
        where T : IFloatingPointIeee754<T>
    {
        var size = dimension * (dimension + 1) / 2;
        for (var k = 0; k < alphas.Length; k++)
        {
            var stored = icf.Slice(k * size, size);
            var rows = factors.Slice(k * size, size);
            var logWeight = alphas[k];
            for (int row = 0, to = 0; row < dimension; row++)
            {
                // Entry (row, column) of the strict triangle by columns; the next column lies dimension − column − 2 further.
                var from = dimension + row - 1;
                for (var column = 0; column < row; column++)
                {
                    rows[to++] = stored[from];
                    from += dimension - column - 2;
                }

                rows[to++] = T.Exp(stored[row]);
                logWeight += stored[row];
            }

            logWeights[k] = logWeight;
        }
    }

    /// <summary>One point's share of the value, logsumexpₖ(αₖ + Σq_k − ½‖Q_k(x − μₖ)‖²).</summary>
    /// <param name="point">The point. [d]</param>
    /// <param name="logWeights">αₖ + Σq_k from <see cref="Prepare"/>. [K]</param>
    /// <param name="means">Means. [K, d]</param>
    /// <param name="factors">Factors by rows from <see cref="Prepare"/>. [K, d(d+1)/2]</param>
    /// <param name="scratch">At least <see cref="ScratchSize"/> numbers; overwritten.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The term; K·(d² + O(d)) operations, no allocation.</returns>
    public static T PointTerm<T>(ReadOnlySpan<double> point, ReadOnlySpan<T> logWeights, ReadOnlySpan<T> means, ReadOnlySpan<T> factors, Span<T> scratch)
        where T : IFloatingPointIeee754<T>
    {
        // Converted once a point and not once a component.
        var d = point.Length;
        var converted = scratch.Slice(d + logWeights.Length, d);
        for (var i = 0; i < d; i++)
        {
            converted[i] = T.CreateChecked(point[i]);
        }

        return PointTerm<T>(converted, logWeights, means, factors, scratch[..(d + logWeights.Length)]);
    }

    /// <summary>One point's share of the value where the coordinates are themselves of type T, such as packs of many points.</summary>
    /// <inheritdoc cref="PointTerm{T}(ReadOnlySpan{double}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    /// <param name="point">The point. [d]</param>
    /// <param name="logWeights">αₖ + Σq_k from <see cref="Prepare"/>. [K]</param>
    /// <param name="means">Means. [K, d]</param>
    /// <param name="factors">Factors by rows from <see cref="Prepare"/>. [K, d(d+1)/2]</param>
    /// <param name="scratch">At least d + K numbers, none of them in <paramref name="point"/>; overwritten.</param>
    public static T PointTerm<T>(ReadOnlySpan<T> point, ReadOnlySpan<T> logWeights, ReadOnlySpan<T> means, ReadOnlySpan<T> factors, Span<T> scratch)
        where T : IFloatingPointIeee754<T>
    {
        var half = T.CreateChecked(0.5);
        var d = point.Length;
        var size = d * (d + 1) / 2;
        var centred = scratch[..d];
        var terms = scratch.Slice(d, logWeights.Length);
        for (var k = 0; k < terms.Length; k++)
        {
            var mean = means.Slice(k * d, d);
            for (var i = 0; i < d; i++)
            {
                centred[i] = point[i] - mean[i];
            }

            terms[k] = logWeights[k] - (half * SquaredNorm<T>(factors.Slice(k * size, size), centred));
        }

        return LogSumExp<T>(terms);
    }

    /// <summary>The part of the value that no point enters: −n·logsumexp(α) − ½·n·d·log 2π + log-Wishart prior.</summary>
    /// <param name="alphas">Logarithms of the mixture weights. [K]</param>
    /// <param name="factors">Factors by rows from <see cref="Prepare"/>. [K, d(d+1)/2]</param>
    /// <param name="logWeights">αₖ + Σq_k from <see cref="Prepare"/>. [K]</param>
    /// <param name="data">The sizes and the prior.</param>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The shared part.</returns>
    public static T SharedTerm<T>(ReadOnlySpan<T> alphas, ReadOnlySpan<T> factors, ReadOnlySpan<T> logWeights, GaussianMixtureData data)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);

        // Prior: Σₖ ½γ²‖Q_k‖² − m·Σq_k, Frobenius norm; Σq_k is logWeights[k] − alphas[k].
        var squares = factors[0] * factors[0];
        for (var i = 1; i < factors.Length; i++)
        {
            squares += factors[i] * factors[i];
        }

        var logDeterminants = logWeights[0] - alphas[0];
        for (var k = 1; k < alphas.Length; k++)
        {
            logDeterminants += logWeights[k] - alphas[k];
        }

        return (T.CreateChecked(0.5 * data.Gamma * data.Gamma) * squares)
            - (T.CreateChecked((double)data.M) * logDeterminants)
            - (T.CreateChecked((double)data.Count) * LogSumExp(alphas))
            + T.CreateChecked(WishartPrior.Constant(data));
    }

    private static T SquaredNorm<T>(ReadOnlySpan<T> rows, ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        // Sums start from their first product, so that a tape records no addition of zero.
        var first = rows[0] * x[0];
        var squares = first * first;
        for (int row = 1, at = 1; row < x.Length; row++)
        {
            var dot = rows[at++] * x[0];
            for (var column = 1; column <= row; column++)
            {
                dot += rows[at++] * x[column];
            }

            squares += dot * dot;
        }

        return squares;
    }

    private static T LogSumExp<T>(ReadOnlySpan<T> terms)
        where T : IFloatingPointIeee754<T>
    {
        // log Σ exp(t) = m + log Σ exp(t − m) for any m; the largest keeps every exponential in [0, 1], its slopes cancel.
        var largest = terms[0];
        for (var k = 1; k < terms.Length; k++)
        {
            largest = T.Max(largest, terms[k]);
        }

        var sum = T.Exp(terms[0] - largest);
        for (var k = 1; k < terms.Length; k++)
        {
            sum += T.Exp(terms[k] - largest);
        }

        return T.Log(sum) + largest;
    }
}
