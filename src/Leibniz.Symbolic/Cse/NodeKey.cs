using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>What two nodes must agree on to compute the same: the operation and the numbers of the operands.</summary>
internal readonly struct NodeKey : IEquatable<NodeKey>
{
    private readonly object _operation;
    private readonly int[] _operands;

    public NodeKey(Expr node, Form form, int[] operands)
    {
        _operation = form.Kind switch
        {
            FormKind.Number when form.Ratio is not null => form.Ratio,
            FormKind.Number => BitConverter.DoubleToInt64Bits(form.Value),
            FormKind.Variable => form.Name,
            FormKind.Choice => form.Relation,
            _ when form.Rule is null => new Itself(node),
            _ => (form.Rule, form.Index, form.Split),
        };
        Type? rule = form.Rule?.Type;
        bool commutes = rule == typeof(Add) || rule == typeof(Multiply) || rule == typeof(StrongProduct);
        _operands = commutes && operands[0] > operands[1] ? [operands[1], operands[0]] : operands;
    }

    public bool Equals(NodeKey other) => _operation.Equals(other._operation) && _operands.AsSpan().SequenceEqual(other._operands);

    public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_operation);
        foreach (int operand in _operands)
            hash.Add(operand);
        return hash.ToHashCode();
    }

    // A node that tells nothing of itself is like no other.
    private sealed class Itself(Expr node)
    {
        public override bool Equals(object? obj) => obj is Itself other && ReferenceEquals(other.Node, Node);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Node);

        private Expr Node => node;
    }
}
