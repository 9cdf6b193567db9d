using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Checks a derivative against differences of the function at random matrices that have the declared structure.</summary>
/// <remarks>
/// Along directions D that keep the structure of the variable, ⟨G, D⟩ or J·vec(D) is compared with central differences
/// extrapolated twice (Richardson), whose error is of order h⁶. A Hessian is compared with differences of the gradient,
/// and the gradient with those of the function.
/// </remarks>
public static class MatrixDerivativeCheck
{
    private const double Step = 0.004;

    // h⁶ truncation and ε/h rounding are both far below.
    private const double Tolerance = 1e-8;

    private const int Points = 3;
    private const int RandomDirections = 4;
    private const int MostTries = 60;

    // Where the differences disagree by more than this the point is too near a singular one.
    private const double MostSpread = 1e-6;

    /// <summary>Checks a derivative.</summary>
    /// <param name="derivative">The derivative.</param>
    /// <param name="seed">The seed of the random points and directions.</param>
    /// <exception cref="InvalidOperationException">No random point of the function's domain was found.</exception>
    public static MatrixCheckResult Run(MatrixDerivative derivative, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(derivative);
        if (derivative.Kind != MatrixDerivativeKind.Hessian)
            return Compare(derivative.SmoothPart, derivative.Value, derivative, seed);
        MatrixDerivative first = MatrixDerivatives.Gradient(derivative.SmoothPart, derivative.Variable);
        MatrixCheckResult gradient = Compare(derivative.SmoothPart, first.Value, first, seed);
        MatrixCheckResult hessian = Compare(first.Value, derivative.Value, derivative, seed);
        return hessian with
        {
            LargestError = Math.Max(gradient.LargestError, hessian.LargestError),
            Directions = gradient.Directions + hessian.Directions,
        };
    }

    private static MatrixCheckResult Compare(MatrixExpr f, MatrixExpr derivative, MatrixDerivative about, int seed)
    {
        var variable = (Symbol)about.Variable.Operation;
        Dictionary<string, int> sizes = [];
        var random = new RandomMatrices(seed);
        double largest = 0;
        int directions = 0, points = 0;
        for (int attempt = 0; attempt < MostTries && points < Points; attempt++)
        {
            // XᵀX is regular for tall X only, XXᵀ for wide.
            sizes = RandomMatrices.Sizes([f, derivative, about.Variable], attempt / (Points * RandomMatrices.Kinds));
            var values = new Dictionary<string, Matrix<double>>(StringComparer.Ordinal);
            foreach (Symbol symbol in MatrixGraph.Order([f, derivative, about.Variable]).Select(n => n.Operation).OfType<Symbol>())
                values[symbol.Name] = random.Value(symbol, sizes, attempt / Points % RandomMatrices.Kinds);
            if (!TryCompare(f, derivative, about, variable, values, sizes, random, out double error, out int compared))
                continue;
            largest = Math.Max(largest, error);
            directions += compared;
            points++;
        }
        if (points == 0)
            throw new InvalidOperationException($"check: no random point in the domain of {f} was found; declare shapes or structure.");
        return new(largest, Tolerance, directions, points, seed, sizes);
    }

    private static bool TryCompare(
        MatrixExpr f, MatrixExpr derivative, MatrixDerivative about, Symbol variable, Dictionary<string, Matrix<double>> values,
        Dictionary<string, int> sizes, RandomMatrices random, out double error, out int compared)
    {
        error = 0;
        compared = 0;
        Matrix<double> x = values[variable.Name];
        try
        {
            Matrix<double> exact = MatrixEvaluation.Evaluate(derivative, values, sizes);
            double scale = Math.Max(1, exact.Enumerate().Max(Math.Abs));
            if (!double.IsFinite(scale) || !IsFinite(MatrixEvaluation.Evaluate(f, values, sizes)))
                return false;
            foreach (Matrix<double> direction in Directions(variable, x, random))
            {
                bool turns = variable.SymbolStructure.HasFlag(MatrixStructure.Orthogonal) && x.RowCount > 1;
                Matrix<double> numerical = Extrapolate(t =>
                {
                    var moved = new Dictionary<string, Matrix<double>>(values, StringComparer.Ordinal) { [variable.Name] = turns ? x * Cayley(direction * t) : x + (direction * t) };
                    return MatrixEvaluation.Evaluate(f, moved, sizes);
                }, out double spread);
                if (!IsFinite(numerical) || spread > MostSpread * scale)
                    return false;
                Matrix<double> symbolic = Along(exact, turns ? x * direction : direction, about.Kind, numerical);
                error = Math.Max(error, (numerical - symbolic).Enumerate().Max(Math.Abs) / scale);
                compared++;
            }
            return true;
        }
        catch (Exception e) when (e is ArgumentException or MathNet.Numerics.NonConvergenceException)
        {
            // Not in the domain, such as the Cholesky factor of an indefinite matrix.
            return false;
        }
    }

    private static IEnumerable<Matrix<double>> Directions(Symbol variable, Matrix<double> x, RandomMatrices random)
    {
        const int mostUnits = 40;
        if (variable.SymbolStructure == MatrixStructure.None && x.RowCount * x.ColumnCount <= mostUnits)
        {
            for (int i = 0; i < x.RowCount * x.ColumnCount; i++)
            {
                Matrix<double> unit = Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount);
                unit[i % x.RowCount, i / x.RowCount] = 1;
                yield return unit;
            }
        }
        for (int i = 0; i < RandomDirections; i++)
            yield return random.Direction(variable, x.RowCount, x.ColumnCount);
    }

    private static Matrix<double> Along(Matrix<double> derivative, Matrix<double> direction, MatrixDerivativeKind kind, Matrix<double> like) => kind switch
    {
        MatrixDerivativeKind.Gradient => Matrix<double>.Build.Dense(1, 1, derivative.PointwiseMultiply(direction).Enumerate().Sum()),
        MatrixDerivativeKind.Tangent => derivative * direction[0, 0],
        _ => Matrix<double>.Build.DenseOfColumnMajor(
            like.RowCount, like.ColumnCount,
            (derivative * Matrix<double>.Build.DenseOfColumnMajor(direction.RowCount * direction.ColumnCount, 1, direction.ToColumnMajorArray())).ToColumnMajorArray()),
    };

    // Central differences at h, h/2, h/4; the errors in h² and h⁴ cancel.
    private static Matrix<double> Extrapolate(Func<double, Matrix<double>> f, out double spread)
    {
        Matrix<double> a = Central(f, Step), b = Central(f, Step / 2), c = Central(f, Step / 4);
        Matrix<double> ab = ((b * 4) - a) / 3, bc = ((c * 4) - b) / 3;
        spread = (bc - ab).Enumerate().Max(Math.Abs);
        return ((bc * 16) - ab) / 15;
    }

    private static Matrix<double> Central(Func<double, Matrix<double>> f, double h) => (f(h) - f(-h)) / (2 * h);

    // Cayley's transform (I − Ω/2)⁻¹(I + Ω/2) of a skew Ω is orthogonal and I + Ω to first order.
    private static Matrix<double> Cayley(Matrix<double> omega)
    {
        Matrix<double> identity = Matrix<double>.Build.DenseIdentity(omega.RowCount);
        return (identity - (omega / 2)).Inverse() * (identity + (omega / 2));
    }

    private static bool IsFinite(Matrix<double> a) => a.Enumerate().All(double.IsFinite);
}
