using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class RandomFormulaTests
{
    private const int Seed = 20260108;
    private const int Count = 500;

    [Fact]
    public void Parse_OfRandomFormulas_KeepsTheValueInEveryForm()
    {
        var random = new Random(Seed);
        int compared = 0;
        for (int i = 0; i < Count; i++)
        {
            Dictionary<string, Matrix<double>> values = Values(random);
            RandomFormula formula = (i % 3) switch
            {
                0 => RandomFormula.Scalar(random, values, 5),
                1 => RandomFormula.Column(random, values, 4),
                _ => RandomFormula.Square(random, values, 4),
            };
            double scale = Math.Max(1, formula.Value.Enumerate().Max(Math.Abs));
            // Sines of large numbers magnify roundings.
            if (!double.IsFinite(scale) || scale > 1e4)
                continue;
            MatrixExpr canonical = MatrixFormula.Parse(formula.Text, Declared());
            Matrix<double> first = MatrixEvaluation.Evaluate(canonical, values, s_sizes);
            Matrix<double> second = MatrixEvaluation.Evaluate(canonical.Simplify(), values, s_sizes);
            Matrix<double> third = MatrixEvaluation.Evaluate(MatrixFormula.Parse(canonical.ToString(), Declared()), values, s_sizes);
            foreach (Matrix<double> actual in new[] { first, second, third })
            {
                double error = (actual - formula.Value).Enumerate().Max(Math.Abs) / scale;
                Assert.True(error <= 1e-8, $"seed {Seed}, {formula.Text} as {canonical} as {canonical.Simplify()}: error {error:E2}");
            }
            compared++;
        }
        Assert.True(compared > Count / 2, $"only {compared} compared");
    }

    [Fact]
    public void Derivative_OfRandomScalars_IsThatOfDifferences()
    {
        var random = new Random(Seed + 1);
        int compared = 0;
        for (int i = 0; i < Count; i++)
        {
            Dictionary<string, Matrix<double>> values = Values(random);
            MatrixExpr f = MatrixFormula.Parse(RandomFormula.Scalar(random, values, 5).Text, Declared());
            foreach (string variable in f.Symbols)
            {
                MatrixDerivative derivative = MatrixDerivatives.Of(f, variable);
                Matrix<double> direction = values[variable].Map(_ => random.NextDouble() - 0.5, Zeros.Include);
                if (variable == "P")
                    direction = (direction + direction.Transpose()) / 2;
                double expected = Along(f, values, variable, direction, out double spread);
                double actual = MatrixEvaluation.Evaluate(derivative.Value, values, s_sizes).PointwiseMultiply(direction).Enumerate().Sum();
                double scale = Math.Max(1, Math.Abs(actual));
                if (!double.IsFinite(expected) || spread > 1e-5 * scale)
                    continue;
                Assert.True(Math.Abs(expected - actual) <= 1e-6 * scale, $"seed {Seed + 1}, {f} by {variable}: expected {expected:R}, actual {actual:R} from {derivative.Value}");
                compared++;
            }
        }
        Assert.True(compared > Count, $"only {compared} compared");
    }

    private static readonly Dictionary<string, int> s_sizes = new() { ["n"] = 3 };

    private static MatrixDeclarations Declared() => new MatrixDeclarations()
        .WithShape("A", "n,n").WithShape("B", "n,n").WithShape("P", "n,n").WithStructure("P", "symmetric")
        .WithShape("x", "n").WithShape("y", "n").WithShape("lambda", "scalar");

    private static Dictionary<string, Matrix<double>> Values(Random random)
    {
        Matrix<double> Draw(int columns) => Matrix<double>.Build.Dense(3, columns, (_, _) => (2 * random.NextDouble()) - 1);
        Matrix<double> p = Draw(3);
        return new()
        {
            ["A"] = Draw(3), ["B"] = Draw(3), ["P"] = (p + p.Transpose()) / 2, ["x"] = Draw(1), ["y"] = Draw(1),
            ["lambda"] = Matrix<double>.Build.Dense(1, 1, random.NextDouble() + 0.5),
        };
    }

    // Central differences of two steps, extrapolated.
    private static double Along(MatrixExpr f, Dictionary<string, Matrix<double>> values, string variable, Matrix<double> direction, out double spread)
    {
        double At(double t) => MatrixEvaluation.Evaluate(f, new Dictionary<string, Matrix<double>>(values) { [variable] = values[variable] + (direction * t) }, s_sizes)[0, 0];
        double coarse = (At(1e-3) - At(-1e-3)) / 2e-3, fine = (At(5e-4) - At(-5e-4)) / 1e-3;
        spread = Math.Abs(coarse - fine);
        return ((4 * fine) - coarse) / 3;
    }
}
