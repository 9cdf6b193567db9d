namespace Leibniz.Symbolic.Tests;

public sealed class DerivativeTableTests
{
    private static readonly string[] s_names = ["x", "a", "b", "n"];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Tables", "derivatives.txt")))
            {
                if (line.StartsWith('#') || line.Length == 0)
                    continue;
                string[] parts = line.Split(" | ");
                rows.Add(parts[0], parts[1]);
            }
            return rows;
        }
    }

    [Fact]
    public void Table_OfDerivatives_HasThreeHundredRows() => Assert.True(Rows.Count >= 300, $"{Rows.Count} rows");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Derivative_OfATableRow_IsTheTables(string formula, string expected)
    {
        Expr f = Formula.Parse(formula), book = Formula.Parse(expected), derivative = f.Differentiate("x");
        int compared = 0;
        foreach (double x in (double[])[0.37, 0.83, 1.31, 2.15, 2.89])
        {
            double e = At(book, x), a = At(derivative, x);
            if (!double.IsFinite(At(f, x)) || !double.IsFinite(e))
                continue;
            compared++;
            // Both are sums of a few rounded terms; the table's may cancel.
            Assert.True(Math.Abs(e - a) <= 1e-9 * Math.Max(1e-3, Math.Abs(e)), $"({formula})' at {x}: expected {e:R}, actual {a:R}, {derivative}");
            // Five-point difference: error about h⁴·f⁽⁵⁾/30 and 10⁻¹⁶/h.
            const double h = 1e-3;
            double numerical = (At(f, x - (2 * h)) - (8 * At(f, x - h)) + (8 * At(f, x + h)) - At(f, x + (2 * h))) / (12 * h);
            Assert.True(Math.Abs(numerical - a) <= 1e-6 * Math.Max(1, Math.Abs(a)), $"({formula})' at {x}: numerically {numerical:R}, actual {a:R}");
        }
        Assert.True(compared >= 2, $"{formula}: compared at {compared} points only");
    }

    private static double At(Expr f, double x) => f.Bind(s_names).Evaluate<double>([x, 1.7, 0.6, 2.5]);
}
