namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A smooth function whose gradient with respect to some neighbouring inputs is cheaper than the whole.</summary>
public interface IBlockSmoothFunction : ISmoothFunction
{
    /// <summary>Writes the part of ∇f(x) that belongs to a block of inputs, and returns f(x).</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="first">The block's first input.</param>
    /// <param name="gradient">Receives the block's part; as long as the block.</param>
    double BlockGradient(ReadOnlySpan<double> x, int first, Span<double> gradient);
}
