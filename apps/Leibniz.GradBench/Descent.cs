namespace Leibniz.GradBench;

/// <summary>Gradient descent with a step that grows after successes and shrinks after failures.</summary>
/// <remarks>
/// The step starts at 10⁻⁵, doubles after ten successes in a row and halves after a failure; the descent ends where the gradient
/// or a step is no longer than 10⁻⁵. Source: Siskind, Pearlmutter 2008, "Using programming language theory to make automatic
/// differentiation sound and efficient", the examples.
/// </remarks>
internal static class Descent
{
    /// <summary>The first step.</summary>
    public const double FirstStep = 1e-5;

    /// <summary>The length of gradient and of step at which a descent ends.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>Successes in a row after which the step doubles.</summary>
    public const int Patience = 10;

    /// <summary>A function of a point.</summary>
    /// <param name="x">The point.</param>
    public delegate double Value(ReadOnlySpan<double> x);

    /// <summary>A gradient at a point.</summary>
    /// <param name="x">The point.</param>
    /// <param name="dx">Receives the gradient.</param>
    public delegate void Gradient(ReadOnlySpan<double> x, Span<double> dx);

    /// <summary>A local minimum.</summary>
    /// <param name="value">The function.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>The point where the descent ended.</returns>
    public static double[] Minimise(Value value, Gradient gradient, ReadOnlySpan<double> start)
    {
        double[] x = start.ToArray(), next = new double[x.Length], slope = new double[x.Length];
        double reached = value(x), step = FirstStep;
        int successes = 0;
        gradient(x, slope);
        while (Length(slope) > Tolerance)
        {
            if (successes == Patience)
            {
                step *= 2;
                successes = 0;
            }
            double moved = 0;
            for (int i = 0; i < x.Length; i++)
            {
                next[i] = x[i] - step * slope[i];
                moved += (next[i] - x[i]) * (next[i] - x[i]);
            }
            if (Math.Sqrt(moved) <= Tolerance)
                break;
            double proposed = value(next);
            if (proposed < reached)
            {
                next.CopyTo(x, 0);
                reached = proposed;
                gradient(x, slope);
                successes++;
            }
            else
            {
                step /= 2;
                successes = 0;
            }
        }
        return x;
    }

    private static double Length(double[] x)
    {
        double squared = 0;
        foreach (double component in x)
            squared += component * component;
        return Math.Sqrt(squared);
    }
}
