namespace Leibniz.Symbolic;

/// <summary>Formulas as one sequence of operations in which nothing is computed twice: the order in which they are
/// evaluated, compiled and printed.</summary>
/// <remarks>Two nodes are one operation where rule and operands are the same, a·b and b·a included.</remarks>
internal sealed class Sequence
{
    private readonly Dictionary<Expr, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NodeKey, int> _keys = [];
    private readonly List<Expr> _nodes = [];
    private readonly List<Form> _forms = [];
    private readonly List<int[]> _operands = [];

    public Sequence(IReadOnlyList<Expr> results)
    {
        Results = new int[results.Count];
        for (int i = 0; i < results.Count; i++)
            Results[i] = Add(results[i]);
        Uses = new int[_nodes.Count];
        foreach (int[] operands in _operands)
        {
            foreach (int operand in operands)
                Uses[operand]++;
        }
        foreach (int result in Results)
            Uses[result]++;
    }

    /// <summary>The operations, operands before what uses them.</summary>
    public IReadOnlyList<Expr> Nodes => _nodes;

    /// <summary>What each operation is.</summary>
    public IReadOnlyList<Form> Forms => _forms;

    /// <summary>The places of each operation's operands.</summary>
    public IReadOnlyList<int[]> Operands => _operands;

    /// <summary>The places of the results.</summary>
    public int[] Results { get; }

    /// <summary>How often each operation is used, as an operand or as a result.</summary>
    public int[] Uses { get; }

    private int Add(Expr root)
    {
        var stack = new Stack<(Expr Node, bool Entered)>();
        stack.Push((root, false));
        while (stack.TryPop(out (Expr Node, bool Entered) top))
        {
            if (_places.ContainsKey(top.Node))
                continue;
            if (top.Entered)
            {
                Place(top.Node);
                continue;
            }
            stack.Push((top.Node, true));
            for (int i = top.Node.Operands.Count - 1; i >= 0; i--)
            {
                if (!_places.ContainsKey(top.Node.Operands[i]))
                    stack.Push((top.Node.Operands[i], false));
            }
        }
        return _places[root];
    }

    private void Place(Expr node)
    {
        int[] operands = new int[node.Operands.Count];
        for (int i = 0; i < operands.Length; i++)
            operands[i] = _places[node.Operands[i]];
        Form form = node.Form();
        var key = new NodeKey(node, form, operands);
        if (!_keys.TryGetValue(key, out int place))
        {
            place = _nodes.Count;
            _keys.Add(key, place);
            _nodes.Add(node);
            _forms.Add(form);
            _operands.Add(operands);
        }
        _places.Add(node, place);
    }
}
