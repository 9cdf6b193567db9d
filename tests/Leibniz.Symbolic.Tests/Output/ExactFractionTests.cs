namespace Leibniz.Symbolic.Tests.Output;

public sealed class ExactFractionTests
{
    [Theory]
    [InlineData("1/3", "1/3", @"\frac{1}{3}", "1.0 / 3.0", "<mfrac><mn>1</mn><mn>3</mn></mfrac>")]
    [InlineData("-2/7", "-2/7", @"-\frac{2}{7}", "-2.0 / 7.0", "<mrow><mo>-</mo><mfrac><mn>2</mn><mn>7</mn></mfrac></mrow>")]
    [InlineData("x^(1/3)", "x^(1/3)", @"x^{\frac{1}{3}}", "Math.Pow(x, 1.0 / 3.0)", "<msup><mi>x</mi><mfrac><mn>1</mn><mn>3</mn></mfrac></msup>")]
    [InlineData("x - 1/3", "x - 1/3", @"x - \frac{1}{3}", "x - 1.0 / 3.0", "<mrow><mi>x</mi><mo>-</mo><mfrac><mn>1</mn><mn>3</mn></mfrac></mrow>")]
    public void Print_OfAnExactFraction_KeepsNumeratorAndDenominator(string formula, string text, string latex, string code, string markup)
    {
        Expr expression = Formula.Parse(formula);
        Assert.Equal(text, expression.ToString());
        Assert.Equal(latex, Latex.Print(expression));
        Assert.Equal(code, CSharp.Expression(expression));
        Assert.Contains($">{markup}</math>", MathML.Print(expression, isBlock: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_OfALongWholeNumber_KeepsAllDigits()
    {
        Expr number = Symbolic.Number(System.Numerics.BigInteger.Parse("123456789012345678901", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("123456789012345678901", number.ToString());
        Assert.Equal("123456789012345678901", Latex.Print(number));
        Assert.Contains("<mn>123456789012345678901</mn>", MathML.Print(number), StringComparison.Ordinal);
        Assert.Equal("1.2345678901234568E+20", CSharp.Expression(number));
    }
}
