namespace Leibniz.Testing;

/// <summary>Whether two linear operators are each other's adjoint: ⟨Ax, y⟩ = ⟨x, Aᵀy⟩ for random x and y.</summary>
public static class DotProductTest
{
    /// <summary>Tries random pairs, and reports both sides of each.</summary>
    /// <remarks>The tolerance is relative to ‖Ax‖‖y‖ + ‖x‖‖Aᵀy‖, so that sides that cancel do not fail by rounding.</remarks>
    /// <param name="apply">Writes Ax, for n numbers x and m numbers Ax.</param>
    /// <param name="adjoint">Writes Aᵀy, for m numbers y and n numbers Aᵀy.</param>
    /// <param name="inputs">n ≥ 1.</param>
    /// <param name="outputs">m ≥ 1.</param>
    /// <param name="trials">How many pairs, ≥ 1.</param>
    /// <param name="tolerance">The relative tolerance.</param>
    /// <param name="seed">The seed of the pairs.</param>
    /// <exception cref="ArgumentNullException">A delegate is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is not positive.</exception>
    public static GradientReport Check(
        VectorFunction<double> apply,
        VectorFunction<double> adjoint,
        int inputs,
        int outputs,
        int trials = 5,
        double tolerance = 1e-12,
        int seed = 1646)
    {
        ArgumentNullException.ThrowIfNull(apply);
        ArgumentNullException.ThrowIfNull(adjoint);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(outputs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        var random = new Random(seed);
        double[] expected = new double[trials], actual = new double[trials], tolerances = new double[trials];
        var names = new string[trials];
        for (int k = 0; k < trials; k++)
        {
            double[] x = Directions.Next(random, inputs), y = Directions.Next(random, outputs);
            double[] image = new double[outputs], back = new double[inputs];
            apply(x, image);
            adjoint(y, back);
            names[k] = $"⟨Ax, y⟩ = ⟨x, Aᵀy⟩, pair {k}";
            expected[k] = Directions.Dot(image, y);
            actual[k] = Directions.Dot(x, back);
            tolerances[k] = tolerance * (Math.Sqrt(Directions.Dot(image, image) * Directions.Dot(y, y))
                + Math.Sqrt(Directions.Dot(x, x) * Directions.Dot(back, back)));
        }
        return new("Adjoint", Diagnosis.Entries(names, trials, 1, expected, actual, tolerances, null), seed);
    }

    /// <summary>Throws unless the operators are each other's adjoint.</summary>
    /// <inheritdoc cref="Check"/>
    /// <exception cref="GradientMismatchException">A pair's sides differ by more than the tolerance.</exception>
    public static void Require(
        VectorFunction<double> apply,
        VectorFunction<double> adjoint,
        int inputs,
        int outputs,
        int trials = 5,
        double tolerance = 1e-12,
        int seed = 1646)
    {
        GradientReport report = Check(apply, adjoint, inputs, outputs, trials, tolerance, seed);
        if (!report.Passed)
            throw new GradientMismatchException(report);
    }
}
