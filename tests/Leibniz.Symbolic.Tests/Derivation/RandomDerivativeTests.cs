namespace Leibniz.Symbolic.Tests;

public sealed class RandomDerivativeTests
{
    private const int Seed = 20260507;
    private const int Expressions = 5_000;

    private static readonly string[] s_names = ["x", "y"];

    [Fact]
    public void Derivatives_OfRandomExpressions_AreThoseOfTheOtherModes()
    {
        var random = new Random(Seed);
        int compared = 0, numerically = 0;
        for (int i = 0; i < Expressions; i++)
        {
            Expr f = RandomExpression.Make(random, 5);
            double[] at = [random.NextDouble() + 0.5, (random.NextDouble() * 2) - 1];
            BoundExpr value = f.Bind(s_names);
            Dual<double> dual = value.Evaluate<Dual<double>>([new(at[0], 1), at[1]]);
            if (!double.IsFinite(dual.Primal) || !double.IsFinite(dual.Tangent) || Math.Abs(dual.Tangent) > 1e8)
                continue;
            compared++;
            double symbolic = f.Differentiate("x").Bind(s_names).Evaluate<double>(at);
            double taylor = value.Evaluate<Jet<double>>([Jet<double>.Input(at[0], 1), at[1]]).Derivative(1);
            // Sums of up to a few dozen rounded terms, which may cancel.
            double tolerance = 1e-9 * Math.Max(1, Math.Abs(dual.Tangent));
            Assert.True(Math.Abs(symbolic - dual.Tangent) <= tolerance, $"seed {Seed}, {f} at {at[0]:R}, {at[1]:R}: forward {dual.Tangent:R}, symbolic {symbolic:R}");
            Assert.True(Math.Abs(symbolic - taylor) <= tolerance, $"seed {Seed}, {f} at {at[0]:R}, {at[1]:R}: Taylor {taylor:R}, symbolic {symbolic:R}");
            if (Numerical(value, at) is not { } numerical)
                continue;
            numerically++;
            Assert.True(
                Math.Abs(symbolic - numerical) <= 1e-4 * Math.Max(1, Math.Abs(symbolic)),
                $"seed {Seed}, {f} at {at[0]:R}, {at[1]:R}: numerical {numerical:R}, symbolic {symbolic:R}");
        }
        Assert.True(compared > 4 * Expressions / 5, $"{compared} compared");
        Assert.True(numerically > Expressions / 2, $"{numerically} compared numerically");
    }

    [Fact]
    public void Text_OfRandomExpressions_IsReadBackWithTheSameValue()
    {
        var random = new Random(Seed + 1);
        for (int i = 0; i < 1_000; i++)
        {
            Expr f = RandomExpression.Make(random, 5);
            Expr read = Formula.Parse(f.ToString());
            double a = f.Bind(s_names).Evaluate<double>([1.25, -0.5]), b = read.Bind(s_names).Evaluate<double>([1.25, -0.5]);
            Assert.True(a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)), $"seed {Seed + 1}, {f}: {a:R}, read back {b:R}");
        }
    }

    // Two steps must agree, else a kink is near.
    private static double? Numerical(BoundExpr f, double[] at)
    {
        double coarse = Difference(f, at, 2e-4), fine = Difference(f, at, 1e-4);
        return double.IsFinite(coarse) && Math.Abs(coarse - fine) < 1e-6 * Math.Max(1, Math.Abs(fine)) ? fine : null;
    }

    private static double Difference(BoundExpr f, double[] at, double h) =>
        (f.Evaluate<double>([at[0] + h, at[1]]) - f.Evaluate<double>([at[0] - h, at[1]])) / (2 * h);
}
