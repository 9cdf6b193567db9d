namespace Leibniz.Symbolic;

/// <summary>Formulas with their common parts named: what is used twice, in one formula or in several, is computed once.</summary>
/// <remarks>Evaluate <see cref="Assignments"/> in order, then <see cref="Results"/>. A value with its gradient and Hessian
/// share everything they have in common. Linear in the number of nodes.</remarks>
public sealed class CommonSubexpressions
{
    private CommonSubexpressions(IReadOnlyList<Assignment> assignments, IReadOnlyList<Expr> results)
    {
        Assignments = assignments;
        Results = results;
    }

    /// <summary>The named parts, in an order in which each uses only earlier ones.</summary>
    public IReadOnlyList<Assignment> Assignments { get; }

    /// <summary>The formulas, in which the names stand as variables.</summary>
    public IReadOnlyList<Expr> Results { get; }

    /// <summary>Names the common parts of formulas.</summary>
    /// <param name="formulas">The formulas.</param>
    /// <param name="prefix">What names begin with; numbers from 1 follow, but for names that are variables.</param>
    public static CommonSubexpressions Of(IReadOnlyList<Expr> formulas, string prefix = "t")
    {
        ArgumentNullException.ThrowIfNull(formulas);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        return Of(formulas, prefix, int.MaxValue);
    }

    /// <summary>Names the common parts of formulas, and also parts so that no formula has many more than a given number of
    /// operations.</summary>
    internal static CommonSubexpressions Of(IReadOnlyList<Expr> formulas, string prefix, int mostOperations)
    {
        var sequence = new Sequence(formulas);
        HashSet<string> taken = [.. sequence.Forms.Where(f => f.Kind == FormKind.Variable).Select(f => f.Name)];
        var written = new Expr[sequence.Nodes.Count];
        int[] operations = new int[written.Length];
        var assignments = new List<Assignment>();
        int number = 0;
        for (int i = 0; i < written.Length; i++)
        {
            int[] operands = sequence.Operands[i];
            if (operands.Length == 0)
            {
                written[i] = sequence.Nodes[i];
                continue;
            }
            operations[i] = 1;
            foreach (int operand in operands)
                operations[i] += operations[operand];
            // The value of an operation on expressions is the operation's node.
            written[i] = sequence.Nodes[i].Apply<Expr>([.. operands.Select(o => written[o])]);
            bool isLeaf = written[i].Operands.Count == 0;
            if (isLeaf || (sequence.Uses[i] < 2 && operations[i] < mostOperations))
                continue;
            string name;
            do
                name = prefix + (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            while (taken.Contains(name));
            assignments.Add(new(name, written[i]));
            written[i] = Expr.Variable(name);
            operations[i] = 0;
        }
        return new(assignments, [.. sequence.Results.Select(r => written[r])]);
    }
}
