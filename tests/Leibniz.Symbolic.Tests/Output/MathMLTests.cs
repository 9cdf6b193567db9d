using System.Xml.Linq;

namespace Leibniz.Symbolic.Tests.Output;

public sealed class MathMLTests
{
    private static readonly XNamespace s_math = "http://www.w3.org/1998/Math/MathML";

    // The number of children that the recommendation asks of each element.
    private static readonly Dictionary<string, int> s_children = new() { ["mfrac"] = 2, ["msup"] = 2, ["msub"] = 2, ["mroot"] = 2 };

    [Fact]
    public void Print_OfEveryRule_IsWellFormedWithTheRightChildren()
    {
        foreach (Expr formula in EveryRule.Formulas().Concat(RandomFormulas.Take(20260203, 200, 6)))
        {
            XElement root = XDocument.Parse(MathML.Print(formula)).Root!;
            Assert.Equal(s_math + "math", root.Name);
            foreach (XElement element in root.Descendants())
            {
                if (s_children.TryGetValue(element.Name.LocalName, out int children))
                    Assert.True(element.Elements().Count() == children, $"{formula}: {element}");
            }
        }
    }

    [Theory]
    [InlineData("x/2", "<mfrac><mi>x</mi><mn>2</mn></mfrac>")]
    [InlineData("alpha^2", "<msup><mi>α</mi><mn>2</mn></msup>")]
    [InlineData("x1 - 1", "<mrow><msub><mi>x</mi><mn>1</mn></msub><mo>-</mo><mn>1</mn></mrow>")]
    [InlineData("sin(x)", "<mrow><mi>sin</mi><mo>&#x2061;</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>")]
    [InlineData("x < y ? 1 : 0", "<mrow><mo>{</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mtext>if </mtext><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>")]
    public void Print_OfAFormula_IsPresentationMarkup(string formula, string expected) =>
        Assert.Equal($"<math xmlns=\"{s_math}\">{expected}</math>", MathML.Print(Formula.Parse(formula), isBlock: false));
}
