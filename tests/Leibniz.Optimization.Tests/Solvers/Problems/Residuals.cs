using Leibniz.Optimization.Proximal.Solvers;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>‖Ax − b‖²/2 as a smooth function, as one with blocks, and as a mean of terms N·(aᵢx − bᵢ)²/2.</summary>
internal sealed class Residuals(Matrix a, double[] b) : IBlockSmoothFunction, IFiniteSum
{
    private readonly double[] image = new double[b.Length];

    public int Dimension => a.Columns;

    public int Count => b.Length;

    public double Value(ReadOnlySpan<double> x)
    {
        a.Apply(x, image);
        double sum = 0;
        for (int i = 0; i < b.Length; i++)
        {
            image[i] -= b[i];
            sum += image[i] * image[i];
        }
        return sum / 2;
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double value = Value(x);
        a.Adjoint(image, gradient);
        return value;
    }

    public double BlockGradient(ReadOnlySpan<double> x, int first, Span<double> gradient)
    {
        double value = Value(x);
        for (int j = 0; j < gradient.Length; j++)
        {
            gradient[j] = 0;
            for (int i = 0; i < b.Length; i++)
                gradient[j] += a[i, first + j] * image[i];
        }
        return value;
    }

    public double AddGradient(int term, ReadOnlySpan<double> x, double weight, Span<double> sum)
    {
        double residual = -b[term];
        for (int j = 0; j < x.Length; j++)
            residual += a[term, j] * x[j];
        for (int j = 0; j < x.Length; j++)
            sum[j] += weight * b.Length * residual * a[term, j];
        return b.Length * residual * residual / 2;
    }
}
