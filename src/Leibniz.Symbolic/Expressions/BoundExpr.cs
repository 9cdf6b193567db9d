using System.Numerics;

namespace Leibniz.Symbolic;

/// <summary>An expression whose variables are bound to the places of an argument: a function that every mode can
/// run.</summary>
public readonly struct BoundExpr : IScalarFunction
{
    private readonly Expr[] _nodes;
    private readonly int[][] _operands;
    private readonly int[] _places;
    private readonly int _inputs;
    private readonly int _mostOperands;

    internal BoundExpr(Expr expression, IReadOnlyList<string> names)
    {
        _nodes = [.. Graph.Order(expression)];
        _operands = new int[_nodes.Length][];
        _places = new int[_nodes.Length];
        _inputs = names.Count;
        var index = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _nodes.Length; i++)
        {
            index[_nodes[i]] = i;
            _operands[i] = [.. _nodes[i].Operands.Select(o => index[o])];
            _mostOperands = Math.Max(_mostOperands, _operands[i].Length);
            _places[i] = -1;
            if (_nodes[i] is not VariableExpr variable)
                continue;
            for (int j = 0; j < names.Count && _places[i] < 0; j++)
            {
                if (names[j] == variable.Name)
                    _places[i] = j;
            }
            if (_places[i] < 0)
            {
                throw new ArgumentException(
                    $"names: the formula's variable {variable.Name} has no place. Expected all of "
                    + $"{string.Join(", ", expression.Variables)}; came {string.Join(", ", names)}.", nameof(names));
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="x"/> has another length than there are bound names.</exception>
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        if (x.Length != _inputs)
        {
            throw new ArgumentException(
                $"x: expected length {_inputs} (the number of bound names), but its length is {x.Length}.", nameof(x));
        }
        T[] values = System.Buffers.ArrayPool<T>.Shared.Rent(_nodes.Length + _mostOperands);
        Span<T> operands = values.AsSpan(_nodes.Length, _mostOperands);
        for (int i = 0; i < _nodes.Length; i++)
        {
            int[] places = _operands[i];
            for (int k = 0; k < places.Length; k++)
                operands[k] = values[places[k]];
            values[i] = _places[i] >= 0 ? x[_places[i]] : _nodes[i].Apply<T>(operands[..places.Length]);
        }
        T result = values[_nodes.Length - 1];
        System.Buffers.ArrayPool<T>.Shared.Return(
            values, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        return result;
    }
}
