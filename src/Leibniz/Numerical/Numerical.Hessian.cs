namespace Leibniz;

/// <content>Hessians.</content>
public static partial class Numerical
{
    /// <summary>Writes the estimated Hessian of f at x, and returns the value.</summary>
    /// <remarks>Diagonal entries by a formula for the second derivative, the others by the product of two formulas for the first:
    /// ∂²f/∂xᵢ∂xⱼ ≈ Σₐ Σ_b wₐ w_b f(x + aeᵢ + beⱼ). The default, Ridders, means Central4 here, with about 9 digits from 8n²
    /// evaluations; Forward and Backward mean Central2. At a bound the diagonal loses one order. Symmetric exactly.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="hessian">Receives ∂²f/∂xᵢ∂xⱼ at [i·n + j]; n² numbers.</param>
    /// <param name="options">Method, step and bounds.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, not finite or outside the bounds; a length is not as
    /// said; the step is negative or not finite; f(x) is not finite.</exception>
    public static double Hessian(
        ScalarFunction<double> f, ReadOnlySpan<double> x, Span<double> hessian, NumericalOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(f);
        return HessianOf(new ScalarDelegateEvaluator(f), x, hessian, options);
    }

    /// <summary>Writes the estimated Hessian of a function struct at x, and returns the value.</summary>
    /// <inheritdoc cref="Hessian(ScalarFunction{double}, ReadOnlySpan{double}, Span{double}, NumericalOptions)"/>
    public static double Hessian<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> hessian, NumericalOptions options = default)
        where TFunction : IScalarFunction =>
        HessianOf(new ScalarFunctionEvaluator<TFunction>(f), x, hessian, options);

    private static double HessianOf<TEvaluator>(
        TEvaluator f, ReadOnlySpan<double> x, Span<double> hessian, in NumericalOptions options)
        where TEvaluator : struct, IEvaluator
    {
        NumericalInputs.Check(x, options);
        int n = x.Length;
        Lengths.Exactly(n * n, hessian.Length, nameof(hessian), "the square of x's length");
        int order = options.Method switch
        {
            NumericalMethod.Ridders => 4,
            NumericalMethod.Forward or NumericalMethod.Backward => 2,
            _ => Stencil.Order(options.Method),
        };
        int count = order + 1;
        using var rented = new RentedArray<double>(n + (3 * n * count));
        Span<double> point = rented.Span[..n];
        Span<double> positions = rented.Span.Slice(n, n * count);
        Span<double> first = rented.Span.Slice(n + (n * count), n * count);
        Span<double> second = rented.Span[(n + (2 * n * count))..];
        x.CopyTo(point);
        Span<double> value = stackalloc double[1];
        f.Evaluate(point, value);
        NumericalInputs.CheckValues(value);
        for (int i = 0; i < n; i++)
        {
            double h = options.Step > 0 ? options.Step : Stencil.Step(x[i], order, 2);
            Span<double> row = positions.Slice(i * count, count);
            double step = Stencil.Place(
                x[i],
                h,
                -order / 2,
                NumericalInputs.Bound(options.Lower.Span, i, double.NegativeInfinity),
                NumericalInputs.Bound(options.Upper.Span, i, double.PositiveInfinity),
                row);
            if (step == 0)
                row.Fill(double.NaN);
            Stencil.Weights(x[i], row, 1, first.Slice(i * count, count));
            Stencil.Weights(x[i], row, 2, second.Slice(i * count, count));
        }
        for (int i = 0; i < n; i++)
        {
            hessian[(i * n) + i] = Along(f, point, i, positions.Slice(i * count, count), second.Slice(i * count, count));
            for (int j = 0; j < i; j++)
            {
                double sum = 0;
                for (int a = 0; a < count; a++)
                {
                    double weight = first[(i * count) + a];
                    if (weight == 0)
                        continue;
                    if (double.IsNaN(positions[(i * count) + a]))
                    {
                        sum = double.NaN;
                        break;
                    }
                    point[i] = positions[(i * count) + a];
                    sum += weight * Along(f, point, j, positions.Slice(j * count, count), first.Slice(j * count, count));
                }
                point[i] = x[i];
                hessian[(i * n) + j] = hessian[(j * n) + i] = sum;
            }
        }
        return value[0];
    }

    private static double Along<TEvaluator>(
        TEvaluator f, Span<double> point, int index, ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
        where TEvaluator : struct, IEvaluator
    {
        double x = point[index];
        double sum = 0;
        Span<double> value = stackalloc double[1];
        for (int k = 0; k < positions.Length; k++)
        {
            if (weights[k] == 0)
                continue;
            // Without room for a formula the positions are NaN; the function is not asked there.
            if (double.IsNaN(positions[k]))
                return double.NaN;
            point[index] = positions[k];
            f.Evaluate(point, value);
            sum += weights[k] * value[0];
        }
        point[index] = x;
        return sum;
    }
}
