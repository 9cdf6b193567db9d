using System.Text.Json;

namespace Leibniz.Symbolic.Tests.Output;

public sealed class ExplainTests
{
    [Fact]
    public void Explain_OfAProduct_NamesEachRuleInOrder()
    {
        Explanation explanation = Formula.Parse("x^3*sin(2*x) + a*x").Explain("x");
        Assert.Equal(
            ["power rule", "constant factor", "chain rule with sin", "product rule", "constant factor", "sum rule"],
            explanation.Steps.Select(s => s.Rule));
        Assert.Equal("(u*v)' = v*u' + u*v'", $"({explanation.Steps[3].Pattern})' = {explanation.Steps[3].PatternDerivative}");
        Assert.Equal("u = x^3, u' = 3*x^2, v = sin(2*x), v' = 2*cos(2*x)", string.Join(", ", explanation.Steps[3].Where.Select(w => $"{w.Name} = {w.Value}")));
    }

    [Fact]
    public void Explain_OfRandomFormulas_HasTheDerivativesValueAtEveryStep()
    {
        foreach (Expr formula in RandomFormulas.Take(20260206, 150, 5).Concat(EveryRule.Formulas()))
        {
            Explanation explanation = formula.Explain("x");
            double[] at = [0.3, 0.7, 1.4];
            foreach (ExplanationStep step in explanation.Steps)
            {
                Same(step.Part.Differentiate("x"), step.Derivative, at, $"{formula}, step {step.Number}");
                Expr substituted = step.PatternDerivative;
                string[] letters = [.. step.Where.Select(w => w.Name)];
                double[] values = [.. step.Where.Select(w => w.Value.Bind("x", "y", "z").Evaluate<double>(at))];
                double byRule = substituted.Bind([.. letters, "x", "y", "z"]).Evaluate<double>([.. values, .. at]);
                Near(step.Derivative.Bind("x", "y", "z").Evaluate<double>(at), byRule, $"{formula}, step {step.Number}");
            }
            Same(formula.Differentiate("x"), explanation.Result, at, formula.ToString());
        }
    }

    [Fact]
    public void Explain_OfAConstant_HasNoStepAndGivesZero()
    {
        Explanation explanation = Formula.Parse("sin(y)").Explain("x");
        Assert.Empty(explanation.Steps);
        Assert.Equal("0", explanation.Result.ToString());
    }

    [Fact]
    public void Explain_ToText_ShowsRuleAndSubstitution() =>
        Assert.Equal(
            """
            d/dx of sin(x^2)

              1. power rule: (u^2)' = 2*u*u'
                 with u = x, u' = 1
                 (x^2)' = 2*x
              2. chain rule with sin: (sin(u))' = cos(u)*u'
                 with u = x^2, u' = 2*x
                 (sin(x^2))' = cos(x^2)*2*x

            Result: cos(x^2)*2*x

            """.ReplaceLineEndings("\n"),
            Formula.Parse("sin(x^2)").Explain("x").ToText());

    [Fact]
    public void Explain_ToLatex_AlignsTheSteps()
    {
        string text = Formula.Parse("exp(x)/x").Explain("x").ToLatex();
        Assert.StartsWith("\\begin{align*}\n", text, StringComparison.Ordinal);
        Assert.Contains(@"\text{derivative of exp: } \left(e^{u}\right)' = e^{u} u'", text, StringComparison.Ordinal);
        Assert.Contains(@"\text{quotient rule: }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ToJson_HoldsEveryStep()
    {
        JsonElement json = JsonDocument.Parse(Formula.Parse("log(x^2 + 1)").Explain("x").ToJson()).RootElement;
        Assert.Equal("x", json.GetProperty("variable").GetString());
        Assert.Equal(3, json.GetProperty("steps").GetArrayLength());
        JsonElement last = json.GetProperty("steps")[2];
        Assert.Equal("chain rule with log", last.GetProperty("rule").GetString());
        Assert.Equal("x^2 + 1", last.GetProperty("where").GetProperty("u").GetProperty("text").GetString());
        Assert.Equal(@"x^{2} + 1", last.GetProperty("where").GetProperty("u").GetProperty("latex").GetString());
    }

    private static void Same(Expr expected, Expr actual, double[] at, string place) =>
        Near(expected.Bind("x", "y", "z").Evaluate<double>(at), actual.Bind("x", "y", "z").Evaluate<double>(at), place);

    private static void Near(double expected, double actual, string place) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(actual - expected) <= 1e-9 * Math.Max(1, Math.Abs(expected)),
            $"{place}: expected {expected:R}, actual {actual:R}");
}
