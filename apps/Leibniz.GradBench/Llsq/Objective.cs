namespace Leibniz.GradBench.Llsq;

/// <summary>The error of fitting a polynomial to the sign function.</summary>
internal static partial class Objective
{
    /// <summary>½ Σᵢ (sign(tᵢ) − Σⱼ xⱼ tᵢʲ)² over n points tᵢ evenly spaced from −1 to 1.</summary>
    /// <param name="x">Coefficients, the constant first. [m]</param>
    /// <param name="n">Number of points; 2 or more.</param>
    public static double SumOfSquares(ReadOnlySpan<double> x, int n)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            double t = -1 + i * 2.0 / (n - 1);
            double residual = Math.Sign(t);
            double power = 1;
            for (int j = 0; j < x.Length; j++)
            {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return 0.5 * sum;
    }
}
