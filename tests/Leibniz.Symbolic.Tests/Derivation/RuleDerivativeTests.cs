namespace Leibniz.Symbolic.Tests;

/// <summary>Every rule's derivative as a formula, beside dual numbers, Taylor series and differences.</summary>
public sealed class RuleDerivativeTests
{
    private static readonly double[] s_points =
    [
        -3.7, -2, -1, -0.6, -0.25, -0.0, 0, 0.25, 0.6, 0.95, 1, 1.5, 2, 3.7, 12.5, 1e-300, -1e-300, 1e150, -1e150,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    private static readonly double[] s_pairs = [-1.3, -1, 0, 0.4, 1, 1.7, 2.5];

    [Fact]
    public void Derivative_OfEveryRule_IsThatOfTheOtherModes()
    {
        var visitor = new Visitor();
        RuleCatalog.Visit(visitor);
        Assert.True(visitor.Rules > 100, $"{visitor.Rules} rules");
        Assert.True(visitor.Compared > 5000, $"{visitor.Compared} comparisons");
        Assert.True(visitor.Failures.Count == 0, string.Join('\n', visitor.Failures.Take(25)));
    }

    private sealed class Visitor : IRuleVisitor
    {
        private static readonly string[] s_names = ["x0", "x1", "x2", "x3", "x4"];
        private static readonly Expr[] s_variables = [.. s_names.Select(Expr.Variable)];

        public int Rules { get; private set; }

        public int Compared { get; private set; }

        public List<string> Failures { get; } = [];

        public void Unary<TRule>() where TRule : struct, IUnaryRule
        {
            Expr f = Expr.Unary<TRule>(s_variables[0]);
            Check<TRule>(f, 1, s_points.Select(p => new[] { p }), x => TRule.BreaksAt(x[0]));
        }

        public void Indexed<TRule>() where TRule : struct, IIndexedRule
        {
            foreach (int n in (int[])[1, 2, 3])
                Check<TRule>(Expr.Indexed<TRule>(n, s_variables[0]), 1, s_points.Select(p => new[] { p }), x => TRule.BreaksAt(n, x[0]));
        }

        public void Binary<TRule>() where TRule : struct, IBinaryRule => Check<TRule>(
            Expr.Binary<TRule>(s_variables[0], s_variables[1]), 2,
            // Huber's width is positive.
            from a in s_pairs from b in s_pairs where typeof(TRule) != typeof(Huber) || b > 0 select new[] { a, b }, x => TRule.BreaksAt(x[0], x[1]));

        public void Ternary<TRule>() where TRule : struct, ITernaryRule => Check<TRule>(
            Expr.Ternary<TRule>(s_variables[0], s_variables[1], s_variables[2]), 3,
            from a in s_pairs from b in s_pairs where b <= 0.4 select new[] { a, b, 0.45 }, x => TRule.BreaksAt(x[0], x[1], x[2]));

        public void Fused<TRule>() where TRule : struct, IFusedRule
        {
            if (typeof(TRule) == typeof(IncompleteGammaPartial) || typeof(TRule) == typeof(IncompleteBetaPartial))
            {
                // The orders of differentiation are constants.
                bool isBeta = typeof(TRule) == typeof(IncompleteBetaPartial);
                Expr[] operands = isBeta ? [1.0, 0.0, .. s_variables[..3]] : [1.0, .. s_variables[..2]];
                Check<TRule>(Expr.Fused<TRule>(operands, []), isBeta ? 3 : 2, [[0.4, 1.7, 0.3], [2.5, 1.3, 0.6]], _ => false);
                return;
            }
            // Rules of two arrays take them equally long; a polynomial's second is its variable.
            int split = typeof(TRule) == typeof(Dot) ? 2 : typeof(TRule) == typeof(Polynomial) ? 3 : 4;
            int length = typeof(TRule) == typeof(TriangularSumOfSquares) ? 0 : 4;
            if (length == 0)
                return;
            Check<TRule>(
                Expr.Fused<TRule>(s_variables.AsSpan(0, split), s_variables.AsSpan(split, length - split)), length,
                s_pairs.Select(p => new[] { p, 0.4, -1.3, p }), x => TRule.BreaksAt(x.AsSpan(0, split), x.AsSpan(split)));
        }

        private void Check<TRule>(Expr f, int inputs, IEnumerable<double[]> points, Func<double[], bool> breaks)
        {
            Rules++;
            string[] names = s_names[..inputs];
            points = [.. points.Select(p => p[..inputs])];
            IReadOnlyList<Expr> gradient;
            try
            {
                gradient = f.Gradient(names);
            }
            catch (InvalidOperationException error)
            {
                Failures.Add($"{typeof(TRule).Name}: no symbolic derivative, {error.Message}");
                return;
            }
            BoundExpr value = f.Bind(names);
            for (int i = 0; i < inputs; i++)
            {
                BoundExpr first = gradient[i].Bind(names);
                foreach (double[] x in points)
                {
                    double y = value.Evaluate<double>(x);
                    // A formula's derivative is that of the function where the function has a value.
                    if (double.IsNaN(y))
                        continue;
                    double symbolic = first.Evaluate<double>(x);
                    Compare<TRule>("forward", x, i, Forward(value, x, i), symbolic, 1e-13);
                    Compare<TRule>("Taylor", x, i, Taylor(value, x, i), symbolic, 1e-12);
                    if (IsOrdinary(x, value, i, breaks) && Math.Abs(symbolic) < 1e6)
                        Compare<TRule>("numerical", x, i, Numerical(value, x, i), symbolic, 1e-4);
                }
            }
        }

        private void Compare<TRule>(string mode, double[] x, int i, double expected, double actual, double tolerance)
        {
            Compared++;
            if (expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(mode == "numerical" ? 1 : 0, Math.Abs(expected)))
                return;
            Failures.Add($"{typeof(TRule).Name} at ({string.Join(", ", x)}), ∂{i}, {mode}: expected {expected:R}, actual {actual:R}");
        }

        private static double Forward(BoundExpr f, double[] x, int i) =>
            f.Evaluate<Dual<double>>([.. x.Select((v, k) => new Dual<double>(v, k == i ? 1 : 0))]).Tangent;

        private static double Taylor(BoundExpr f, double[] x, int i) => f.Evaluate<Jet<double>>(
            [.. x.Select((v, k) => k == i ? Jet<double>.Input(v, 1) : (Jet<double>)v)]).Derivative(1);

        private static double Numerical(BoundExpr f, double[] x, int i)
        {
            const double h = 1e-4;
            return (At(f, x, i, -2 * h) - (8 * At(f, x, i, -h)) + (8 * At(f, x, i, h)) - At(f, x, i, 2 * h)) / (12 * h);
        }

        private static double At(BoundExpr f, double[] x, int i, double step) =>
            f.Evaluate<double>([.. x.Select((v, k) => k == i ? v + step : v)]);

        // No kink at hand: not at a special point, and smooth enough that halves of the interval agree.
        private static bool IsOrdinary(double[] x, BoundExpr f, int i, Func<double[], bool> breaks)
        {
            if (breaks(x) || x.Any(v => !double.IsFinite(v) || Math.Abs(v) > 100 || v * 2 == Math.Round(v * 2)))
                return false;
            double left = At(f, x, i, -1e-4), right = At(f, x, i, 1e-4), middle = At(f, x, i, 0);
            return double.IsFinite(left) && double.IsFinite(right) && Math.Abs(left + right - (2 * middle)) < 1e-5 * Math.Max(1, Math.Abs(middle));
        }
    }
}
