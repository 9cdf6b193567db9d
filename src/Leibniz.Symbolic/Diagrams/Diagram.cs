using System.Globalization;

namespace Leibniz.Symbolic;

/// <summary>The graph of a formula as a drawing shows it: a vertex an operation, an edge from each operand to its user,
/// and at a point the values and derivatives on the edges.</summary>
internal sealed class Diagram
{
    private const int MostVertices = 5000;

    private Diagram(IReadOnlyList<DiagramVertex> vertices, IReadOnlyList<DiagramEdge> edges)
    {
        Vertices = vertices;
        Edges = edges;
    }

    /// <summary>The operations, operands before what uses them; the formula itself is last.</summary>
    public IReadOnlyList<DiagramVertex> Vertices { get; }

    public IReadOnlyList<DiagramEdge> Edges { get; }

    public static Diagram Of(Expr expression, IReadOnlyDictionary<string, double>? at)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var sequence = new Sequence([expression]);
        int count = sequence.Nodes.Count;
        if (count > MostVertices)
            throw new ArgumentException($"expression: a drawing has at most {MostVertices} vertices, but the formula has {count} operations.", nameof(expression));
        // The operations of the formula come first among those of the formula and its slopes.
        List<Expr> slopes = [];
        if (at is not null)
        {
            foreach (Expr node in sequence.Nodes)
                slopes.AddRange(Enumerable.Range(0, node.Operands.Count).Select(node.Slope));
        }
        var withSlopes = new Sequence([expression, .. slopes]);
        double[]? values = at is null ? null : Values(withSlopes, at);
        double[] adjoints = new double[count];
        adjoints[^1] = 1;
        var edges = new List<DiagramEdge>();
        int next = slopes.Count;
        for (int i = count - 1; i >= 0; i--)
        {
            int[] operands = sequence.Operands[i];
            for (int k = operands.Length - 1; k >= 0; k--)
            {
                if (values is null)
                {
                    edges.Add(new(operands[k], i, null, null));
                    continue;
                }
                double slope = values[withSlopes.Results[next--]];
                adjoints[operands[k]] += Rules.StrongProduct.Kernel(adjoints[i], slope);
                edges.Add(new(operands[k], i, Short(values[operands[k]]), Short(slope)));
            }
        }
        edges.Reverse();
        List<DiagramVertex> vertices = [];
        for (int i = 0; i < count; i++)
        {
            Form form = sequence.Forms[i];
            vertices.Add(new(
                Label(sequence.Nodes[i], form), form.Kind == FormKind.Number, form.Kind == FormKind.Variable,
                values is null ? null : Short(values[i]), values is null ? null : Short(adjoints[i])));
        }
        return new(vertices, edges);
    }

    private static double[] Values(Sequence sequence, IReadOnlyDictionary<string, double> at)
    {
        double[] values = new double[sequence.Nodes.Count];
        for (int i = 0; i < values.Length; i++)
        {
            Form form = sequence.Forms[i];
            if (form.Kind == FormKind.Variable)
            {
                values[i] = at.TryGetValue(form.Name, out double value)
                    ? value
                    : throw new ArgumentException($"at: the variable {form.Name} has no value. Expected one for each variable of the formula; came {string.Join(", ", at.Keys)}.", nameof(at));
                continue;
            }
            double[] operands = [.. sequence.Operands[i].Select(o => values[o])];
            values[i] = sequence.Nodes[i].Apply<double>(operands);
        }
        return values;
    }

    private static string Label(Expr node, Form form) => form.Kind switch
    {
        FormKind.Number or FormKind.Variable => node.ToString(),
        FormKind.Negation => "−",
        FormKind.Sum => "+",
        FormKind.Difference => "−",
        FormKind.Product => "×",
        FormKind.Quotient => form.AllOperands.Count == 1 ? "1/·" : "÷",
        FormKind.Remainder => "mod",
        FormKind.Power => form.Index is int n ? "^" + n.ToString(CultureInfo.InvariantCulture) : "^",
        FormKind.Root => form.Index == 2 ? "√" : form.Index == 3 ? "∛" : $"root {form.Index}",
        FormKind.Transparent => "=",
        FormKind.Choice => form.Relation switch { Rules.Relation.Less => "if <", Rules.Relation.LessOrEqual => "if ≤", _ => "if =" },
        FormKind.Binder => form.Name switch { "sum" => "∑ ", "product" => "∏ ", _ => "∫ d" } + form.Bound,
        FormKind.Unknown => form.Name + (form.Orders is [<= 3 and var n] ? new string('′', n) : $"'[{string.Join(", ", form.Orders)}]"),
        _ => form.Index is int index ? $"{form.Name} {index}" : form.Name,
    };

    private static string Short(double value) => value.ToString("G5", CultureInfo.InvariantCulture).Replace('-', '−');
}
