using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Graphs of formulas in the language of Graphviz.</summary>
public static class Graphviz
{
    /// <summary>The graph of a formula as a DOT digraph: a vertex an operation, shared parts once, edges from operands to
    /// their users.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="at">A point: then a vertex shows its value and the derivative of the whole with respect to it, and an
    /// edge the value that it carries and the user's own partial derivative.</param>
    /// <exception cref="ArgumentException">A variable has no value in <paramref name="at"/>, or the formula has more than
    /// 5,000 operations.</exception>
    public static string Print(Expr expression, IReadOnlyDictionary<string, double>? at = null)
    {
        Diagram diagram = Diagram.Of(expression, at);
        var text = new StringBuilder("digraph formula {\n  rankdir=LR;\n  node [shape=ellipse, fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n");
        for (int i = 0; i < diagram.Vertices.Count; i++)
        {
            DiagramVertex vertex = diagram.Vertices[i];
            string label = Escape(vertex.Label) + (vertex.Value is null ? "" : $"\\n= {vertex.Value}" + (vertex.IsNumber ? "" : $"\\n∂ {vertex.Adjoint}"));
            string shape = vertex.IsNumber ? ", shape=plaintext" : vertex.IsVariable ? ", shape=box" : "";
            text.Append(CultureInfo.InvariantCulture, $"  n{i} [label=\"{label}\"{shape}];\n");
        }
        foreach (DiagramEdge edge in diagram.Edges)
        {
            string label = edge.Value is null ? "" : $" [label=\"{edge.Value}\\n×{edge.Slope}\"]";
            text.Append(CultureInfo.InvariantCulture, $"  n{edge.From} -> n{edge.To}{label};\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
