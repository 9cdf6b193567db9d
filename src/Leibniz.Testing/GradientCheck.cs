namespace Leibniz.Testing;

/// <summary>Compares claimed derivatives with numerical ones, and names the likely mistake where they differ.</summary>
/// <remarks>Each coordinate is checked, then a few random directions (fixed seed, printed), which also catch entries that the
/// coordinates' tolerance lets pass. At a kink the check fails and says so: there is no derivative to compare with.</remarks>
public static partial class GradientCheck
{
    /// <summary>Checks a claimed gradient.</summary>
    /// <param name="f">The function.</param>
    /// <param name="gradient">Writes the claimed ∂f/∂xᵢ, n numbers.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="options">Tolerances, directions, steps and bounds; null for the usual ones.</param>
    /// <exception cref="ArgumentNullException">A delegate is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty or not finite, or f is not finite there.</exception>
    public static GradientReport Check(
        ScalarFunction<double> f, VectorFunction<double> gradient, ReadOnlySpan<double> x, GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(gradient);
        options ??= new();
        var claimed = new double[x.Length];
        gradient(x, claimed);
        return new("Gradient", Matrix((p, y) => y[0] = f(p), x.ToArray(), 1, claimed, "", options), options.Seed);
    }

    /// <summary>Checks a claimed gradient given as numbers.</summary>
    /// <param name="f">The function.</param>
    /// <param name="claimed">The claimed ∂f/∂xᵢ, n numbers.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="options">Tolerances, directions, steps and bounds; null for the usual ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty or not finite, <paramref name="claimed"/> is of another
    /// length, or f is not finite at x.</exception>
    public static GradientReport Check(
        ScalarFunction<double> f, ReadOnlySpan<double> claimed, ReadOnlySpan<double> x, GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        Comparison.Lengths(x.Length, claimed.Length, nameof(claimed));
        options ??= new();
        return new("Gradient", Matrix((p, y) => y[0] = f(p), x.ToArray(), 1, claimed.ToArray(), "", options), options.Seed);
    }

    /// <summary>Checks a claimed Jacobian.</summary>
    /// <param name="f">The function.</param>
    /// <param name="outputs">The number of its values, m ≥ 1.</param>
    /// <param name="jacobian">Writes the claimed ∂yᵢ/∂xⱼ at [i·n + j]; m·n numbers.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="options">Tolerances, directions, steps and bounds; null for the usual ones.</param>
    /// <exception cref="ArgumentNullException">A delegate is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outputs"/> is not positive.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty or not finite, or f is not finite there.</exception>
    public static GradientReport CheckJacobian(
        VectorFunction<double> f,
        int outputs,
        VectorFunction<double> jacobian,
        ReadOnlySpan<double> x,
        GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(jacobian);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        options ??= new();
        var claimed = new double[outputs * x.Length];
        jacobian(x, claimed);
        return new("Jacobian", Matrix(f, x.ToArray(), outputs, claimed, "", options), options.Seed);
    }

    /// <summary>Checks a claimed Hessian against second differences of f.</summary>
    /// <remarks>Second differences have 8 or 9 digits, so that tolerances below 10⁻⁶ ask too much of them.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="hessian">Writes the claimed ∂²f/∂xᵢ∂xⱼ at [i·n + j]; n² numbers.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="options">Tolerances, steps and bounds; null for the usual ones.</param>
    /// <exception cref="ArgumentNullException">A delegate is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty or not finite, or f is not finite there.</exception>
    public static GradientReport CheckHessian(
        ScalarFunction<double> f, VectorFunction<double> hessian, ReadOnlySpan<double> x, GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(hessian);
        options ??= new();
        int n = x.Length;
        double[] expected = new double[n * n], coarse = new double[n * n], claimed = new double[n * n], tolerances = new double[n * n];
        Numerical.Hessian(f, x, expected, options.Numerical);
        Numerical.Hessian(f, x, coarse, options.Numerical with { Method = NumericalMethod.Central2 });
        hessian(x, claimed);
        // Central2's distance from the higher order, a thousandth of it kept, stands for an error estimate.
        for (int i = 0; i < tolerances.Length; i++)
            tolerances[i] = 1e-7 + Comparison.Tolerance(expected[i], 1e-3 * Math.Abs(expected[i] - coarse[i]), options);
        string[] names = Names(n, n, options, static (i, j) => $"∂²f/∂{i}∂{j}", options.Name);
        double[] point = x.ToArray();
        VectorFunction<double> value = (p, y) => y[0] = f(p);
        return new(
            "Hessian",
            Diagnosis.Entries(
                names,
                n,
                n,
                expected,
                claimed,
                tolerances,
                entry => Comparison.HasKink(value, point, 1, 0, entry / n, options.Numerical)
                    || Comparison.HasKink(value, point, 1, 0, entry % n, options.Numerical)),
            options.Seed);
    }

    private static List<GradientEntry> Matrix(
        VectorFunction<double> f, double[] x, int m, double[] claimed, string prefix, GradientCheckOptions options)
    {
        int n = x.Length;
        (double[] expected, double[] errors) = Comparison.Numeric(f, x, m, options.Numerical);
        var tolerances = new double[m * n];
        for (int i = 0; i < tolerances.Length; i++)
            tolerances[i] = Comparison.Tolerance(expected[i], errors[i], options);
        string[] names = m == 1
            ? Names(1, n, options, (_, j) => prefix + j, static i => "")
            : Names(m, n, options, (i, j) => $"{prefix}∂{i}/∂{j}", static i => $"y[{i}]");
        List<GradientEntry> entries = Diagnosis.Entries(
            names,
            m,
            n,
            expected,
            claimed,
            tolerances,
            entry => Comparison.HasKink(f, x, m, entry / n, entry % n, options.Numerical));
        entries.AddRange(Comparison.Random(f, x, m, claimed, prefix, options));
        return entries;
    }

    private static string[] Names(
        int m, int n, GradientCheckOptions options, Func<string, string, string> join, Func<int, string> row)
    {
        var names = new string[m * n];
        for (int i = 0; i < names.Length; i++)
            names[i] = join(row(i / n), options.Name(i % n));
        return names;
    }
}
