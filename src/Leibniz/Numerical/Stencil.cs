namespace Leibniz;

/// <summary>The points at which a function is taken for a difference formula, and their weights.</summary>
internal static class Stencil
{
    /// <summary>The order p of a method; its formula reads p + 1 points, x among them.</summary>
    public static int Order(NumericalMethod method) => method switch
    {
        NumericalMethod.Forward or NumericalMethod.Backward => 1,
        NumericalMethod.Central2 => 2,
        NumericalMethod.Central4 => 4,
        NumericalMethod.Central6 => 6,
        _ => 8,
    };

    /// <summary>The size that a step is measured by.</summary>
    public static double Scale(double x) => Math.Max(Math.Abs(x), 1);

    /// <summary>The step that balances truncation hᵖ against rounding ε / hᵏ of a k-th derivative, as a power of two.</summary>
    public static double Step(double x, int order, int derivative) =>
        PowerOfTwo(Math.Pow(double.BitIncrement(1) - 1, 1.0 / (order + derivative)) * Scale(x));

    /// <summary>The greatest power of two that is not above h, so that multiples and halves of it are exact.</summary>
    public static double PowerOfTwo(double h) => Math.ScaleB(1, Math.ILogB(h));

    /// <summary>Writes the positions x + kh, k = first … first + count − 1, moved into the bounds as a window.</summary>
    /// <remarks>A window that would cross a bound slides inwards by whole steps, keeping the number of points and so the
    /// order; where even that does not fit, h shrinks.</remarks>
    /// <returns>The step in use; 0 if the bounds leave no room.</returns>
    public static double Place(
        double x, double h, int first, double lower, double upper, Span<double> positions)
    {
        int span = positions.Length - 1;
        while (h > 0 && Math.Floor((x - lower) / h) + Math.Floor((upper - x) / h) < span)
            h /= 2;
        int below = (int)Math.Min(Math.Floor((x - lower) / h), span);
        int above = (int)Math.Min(Math.Floor((upper - x) / h), span);
        first = Math.Clamp(first, -below, above - span);
        for (int i = 0; i <= span; i++)
            positions[i] = Math.Clamp(x + ((first + i) * h), lower, upper);
        for (int i = 0; i < span; i++)
        {
            if (!(positions[i] < positions[i + 1]))
                return 0;
        }
        return h;
    }

    /// <summary>Writes the weights of a derivative at x from values at any distinct positions.</summary>
    /// <remarks>The positions are taken as they were rounded, so that their rounding is no error. B. Fornberg, Math. Comp. 51
    /// (1988) 699, the recursion of section 2: δ are the weights of the 0th to the wanted derivative on the positions so far,
    /// extended by one position at a time.</remarks>
    /// <param name="x">Where the derivative is wanted.</param>
    /// <param name="positions">Distinct positions, more than <paramref name="derivative"/>.</param>
    /// <param name="derivative">1 or 2.</param>
    /// <param name="weights">Receives a weight a position.</param>
    public static void Weights(double x, ReadOnlySpan<double> positions, int derivative, Span<double> weights)
    {
        int n = positions.Length;
        Span<double> delta = stackalloc double[3 * n];
        delta.Clear();
        delta[0] = 1;
        double before = 1;
        for (int i = 1; i < n; i++)
        {
            double product = 1;
            double offset = positions[i] - x;
            double previous = positions[i - 1] - x;
            int top = Math.Min(i, derivative);
            for (int j = 0; j < i; j++)
            {
                double gap = positions[i] - positions[j];
                product *= gap;
                if (j == i - 1)
                {
                    for (int k = top; k >= 0; k--)
                    {
                        double lowered = k == 0 ? 0 : k * delta[((k - 1) * n) + j];
                        delta[(k * n) + i] = before / product * (lowered - (previous * delta[(k * n) + j]));
                    }
                }
                for (int k = top; k >= 0; k--)
                {
                    double lowered = k == 0 ? 0 : k * delta[((k - 1) * n) + j];
                    delta[(k * n) + j] = ((offset * delta[(k * n) + j]) - lowered) / gap;
                }
            }
            before = product;
        }
        delta.Slice(derivative * n, n).CopyTo(weights);
    }
}
