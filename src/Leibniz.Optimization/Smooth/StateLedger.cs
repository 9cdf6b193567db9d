namespace Leibniz.Optimization.Smooth;

/// <summary>Writes the numbers of a run to a state, or reads them back: a run lists them once, for both.</summary>
internal sealed class StateLedger
{
    private readonly string _method;
    private readonly bool _reads;
    private readonly List<double[]> _vectors;
    private readonly List<double> _scalars;
    private int _vectorsRead;
    private int _scalarsRead;

    private StateLedger(string method, bool reads, List<double[]> vectors, List<double> scalars) =>
        (_method, _reads, _vectors, _scalars) = (method, reads, vectors, scalars);

    /// <summary>The state of a run.</summary>
    public static MinimiserState Save(string method, Action<StateLedger> keep)
    {
        var ledger = new StateLedger(method, false, [], []);
        keep(ledger);
        return new(method, ledger._vectors, ledger._scalars);
    }

    /// <summary>Brings a run to a state.</summary>
    public static void Restore(string method, MinimiserState state, Action<StateLedger> keep)
    {
        if (state.Method != method)
            throw new ArgumentException($"{method}: the state was saved by {state.Method}. Resume with the same method.", nameof(state));
        var ledger = new StateLedger(method, true, [.. state.Vectors], [.. state.Scalars]);
        keep(ledger);
        if (ledger._vectorsRead != state.Vectors.Count || ledger._scalarsRead != state.Scalars.Count)
            throw ledger.Mismatch();
    }

    /// <summary>A number.</summary>
    public void Keep(ref double number)
    {
        if (!_reads)
            _scalars.Add(number);
        else if (_scalarsRead < _scalars.Count)
            number = _scalars[_scalarsRead++];
        else
            throw Mismatch();
    }

    /// <summary>A whole number below 2⁵³.</summary>
    public void Keep(ref long number)
    {
        double kept = number;
        Keep(ref kept);
        number = (long)kept;
    }

    /// <summary>A whole number.</summary>
    public void Keep(ref int number)
    {
        double kept = number;
        Keep(ref kept);
        number = (int)kept;
    }

    /// <summary>A choice.</summary>
    public void Keep(ref bool choice)
    {
        double kept = choice ? 1 : 0;
        Keep(ref kept);
        choice = kept != 0;
    }

    /// <summary>A vector; of the given length, where one is given.</summary>
    public void Keep(ref double[] vector, int length = -1)
    {
        if (!_reads)
            _vectors.Add([.. vector]);
        else if (_vectorsRead < _vectors.Count && (length < 0 || _vectors[_vectorsRead].Length == length))
            vector = [.. _vectors[_vectorsRead++]];
        else
            throw Mismatch();
    }

    /// <summary>Pairs of vectors of the given length.</summary>
    public void Keep(List<(double[] S, double[] Y)> pairs, int length)
    {
        int count = pairs.Count;
        Keep(ref count);
        if (_reads)
            pairs.Clear();
        for (int i = 0; i < count; i++)
        {
            (double[] s, double[] y) = _reads ? ([], []) : pairs[i];
            Keep(ref s, length);
            Keep(ref y, length);
            if (_reads)
                pairs.Add((s, y));
        }
    }

    private ArgumentException Mismatch() => new(
        $"{_method}: the state holds {_vectors.Count} vectors and {_scalars.Count} numbers, not those of this run. "
        + "Resume with the same method, settings and length of the start.", "state");
}
