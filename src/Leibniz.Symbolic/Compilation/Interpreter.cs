using System.Buffers;
using System.Numerics;

namespace Leibniz.Symbolic;

/// <summary>Runs a sequence of operations, one call each: for rows of eight, and where no code can be made at run
/// time.</summary>
internal sealed class Interpreter
{
    private readonly Instruction[] _instructions;
    private readonly (int Place, double Value)[] _constants;
    private readonly (int Place, int Variable)[] _variables;
    private readonly int[] _results;
    private readonly int _places;

    public Interpreter(Sequence sequence, IReadOnlyList<string> variables)
    {
        _results = sequence.Results;
        _places = sequence.Nodes.Count;
        var instructions = new List<Instruction>();
        var constants = new List<(int, double)>();
        var places = new List<(int, int)>();
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < variables.Count; i++)
            index.TryAdd(variables[i], i);
        for (int i = 0; i < _places; i++)
        {
            Form form = sequence.Forms[i];
            if (form.Kind == FormKind.Number)
                constants.Add((i, form.Value));
            else if (form.Kind == FormKind.Variable)
                places.Add((i, index[form.Name]));
            else
                instructions.Add(sequence.Nodes[i].Lower(sequence.Operands[i], i));
        }
        _instructions = [.. instructions];
        _constants = [.. constants];
        _variables = [.. places];
    }

    /// <summary>Computes all results of a row: the first is returned, the next fill the gradient, the others the
    /// Hessian.</summary>
    public double Run(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(_places);
        Span<double> places = rented;
        foreach ((int place, double value) in _constants)
            places[place] = value;
        foreach ((int place, int variable) in _variables)
            places[place] = x[variable];
        foreach (Instruction instruction in _instructions)
            instruction.Run(places);
        double first = places[_results[0]];
        for (int i = 1; i < _results.Length; i++)
        {
            if (i <= gradient.Length)
                gradient[i - 1] = places[_results[i]];
            else
                hessian[i - 1 - gradient.Length] = places[_results[i]];
        }
        ArrayPool<double>.Shared.Return(rented);
        return first;
    }

    /// <summary>Computes all results of many rows, eight at once; numbers of one variable and of one result stand
    /// together.</summary>
    public void RunRows(ReadOnlySpan<double> columns, int rows, Span<double> results)
    {
        int lanes = Lanes<double>.Count;
        Lanes<double>[] rented = ArrayPool<Lanes<double>>.Shared.Rent(_places);
        Span<Lanes<double>> places = rented;
        Span<double> edge = stackalloc double[lanes];
        foreach ((int place, double value) in _constants)
            places[place] = value;
        for (int row = 0; row < rows; row += lanes)
        {
            int width = Math.Min(lanes, rows - row);
            foreach ((int place, int variable) in _variables)
                places[place] = Read(columns.Slice((variable * rows) + row, width), edge);
            foreach (Instruction instruction in _instructions)
                instruction.Run(places);
            for (int i = 0; i < _results.Length; i++)
                Write(places[_results[i]], results.Slice((i * rows) + row, width), edge);
        }
        ArrayPool<Lanes<double>>.Shared.Return(rented);
    }

    // The last rows are filled up with the last one, so that no lane leaves the domain for the filling.
    private static Lanes<double> Read(ReadOnlySpan<double> source, Span<double> edge)
    {
        if (source.Length == edge.Length)
            return Lanes<double>.Load(source);
        source.CopyTo(edge);
        edge[source.Length..].Fill(source[^1]);
        return Lanes<double>.Load(edge);
    }

    private static void Write(Lanes<double> value, Span<double> target, Span<double> edge)
    {
        if (target.Length == edge.Length)
        {
            value.Store(target);
            return;
        }
        value.Store(edge);
        edge[..target.Length].CopyTo(target);
    }
}
