using System.Reflection;

namespace Leibniz.Symbolic.Tests.Output;

public sealed class CSharpTests
{
    private const int Seed = 20260201;

    private delegate double OfThree(double x, double y, double z, Span<double> gradient, Span<double> hessian);

    private delegate double OfTwo(double x, double y, Span<double> gradient);

    [Theory]
    [InlineData("sin(x)*y", "Math.Sin(x) * y")]
    [InlineData("x - (y - 3)", "x - (y - 3.0)")]
    [InlineData("gamma(x)^2", "Math.Pow(Special.Gamma(x), 2.0)")]
    [InlineData("hypot(x, 1e-20)", "double.Hypot(x, 1E-20)")]
    [InlineData("-(-x % 3)", "-(-x % 3.0)")]
    [InlineData("x < 0 ? -x : pi", "x < 0.0 ? -x : Math.PI")]
    [InlineData("besselj(2, x)", "Special.BesselJ(2, x)")]
    [InlineData("sech2(x)", "Primitive.Apply<global::Leibniz.Rules.SechSquared, double>(x)")]
    [InlineData("logsumexp(x, y)", "Fused.LogSumExp<double>([x, y])")]
    public void Expression_OfAFormula_CallsFunctionsByName(string formula, string expected) =>
        Assert.Equal(expected, CSharp.Expression(Formula.Parse(formula)));

    [Fact]
    public void Expression_OfEveryRule_CompilesAndComputesTheSameBits()
    {
        IReadOnlyList<Expr> formulas = EveryRule.Formulas();
        string methods = string.Join('\n', formulas.Select((f, i) => CSharp.Method(f, ["x", "y", "z"], "F" + i, keepStrongZero: true)));
        Assembly assembly = EmittedAssembly.Compile("using System;\nusing Leibniz.Rules;\npublic static class All\n{\n" + methods + "}\n");
        for (int i = 0; i < formulas.Count; i++)
        {
            Func<double, double, double, double> compiled = assembly.Method<Func<double, double, double, double>>("All", "F" + i);
            foreach (double[] at in EveryRule.Points)
            {
                double expected = formulas[i].Bind("x", "y", "z").Evaluate<double>(at), actual = compiled(at[0], at[1], at[2]);
                Assert.True(expected.Equals(actual), $"{formulas[i]} at {string.Join(", ", at)}: expected {expected:R}, actual {actual:R}");
            }
        }
    }

    [Fact]
    public void File_OfRandomFormulas_ComputesValueGradientAndHessian()
    {
        Expr[] formulas = [.. RandomFormulas.Take(Seed, 40, 5)];
        Assembly assembly = EmittedAssembly.Compile([.. formulas.Select((f, i) => CSharp.File(f, ["x", "y", "z"], "Formula" + i, 2, keepStrongZero: true))]);
        double[] at = [0.8, -0.35, 1.5], gradient = new double[3], hessian = new double[9];
        for (int i = 0; i < formulas.Length; i++)
        {
            double value = assembly.Method<OfThree>("Formula" + i, "Hessian")(at[0], at[1], at[2], gradient, hessian);
            Assert.Equal(formulas[i].Bind("x", "y", "z").Evaluate<double>(at), value);
            for (int j = 0; j < 2; j++)
            {
                for (int k = 0; k < 2; k++)
                {
                    Dual<Dual<double>>[] seeds = [.. at.Select((a, n) => new Dual<Dual<double>>(new(a, n == j ? 1 : 0), new(n == k ? 1 : 0, 0)))];
                    Dual<Dual<double>> expected = formulas[i].Bind("x", "y", "z").Evaluate<Dual<Dual<double>>>(seeds);
                    // Another order of the sums.
                    Near(expected.Primal.Tangent, gradient[j], formulas[i]);
                    Near(expected.Tangent.Tangent, hessian[(j * 3) + k], formulas[i]);
                }
            }
        }
    }

    [Fact]
    public void Method_WithPlainProducts_HasNoPrimitive()
    {
        string text = CSharp.Method(Formula.Parse("exp(-x^2)*sin(y)/x"), ["x", "y"], "F", 1);
        Assert.DoesNotContain("Primitive", text, StringComparison.Ordinal);
        double[] gradient = new double[2];
        double value = EmittedAssembly.Compile("using System;\nusing Leibniz.Rules;\npublic static class All\n{\n" + text + "}\n")
            .Method<OfTwo>("All", "F")(0.5, 2, gradient);
        Assert.Equal(Math.Exp(-0.25) * Math.Sin(2) / 0.5, value, 1e-15);
        Assert.Equal(Math.Exp(-0.25) * Math.Cos(2) / 0.5, gradient[1], 1e-15);
    }

    [Fact]
    public void Method_OfNamesThatCSharpUses_StillCompiles() =>
        EmittedAssembly.Compile(CSharp.File(Formula.Parse("in*t1 + gradient^2 + exp(in*t1)"), ["in", "t1", "gradient"]));

    [Fact]
    public void Method_OfASharedPart_ComputesItOnce()
    {
        string text = CSharp.Method(Formula.Parse("sin(x*y) + exp(sin(x*y))"), ["x", "y"]);
        Assert.Equal(text.IndexOf("Math.Sin", StringComparison.Ordinal), text.LastIndexOf("Math.Sin", StringComparison.Ordinal));
    }

    [Fact]
    public void Method_WithoutAVariable_ListsThem() =>
        Assert.Contains("y has no place", Assert.Throws<ArgumentException>(() => CSharp.Method(Formula.Parse("x + y"), ["x"])).Message, StringComparison.Ordinal);

    private static void Near(double expected, double actual, Expr formula) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= 1e-10 * Math.Max(1, Math.Abs(expected)),
            $"seed {Seed}, {formula}: expected {expected:R}, actual {actual:R}");
}
