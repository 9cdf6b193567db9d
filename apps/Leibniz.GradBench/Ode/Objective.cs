namespace Leibniz.GradBench.Ode;

/// <summary>A linear chain of ordinary differential equations, solved by Runge and Kutta's method of fourth order.</summary>
internal static partial class Objective
{
    private const double EndTime = 2;

    /// <summary>y(2) of y₀′ = x₀, yᵢ′ = xᵢ·yᵢ₋₁, y(0) = 0.</summary>
    /// <param name="x">Coefficients. [n]</param>
    /// <param name="steps">Number of steps; 1 or more.</param>
    /// <param name="y">Receives the solution at the end. [n]</param>
    public static void Solve(ReadOnlySpan<double> x, int steps, Span<double> y)
    {
        int n = x.Length;
        double h = EndTime / steps;
        var k1 = new double[n];
        var k2 = new double[n];
        var k3 = new double[n];
        var k4 = new double[n];
        var middle = new double[n];
        for (int i = 0; i < n; i++)
            y[i] = 0;
        for (int step = 0; step < steps; step++)
        {
            Slope(x, y, k1);
            for (int i = 0; i < n; i++)
                middle[i] = y[i] + 0.5 * h * k1[i];
            Slope(x, middle, k2);
            for (int i = 0; i < n; i++)
                middle[i] = y[i] + 0.5 * h * k2[i];
            Slope(x, middle, k3);
            for (int i = 0; i < n; i++)
                middle[i] = y[i] + h * k3[i];
            Slope(x, middle, k4);
            for (int i = 0; i < n; i++)
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
    }

    /// <summary>The last component of <see cref="Solve"/>.</summary>
    /// <param name="x">Coefficients. [n]</param>
    /// <param name="steps">Number of steps; 1 or more.</param>
    public static double Last(ReadOnlySpan<double> x, int steps)
    {
        var y = new double[x.Length];
        Solve(x, steps, y);
        return y[x.Length - 1];
    }

    private static void Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> slope)
    {
        slope[0] = x[0];
        for (int i = 1; i < x.Length; i++)
            slope[i] = x[i] * y[i - 1];
    }
}
