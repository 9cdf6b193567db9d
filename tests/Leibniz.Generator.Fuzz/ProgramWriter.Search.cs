namespace Leibniz.Generator.Fuzz;

/// <content>Loops that find the least or greatest of values that their rounds compute.</content>
internal sealed partial class ProgramWriter
{
    // Of its own seed, so that the rest of a program is what it would be without.
    private Random _searches = new(0);

    private void Search()
    {
        int kind = _searches.Next(8), count = _searches.Next(0, 6);
        bool ties = _searches.Next(3) == 0;
        string i = $"{_names++}", start = $"{(_wide ? "u" : "v")}{_searches.Next(Locals)}", factor = _searches.Next(3) switch { 0 => start, 1 => _wide ? "rows[r]" : "a[1]", _ => "x[2]" };
        string shift = ties ? $"(j{i} % 2) * 0.4" : $"j{i} * 0.4";
        Line(new Twin("double ", "T ") + $"m{i} = " + (_searches.Next(2) == 0 ? start : Twin.Number("0.3").AsValue()) + ";");
        Line($"for (int j{i} = {_searches.Next(2)}; j{i} < {count}; j{i}++)");
        Line("{");
        _depth++;
        Line(new Twin("double ", "T ") + $"s{i} = " + Twin.Number("0.0") + ";");
        Line($"for (int l{i} = 0; l{i} < 3; l{i}++)");
        Twin term = $"x[l{i}] * {factor} + " + new Twin(shift, $"T.CreateChecked({shift})");
        Line($"    s{i} += " + (kind % 2 == 0 ? Twin.Call("Sin", term) : "(" + term + ") * (" + term + ")") + ";");
        Line($"m{i} = " + Twin.Call(kind < 4 ? "Max" : "Min", kind < 2 ? $"s{i}" : $"m{i}", kind < 2 ? $"m{i}" : $"s{i}") + ";");
        _depth--;
        Line("}");
        Line($"{(_wide ? "u" : "v")}{_searches.Next(Locals)} = " + Twin.Call("Sin", $"m{i}") + ";");
    }
}
