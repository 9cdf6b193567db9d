namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The proximal step of f(Ax) where A Aᵀ = μI, and the test that A is such a map.</summary>
/// <remarks>prox_γg(x) = x + Aᵀ(prox_(μγ)f(Ax) − Ax)/μ. Source: Combettes and Pesquet, 2007, proposition 11.</remarks>
internal sealed class Frame(IProximable f, ILinearOperator map, double bound, string whole)
{
    // Three random vectors: a map that is no frame passes each with probability 0, and rounding stays far below 1e-8.
    private const int Trials = 3;
    private const double Tolerance = 1e-8;

    /// <summary>Refuses a map with A Aᵀ ≠ μI, as random vectors show it.</summary>
    public static void Require(ILinearOperator map, double bound, string whole)
    {
        var random = new SplitMix(1646);
        double[] y = new double[map.Rows], between = new double[map.Columns], back = new double[map.Rows];
        for (int trial = 0; trial < Trials; trial++)
        {
            for (int i = 0; i < y.Length; i++)
                y[i] = (2 * random.NextUnit()) - 1;
            map.Adjoint(y, between);
            map.Apply(between, back);
            VectorKernels.AddScaled(back, -bound, y, back);
            double miss = VectorKernels.Norm(back) / (bound * VectorKernels.Norm(y));
            if (!(miss <= Tolerance))
            {
                throw new ArgumentException(
                    $"{whole}: expected a map with A Aᵀ = {bound}·I; a random vector shows a relative error of {miss:g3}. "
                    + "For another map use a splitting method that takes it as it is (ChambollePock, Admm).", nameof(map));
            }
        }
    }

    public double Value(ReadOnlySpan<double> x)
    {
        using var image = new PooledVector(map.Rows);
        map.Apply(x, image.Span);
        return f.Value(image.Span);
    }

    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        using var image = new PooledVector(map.Rows);
        using var step = new PooledVector(map.Rows);
        using var back = new PooledVector(map.Columns);
        map.Apply(x, image.Span);
        double value = f.Prox(image.Span, gamma * bound, step.Span);
        VectorKernels.Combine(1 / bound, step.Span, -1 / bound, image.Span, step.Span);
        map.Adjoint(step.Span, back.Span);
        VectorKernels.AddScaled(x, 1, back.Span, result);
        return value;
    }

    public void Push(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        IDifferentiableProximable inner = Parts.Differentiable(f, whole);
        using var image = new PooledVector(map.Rows);
        using var direction = new PooledVector(map.Rows);
        using var step = new PooledVector(map.Rows);
        using var back = new PooledVector(map.Columns);
        map.Apply(x, image.Span);
        map.Apply(tangent, direction.Span);
        inner.ProxPush(image.Span, gamma * bound, direction.Span, gammaTangent * bound, step.Span);
        VectorKernels.Combine(1 / bound, step.Span, -1 / bound, direction.Span, step.Span);
        map.Adjoint(step.Span, back.Span);
        VectorKernels.AddScaled(tangent, 1, back.Span, result);
    }

    public double Pull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        IDifferentiableProximable inner = Parts.Differentiable(f, whole);
        using var image = new PooledVector(map.Rows);
        using var direction = new PooledVector(map.Rows);
        using var step = new PooledVector(map.Rows);
        using var back = new PooledVector(map.Columns);
        map.Apply(x, image.Span);
        map.Apply(cotangent, direction.Span);
        VectorKernels.Combine(1 / bound, direction.Span, 0, direction.Span, direction.Span);
        double stepBar = inner.ProxPull(image.Span, gamma * bound, direction.Span, step.Span);
        VectorKernels.AddScaled(step.Span, -1, direction.Span, step.Span);
        map.Adjoint(step.Span, back.Span);
        VectorKernels.AddScaled(cotangent, 1, back.Span, result);
        return bound * stepBar;
    }
}
