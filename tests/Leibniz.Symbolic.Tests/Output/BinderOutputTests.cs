using System.Reflection;

namespace Leibniz.Symbolic.Tests.Output;

public sealed class BinderOutputTests
{
    private static readonly string[] s_unknown = ["f", "g", "h"];

    [Theory]
    [InlineData("sum(k = 1..n, x^k/k)", @"\sum_{k = 1}^{n} \frac{x^{k}}{k}")]
    [InlineData("product(k = 1..n, x - k)*y", @"\left(\prod_{k = 1}^{n} \left(x - k\right)\right) y")]
    [InlineData("integral(t = 0..x, sin(t)/t)", @"\int_{0}^{x} \frac{\sin\left(t\right)}{t} \, \mathrm{d} t")]
    [InlineData("integral(t = 0..x, t + 1)", @"\int_{0}^{x} \left(t + 1\right) \, \mathrm{d} t")]
    [InlineData("f''(x)", @"f''\left(x\right)")]
    [InlineData("f'[6](x)", @"f^{(6)}\left(x\right)")]
    [InlineData("h'[1, 0](x, y)", @"h^{(1, 0)}\left(x, y\right)")]
    public void Latex_OfBindersAndUnknownFunctions_IsThatOfPaper(string formula, string expected) =>
        Assert.Equal(expected, Latex.Print(Formula.Parse(formula, s_unknown)));

    [Theory]
    [InlineData("y*sum(k = 1..n, sum(j = 1..k, j*x))^2 - sum(k = 1..3, -k)")]
    [InlineData("sum(k = 1..n, k) + product(k = 1..n, x - sum(j = 1..k, j))*y")]
    [InlineData("integral(t = 0..x, d*t + 1)*x + integral(s = -inf..inf, exp(-s^2))")]
    [InlineData("1/integral(t = 0..x, integral(u = 0..t, u*t))")]
    [InlineData("sum(alpha = 1..n, x_1^alpha)^x")]
    [InlineData("f(x) + f'(x)*g(x, y) - h'[1, 2](x, f(y))^2")]
    [InlineData("integral(t = 0..1, f'[4](t)*t)")]
    public void Latex_ReadAgain_IsTheSameNode(string formula)
    {
        Expr expression = Formula.Parse(formula, s_unknown);
        Assert.Same(expression, Formula.ParseLatex(Latex.Print(expression), s_unknown));
    }

    [Theory]
    [InlineData(@"\int_0^1 x^2 dx + 1", "integral(x = 0..1, x^2) + 1")]
    [InlineData(@"\sum\limits_{k=1}^n k x", "sum(k = 1..n, k*x)")]
    [InlineData(@"\sum_{k=1}^{n} k + 1", "sum(k = 1..n, k) + 1")]
    public void ParseLatex_OfOtherSpellings_ReadsThem(string latex, string formula) =>
        Assert.Equal(formula, Formula.ParseLatex(latex).ToString());

    [Theory]
    [InlineData(@"\sum_{k=1} k", 12)]
    [InlineData(@"\sum_{2=1}^n k", 7)]
    [InlineData(@"\int_0^1 x", 11)]
    [InlineData(@"f^{(2,1)}(x)", 1)]
    [InlineData("f + 1", 3)]
    public void ParseLatex_OfWhatLacksAPart_SaysWhere(string latex, int position) =>
        Assert.Equal(position, Assert.Throws<FormulaException>(() => Formula.ParseLatex(latex, s_unknown)).Position + 1);

    [Theory]
    [InlineData("sum(k = 1..n, k)", "<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>k</mi>")]
    [InlineData("integral(t = 0..x, t)", "<msubsup><mo>∫</mo><mn>0</mn><mi>x</mi></msubsup><mi>t</mi>")]
    [InlineData("f''(x)", "<msup><mi>f</mi><mo>′′</mo></msup>")]
    [InlineData("h'[1, 0](x, y)", "<msup><mi>h</mi><mrow><mo>(</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></msup>")]
    public void MathML_OfBindersAndUnknownFunctions_HasTheirElements(string formula, string part)
    {
        string text = MathML.Print(Formula.Parse(formula, s_unknown));
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(text));
    }

    [Theory]
    [InlineData("sum(k = 1..n, x^k/k) + k*product(j = 1..n, x + sum(k = 1..j, k*x))")]
    [InlineData("sum(k = 1..sum(j = 1..3, j), x^k/k)*n*k")]
    [InlineData("sin(product(i = 0..n, x*i + 1)) + sum(t1 = n..5, t1*sin(x)*sin(x))*k")]
    [InlineData("sum(j = k..n/2, x^j)")]
    public void CSharp_OfSumsAndProducts_IsLoopsThatComputeTheSame(string formula)
    {
        Expr f = Formula.Parse(formula);
        string[] variables = ["x", "n", "k"];
        Assembly assembly = EmittedAssembly.Compile(CSharp.File(f, variables, "Loops", 1, keepStrongZero: true));
        foreach (double[] at in (double[][])[[0.7, 4, 2], [-1.3, 3, 1], [0.2, 0, 5]])
        {
            double expected = f.Bind(variables).Evaluate<double>(at);
            Assert.Equal(expected, assembly.Method<Func<double, double, double, double>>("Loops", "Evaluate")(at[0], at[1], at[2]));
            double[] gradient = new double[3];
            assembly.Method<OfThree>("Loops", "Gradient")(at[0], at[1], at[2], gradient);
            double slope = f.Differentiate("x").Bind(variables).Evaluate<double>(at);
            // The sums are those of the formula, in the same order.
            Assert.True(slope.Equals(gradient[0]) || Math.Abs(slope - gradient[0]) <= 1e-14 * Math.Abs(slope), $"{formula}: {slope:R}, {gradient[0]:R}");
        }
    }

    [Theory]
    [InlineData("sum(k = 1..n, k)", "CSharp.Method")]
    [InlineData("integral(t = 0..x, t)", "quadrature")]
    [InlineData("f'(x)", "Define(\"f\"")]
    public void CSharp_OfWhatNoExpressionIs_SaysWhatToDo(string formula, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<NotSupportedException>(() => CSharp.Expression(Formula.Parse(formula, s_unknown))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sum(k = 1..n, x^k/k)", "sum term by term")]
    [InlineData("product(k = 1..n, x - k)", "product rule over an index")]
    [InlineData("integral(t = 0..x, sin(t))", "Leibniz's rule for variable limits")]
    [InlineData("integral(t = 0..1, sin(x*t))", "derivative under the integral sign")]
    [InlineData("f(x)", "derivative of the unknown f")]
    [InlineData("f(x^2)", "chain rule with the unknown f")]
    public void Explain_OfBindersAndUnknownFunctions_NamesTheRule(string formula, string rule) =>
        Assert.Equal(rule, Formula.Parse(formula, s_unknown).Explain("x").Steps[^1].Rule);

    [Theory]
    [InlineData("betai_partial(x)")]
    [InlineData("betai_partial(-1, 0, x, y, x)")]
    [InlineData("betai_partial(0.5, 0, x, y, x)")]
    [InlineData("betai_partial(65, 0, x, y, x)")]
    public void Parse_OfAPartialBetaWithoutOrders_SaysWhatIsExpected(string formula) =>
        Assert.Throws<FormulaException>(() => Formula.Parse(formula));

    [Fact]
    public void PartialBeta_OfAFormula_IsTheDerivativeOfTheFunction()
    {
        Expr f = Formula.Parse("betai(x, y, 0.3)"), partial = Formula.Parse("betai_partial(1, 0, x, y, 0.3)");
        Assert.Same(f.Differentiate("x"), partial);
        Assert.Same(partial.Differentiate("y"), Formula.Parse("betai_partial(1, 1, x, y, 0.3)"));
    }

    private delegate double OfThree(double x, double n, double k, Span<double> gradient);
}
