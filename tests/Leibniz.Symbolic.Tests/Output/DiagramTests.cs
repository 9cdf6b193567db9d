using System.Xml.Linq;

namespace Leibniz.Symbolic.Tests.Output;

public sealed class DiagramTests
{
    private static readonly Dictionary<string, double> s_at = new() { ["x"] = 2, ["y"] = 3 };

    [Fact]
    public void Graphviz_AtAPoint_ShowsValuesAndDerivatives()
    {
        // x·y + x at (2, 3): the product's slopes are 3 and 2; ∂x = 4, ∂y = 2.
        string text = Graphviz.Print(Formula.Parse("x*y + x"), s_at);
        Assert.Contains("[label=\"x\\n= 2\\n∂ 4\", shape=box]", text, StringComparison.Ordinal);
        Assert.Contains("[label=\"y\\n= 3\\n∂ 2\", shape=box]", text, StringComparison.Ordinal);
        Assert.Contains("[label=\"2\\n×3\"]", text, StringComparison.Ordinal);
        Assert.Contains("[label=\"3\\n×2\"]", text, StringComparison.Ordinal);
        Assert.Contains("[label=\"6\\n×1\"]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphviz_OfASharedPart_HasOneVertexForIt()
    {
        string text = Graphviz.Print(Formula.Parse("sin(x*y) + exp(sin(x*y))"));
        Assert.Equal(text.IndexOf("\"sin\"", StringComparison.Ordinal), text.LastIndexOf("\"sin\"", StringComparison.Ordinal));
        Assert.Equal(6, text.Split(" -> ").Length - 1);
    }

    [Fact]
    public void Svg_OfAFormula_IsXmlWithAVertexForEachOperation()
    {
        XElement svg = XDocument.Parse(Svg.Print(Formula.Parse("exp(-x^2)*sin(y) + (x < y ? 1 : x)"), s_at)).Root!;
        XNamespace ns = svg.Name.Namespace;
        // x, 2, ^, −, exp, y, sin, ×, 1, if, + and the background.
        Assert.Equal(12, svg.Elements(ns + "rect").Count());
        Assert.Equal(13, svg.Elements(ns + "path").Count());
    }

    [Fact]
    public void Svg_OfAnyFormula_KeepsVerticesApart()
    {
        foreach (Expr formula in RandomFormulas.Take(20260204, 40, 5))
        {
            XElement svg = XDocument.Parse(Svg.Print(formula)).Root!;
            XNamespace ns = svg.Name.Namespace;
            (double X, double Y)[] places = [.. svg.Elements(ns + "text").Select(t => ((double)t.Attribute("x")!, (double)t.Attribute("y")!))];
            foreach (IGrouping<double, (double X, double Y)> layer in places.GroupBy(p => p.X))
            {
                double[] heights = [.. layer.Select(p => p.Y).Order()];
                for (int i = 1; i < heights.Length; i++)
                    Assert.True(heights[i] - heights[i - 1] > 50, $"{formula}: {string.Join(", ", heights)}");
            }
        }
    }

    [Fact]
    public void Graphviz_WithoutAValue_NamesTheVariable() =>
        Assert.Contains("the variable z has no value", Assert.Throws<ArgumentException>(() => Graphviz.Print(Formula.Parse("x + z"), s_at)).Message, StringComparison.Ordinal);
}
