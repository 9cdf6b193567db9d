namespace Leibniz.Testing;

/// <content>Every exact mode of a function struct.</content>
public static partial class GradientCheck
{
    /// <summary>Checks a function struct in every exact mode: the gradient forward and in reverse, the Hessian, and
    /// Hessian-vector products.</summary>
    /// <remarks>Gradients are compared with differences of the values; second derivatives with differences of the forward
    /// gradient, which keep twice the digits of second differences.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 finite numbers.</param>
    /// <param name="options">Tolerances, directions, steps and bounds; null for the usual ones.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty or not finite, or f is not finite there.</exception>
    public static GradientReport Check<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, GradientCheckOptions? options = null) where TFunction : IScalarFunction
    {
        options ??= new();
        TFunction function = f;
        double[] point = x.ToArray();
        int n = point.Length;
        VectorFunction<double> value = (p, y) => y[0] = function.Evaluate(p);
        VectorFunction<double> gradient = (p, y) => Gradient.Of(function, p, y, new() { Mode = DifferentiationMode.Forward });
        var claimed = new double[n];
        List<GradientEntry> entries = [];
        foreach (DifferentiationMode mode in (ReadOnlySpan<DifferentiationMode>)[DifferentiationMode.Forward, DifferentiationMode.Reverse])
        {
            Gradient.Of(f, x, claimed, new() { Mode = mode });
            entries.AddRange(Matrix(value, point, 1, claimed, $"{mode}: ", options));
        }
        var hessian = new double[n * n];
        Hessian.Of(f, x, [], hessian);
        (double[] expected, double[] errors) = Comparison.Numeric(gradient, point, n, options.Numerical);
        var tolerances = new double[n * n];
        for (int i = 0; i < tolerances.Length; i++)
            tolerances[i] = Comparison.Tolerance(expected[i], errors[i], options);
        Func<int, bool> kink = entry => Comparison.HasKink(gradient, point, n, entry / n, entry % n, options.Numerical);
        entries.AddRange(Diagnosis.Entries(
            Names(n, n, options, static (i, j) => $"Hessian: ∂²f/∂{i}∂{j}", options.Name), n, n, expected, hessian, tolerances, kink));
        var random = new Random(options.Seed);
        for (int k = 0; k < options.RandomDirections; k++)
            entries.AddRange(Product(f, point, Directions.Next(random, n), expected, tolerances, k, options));
        return new("Every exact mode", entries, options.Seed);
    }

    /// <summary>Throws unless every exact mode of a function struct agrees with differences.</summary>
    /// <inheritdoc cref="Check{TFunction}(in TFunction, ReadOnlySpan{double}, GradientCheckOptions?)"/>
    /// <exception cref="GradientMismatchException">An entry differs by more than its tolerance.</exception>
    public static void Require<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, GradientCheckOptions? options = null) where TFunction : IScalarFunction =>
        Require(Check(f, x, options));

    /// <summary>Throws unless a claimed gradient agrees with differences.</summary>
    /// <inheritdoc cref="Check(ScalarFunction{double}, VectorFunction{double}, ReadOnlySpan{double}, GradientCheckOptions?)"/>
    /// <exception cref="GradientMismatchException">An entry differs by more than its tolerance.</exception>
    public static void Require(
        ScalarFunction<double> f, VectorFunction<double> gradient, ReadOnlySpan<double> x, GradientCheckOptions? options = null) =>
        Require(Check(f, gradient, x, options));

    /// <summary>Throws unless a claimed gradient, given as numbers, agrees with differences.</summary>
    /// <inheritdoc cref="Check(ScalarFunction{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, GradientCheckOptions?)"/>
    /// <exception cref="GradientMismatchException">An entry differs by more than its tolerance.</exception>
    public static void Require(
        ScalarFunction<double> f, ReadOnlySpan<double> claimed, ReadOnlySpan<double> x, GradientCheckOptions? options = null) =>
        Require(Check(f, claimed, x, options));

    /// <summary>Throws unless a claimed Jacobian agrees with differences.</summary>
    /// <inheritdoc cref="CheckJacobian"/>
    /// <exception cref="GradientMismatchException">An entry differs by more than its tolerance.</exception>
    public static void RequireJacobian(
        VectorFunction<double> f,
        int outputs,
        VectorFunction<double> jacobian,
        ReadOnlySpan<double> x,
        GradientCheckOptions? options = null) => Require(CheckJacobian(f, outputs, jacobian, x, options));

    /// <summary>Throws unless a claimed Hessian agrees with differences.</summary>
    /// <inheritdoc cref="CheckHessian"/>
    /// <exception cref="GradientMismatchException">An entry differs by more than its tolerance.</exception>
    public static void RequireHessian(
        ScalarFunction<double> f, VectorFunction<double> hessian, ReadOnlySpan<double> x, GradientCheckOptions? options = null) =>
        Require(CheckHessian(f, hessian, x, options));

    private static void Require(GradientReport report)
    {
        if (!report.Passed)
            throw new GradientMismatchException(report);
    }

    private static List<GradientEntry> Product<TFunction>(
        in TFunction f, double[] x, double[] v, double[] hessian, double[] tolerances, int k, GradientCheckOptions options)
        where TFunction : IScalarFunction
    {
        int n = x.Length;
        double[] actual = new double[n], expected = new double[n], slack = new double[n];
        var names = new string[n];
        HessianVectorProduct.Of(f, x, v, [], actual);
        for (int i = 0; i < n; i++)
        {
            expected[i] = Directions.Dot(hessian.AsSpan(i * n, n), v);
            slack[i] = tolerances.AsSpan(i * n, n).ToArray().Sum();
            names[i] = $"Hessian · random direction {k}: {options.Name(i)}";
        }
        return Diagnosis.Entries(names, 1, n, expected, actual, slack, null);
    }
}
