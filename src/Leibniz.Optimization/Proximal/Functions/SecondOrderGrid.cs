namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The gradient of an m×n grid and the symmetrised derivative of a field of gradients, each with its adjoint.</summary>
/// <remarks>
/// Differences exist only between two places of the grid, so that an affine x has a constant gradient and a constant gradient
/// no derivative, up to the edges. A field w has w₁ (to the right; m×(n − 1)) and w₂ (down; (m − 1)×n), each held in m·n numbers,
/// those past the edge 0. Its derivative has ∂₁w₁, ∂₂w₂ and (∂₂w₁ + ∂₁w₂)/√2, so that the Euclidean length of the three is the
/// Frobenius norm of the symmetric 2×2 matrix. Both operators have norms of at most √8.
/// </remarks>
internal sealed class SecondOrderGrid(int rows, int columns)
{
    private static readonly double Mixed = Math.Sqrt(0.5);

    /// <summary>The number of places N = m·n; a field has 2N numbers, a derivative 3N.</summary>
    public int Places => rows * columns;

    /// <summary>field += scale · ∇x.</summary>
    public void AddGradient(ReadOnlySpan<double> x, double scale, Span<double> field)
    {
        Difference(x, 1, rows, columns - 1, scale, field[..Places]);
        Difference(x, columns, rows - 1, columns, scale, field[Places..]);
    }

    /// <summary>x += scale · ∇ᵀ field.</summary>
    public void AddGradientAdjoint(ReadOnlySpan<double> field, double scale, Span<double> x)
    {
        Adjoint(field[..Places], 1, rows, columns - 1, scale, x);
        Adjoint(field[Places..], columns, rows - 1, columns, scale, x);
    }

    /// <summary>derivative += scale · E w.</summary>
    public void AddDerivative(ReadOnlySpan<double> w, double scale, Span<double> derivative)
    {
        ReadOnlySpan<double> right = w[..Places], down = w[Places..];
        Difference(right, 1, rows, columns - 2, scale, derivative[..Places]);
        Difference(down, columns, rows - 2, columns, scale, derivative.Slice(Places, Places));
        Difference(right, columns, rows - 1, columns - 1, Mixed * scale, derivative[(2 * Places)..]);
        Difference(down, 1, rows - 1, columns - 1, Mixed * scale, derivative[(2 * Places)..]);
    }

    /// <summary>w += scale · Eᵀ derivative.</summary>
    public void AddDerivativeAdjoint(ReadOnlySpan<double> derivative, double scale, Span<double> w)
    {
        Span<double> right = w[..Places], down = w[Places..];
        Adjoint(derivative[..Places], 1, rows, columns - 2, scale, right);
        Adjoint(derivative.Slice(Places, Places), columns, rows - 2, columns, scale, down);
        Adjoint(derivative[(2 * Places)..], columns, rows - 1, columns - 1, Mixed * scale, right);
        Adjoint(derivative[(2 * Places)..], 1, rows - 1, columns - 1, Mixed * scale, down);
    }

    /// <summary>The length at a place of a field of several parts.</summary>
    public double Norm(ReadOnlySpan<double> field, int place)
    {
        double sum = 0;
        for (int at = place; at < field.Length; at += Places)
            sum += field[at] * field[at];
        return Math.Sqrt(sum);
    }

    /// <summary>Projects the parts at each place onto the ball of a radius.</summary>
    public void Shrink(Span<double> field, double radius)
    {
        for (int place = 0; place < Places; place++)
        {
            double norm = Norm(field, place);
            if (!(norm > radius))
                continue;
            for (int at = place; at < field.Length; at += Places)
                field[at] *= radius / norm;
        }
    }

    /// <summary>target += scale · (x one step further − x), over the leading places that have such a step.</summary>
    private void Difference(ReadOnlySpan<double> x, int step, int height, int width, double scale, Span<double> target)
    {
        for (int row = 0; row < height && width > 0; row++)
        {
            ReadOnlySpan<double> here = x.Slice(row * columns, width), next = x.Slice((row * columns) + step, width);
            Span<double> part = target.Slice(row * columns, width);
            for (int i = 0; i < width; i++)
                part[i] += scale * (next[i] - here[i]);
        }
    }

    private void Adjoint(ReadOnlySpan<double> y, int step, int height, int width, double scale, Span<double> target)
    {
        for (int row = 0; row < height && width > 0; row++)
        {
            ReadOnlySpan<double> part = y.Slice(row * columns, width);
            Span<double> here = target.Slice(row * columns, width), next = target.Slice((row * columns) + step, width);
            VectorKernels.AddScaled(here, -scale, part, here);
            VectorKernels.AddScaled(next, scale, part, next);
        }
    }
}
