namespace Leibniz.Optimization.Smooth;

/// <summary>The residuals' Jacobian at a point, as it is stored.</summary>
internal abstract class Linearisation
{
    /// <summary>Writes r(x), and takes the Jacobian there.</summary>
    public abstract void Evaluate(double[] x, double[] residuals);

    /// <summary>Multiplies row i by a factor.</summary>
    public abstract void ScaleRow(int i, double factor);

    /// <summary>Writes J v.</summary>
    public abstract void Multiply(ReadOnlySpan<double> v, Span<double> result);

    /// <summary>Writes Jᵀ u.</summary>
    public abstract void TransposeMultiply(ReadOnlySpan<double> u, Span<double> result);

    /// <summary>Raises each number to the Euclidean norm of its column.</summary>
    public abstract void WidenToColumnNorms(double[] norms);

    /// <summary>The s that minimises ‖J s + r‖² + λ‖D s‖², 0 where held; NaN where J loses rank and λ is 0.</summary>
    public abstract double[] Solve(double[] right, double[] scale, bool[] held, double damping);
}
