using System.Globalization;
using System.Net;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Drawings of formulas' graphs.</summary>
public static class Svg
{
    private const double LayerWidth = 130;
    private const double RowHeight = 58;
    private const double Margin = 50;
    private const double VertexHeight = 26;
    private const int MostDrawn = 400;

    /// <summary>The graph of a formula as a standalone SVG: operands at the left of their users, shared parts once.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="at">A point: then a vertex shows its value and, after ∂, the derivative of the whole with respect to it,
    /// and an edge the value that it carries and, after ×, the user's own partial derivative.</param>
    /// <exception cref="ArgumentException">A variable has no value in <paramref name="at"/>, or the formula has more than 400
    /// operations.</exception>
    public static string Print(Expr expression, IReadOnlyDictionary<string, double>? at = null)
    {
        Diagram diagram = Diagram.Of(expression, at);
        if (diagram.Vertices.Count > MostDrawn)
            throw new ArgumentException($"expression: a drawing has at most {MostDrawn} vertices, but the formula has {diagram.Vertices.Count} operations. Expected a smaller formula; Graphviz.Print admits more.", nameof(expression));
        var layout = new LayeredLayout(diagram.Vertices.Count, [.. diagram.Edges.Select(e => (e.From, e.To))]);
        double layerWidth = at is null ? 0.75 * LayerWidth : LayerWidth;
        (double X, double Y) Place(int vertex) =>
            (Margin + (layerWidth * layout.Layer(vertex)), Margin + (RowHeight * layout.Heights[vertex]));
        double width = (2 * Margin) + (layerWidth * (layout.LayerCount - 1)), height = (2 * Margin) + (RowHeight * layout.Heights.Max());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:F0} {height:F0}\" width=\"{width:F0}\" height=\"{height:F0}\" font-family=\"Helvetica, Arial, sans-serif\" text-anchor=\"middle\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(expression.ToString())}</title>\n<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#556\"/></marker></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int i = 0; i < diagram.Edges.Count; i++)
            AppendEdge(text, diagram, diagram.Edges[i], [.. layout.Bends[i].Select(Place)], Place);
        for (int i = 0; i < diagram.Vertices.Count; i++)
            AppendVertex(text, diagram.Vertices[i], Place(i));
        return text.Append("</svg>\n").ToString();
    }

    private static void AppendEdge(
        StringBuilder text, Diagram diagram, DiagramEdge edge, (double X, double Y)[] bends, Func<int, (double X, double Y)> place)
    {
        (double fromX, double fromY) = place(edge.From);
        (double toX, double toY) = place(edge.To);
        fromX += HalfWidth(diagram.Vertices[edge.From]);
        toX -= HalfWidth(diagram.Vertices[edge.To]);
        List<(double X, double Y)> points = [(fromX, fromY), .. bends, (toX, toY)];
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{fromX:F1} {fromY:F1}");
        for (int i = 1; i < points.Count; i++)
        {
            (double x0, double y0) = points[i - 1];
            (double x1, double y1) = points[i];
            double middle = (x0 + x1) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{middle:F1} {y0:F1} {middle:F1} {y1:F1} {x1:F1} {y1:F1}");
        }
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"#99a\" marker-end=\"url(#arrow)\"/>\n");
        if (edge.Value is null)
            return;
        (double lastX, double lastY) = points[^2];
        double atX = (lastX + toX) / 2, atY = (lastY + toY) / 2;
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{atX:F1}\" y=\"{atY - 4:F1}\" font-size=\"9\" fill=\"#246\">{edge.Value}</text><text x=\"{atX:F1}\" y=\"{atY + 10:F1}\" font-size=\"9\" fill=\"#a32\">×{edge.Slope}</text>\n");
    }

    private static void AppendVertex(StringBuilder text, DiagramVertex vertex, (double X, double Y) at)
    {
        double half = HalfWidth(vertex);
        string fill = vertex.IsNumber ? "#f4f4f4" : vertex.IsVariable ? "#dfe9f7" : "#fff8e2";
        double radius = vertex.IsVariable || vertex.IsNumber ? 3 : VertexHeight / 2;
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{at.X - half:F1}\" y=\"{at.Y - (VertexHeight / 2):F1}\" width=\"{2 * half:F1}\" height=\"{VertexHeight:F1}\" rx=\"{radius:F1}\" fill=\"{fill}\" stroke=\"#667\"/>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{at.X:F1}\" y=\"{at.Y + 4.5:F1}\" font-size=\"13\">{WebUtility.HtmlEncode(vertex.Label)}</text>\n");
        if (vertex.Value is null || vertex.IsNumber)
            return;
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{at.X:F1}\" y=\"{at.Y - 16:F1}\" font-size=\"10\" fill=\"#246\">{vertex.Value}</text><text x=\"{at.X:F1}\" y=\"{at.Y + 24:F1}\" font-size=\"10\" fill=\"#a32\">∂ {vertex.Adjoint}</text>\n");
    }

    // Helvetica's digits are 0.556 em wide.
    private static double HalfWidth(DiagramVertex vertex) => Math.Max(15, 8 + (vertex.Label.Length * 13 * 0.556 / 2));
}
