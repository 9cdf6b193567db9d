using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Leibniz.Symbolic;

/// <summary>A formula with derivatives, ready to run.</summary>
/// <remarks>Compiled code takes the chain rule's products as plain ones, at no cost, where a NaN in a result then tells that
/// 0 should have won; the rare row in which that happens is computed again by the interpreter.</remarks>
internal sealed class CompiledSequence
{
    private readonly Interpreter _interpreter;
    private readonly RawFunction? _compiled;
    private readonly bool _hasStrong;
    private readonly int _variables;
    private readonly int _order;

    public CompiledSequence(Expr expression, IReadOnlyList<string> variables, int order, bool allowsCode = true)
    {
        var sequence = new Sequence(DerivativeSet.Of(expression, variables, order));
        _variables = variables.Count;
        _order = order;
        _interpreter = new Interpreter(sequence, variables);
        bool[] hidden = StrongProducts.Hidden(sequence);
        for (int i = 0; i < hidden.Length; i++)
            _hasStrong |= !hidden[i] && StrongProducts.IsStrong(sequence.Forms[i]);
        if (allowsCode && RuntimeFeature.IsDynamicCodeSupported)
            _compiled = Emitter.CompileRaw(sequence, variables, hidden);
    }

    public double Value(ReadOnlySpan<double> x) => Run(x, default, default);

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) => Run(x, gradient, default);

    public double Hessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian) => Run(x, gradient, hessian);

    public void Rows(ReadOnlySpan<double> columns, Span<double> results)
    {
        int outputs = _order == 0 ? 1 : 1 + _variables;
        int rows = results.Length / outputs;
        if (results.Length % outputs != 0 || columns.Length != rows * _variables)
        {
            throw new ArgumentException(
                $"results: expected {outputs} and columns {_variables} numbers for each row, but their lengths are "
                + $"{results.Length} and {columns.Length}.", nameof(results));
        }
        _interpreter.RunRows(columns, rows, results);
    }

    private double Run(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        if (x.Length != _variables || (_order > 0 && gradient.Length != _variables) || (_order > 1 && hessian.Length != _variables * _variables))
            throw WrongLength(x.Length, gradient.Length, hessian.Length);
        if (_compiled is null)
            return _interpreter.Run(x, gradient, hessian);
        double value = _compiled(
            ref MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(gradient), ref MemoryMarshal.GetReference(hessian));
        return _hasStrong && HasNaN(value, gradient, hessian) ? _interpreter.Run(x, gradient, hessian) : value;
    }

    // A sum is NaN if a term is; that ∞ − ∞ is NaN as well only costs time.
    private static bool HasNaN(double value, Span<double> gradient, Span<double> hessian)
    {
        double sum = value;
        foreach (double derivative in gradient)
            sum += derivative;
        foreach (double derivative in hessian)
            sum += derivative;
        return double.IsNaN(sum);
    }

    private ArgumentException WrongLength(int x, int gradient, int hessian)
    {
        string expected = _order == 0 ? "" : _order == 1 ? $", gradient {_variables}" : $", gradient {_variables} and hessian {_variables * _variables}";
        string came = _order == 0 ? "" : _order == 1 ? $", {gradient}" : $", {gradient} and {hessian}";
        return new($"x: expected length {_variables}{expected} (for the named variables), but the lengths are {x}{came}.", nameof(x));
    }
}
