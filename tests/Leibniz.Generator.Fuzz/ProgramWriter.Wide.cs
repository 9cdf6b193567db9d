namespace Leibniz.Generator.Fuzz;

/// <content>Loops whose rounds run eight at once.</content>
internal sealed partial class ProgramWriter
{
    // A loop of rounds that run eight at once: each computes on numbers of its own and adds to a sum.
    private void Wide()
    {
        int rows = 16 + _random.Next(20);
        Line(new Twin($"var rows = new double[{rows}];", $"var rows = new T[{rows}];"));
        Line($"for (int i = 0; i < {rows}; i++) " + new Twin(
            "rows[i] = Math.Sin(0.7 * i) + x[i % 4] * 0.1;", "rows[i] = T.Sin(T.CreateChecked(0.7 * i)) + x[i % 4] * T.CreateChecked(0.1);"));
        Line(new Twin("double wide = ", "T wide = ") + Twin.Number("0.0") + ";");
        Line($"for (int r = 0; r < {rows}; r++)");
        Line("{");
        _depth++;
        _wide = true;
        for (int i = 0; i < Locals; i++)
            Line(new Twin($"double u{i} = ", $"T u{i} = ") + $"rows[r] * v{i} + x[{i}];");
        if (_searches.Next(3) == 0)
            Search();
        _budget = 3 + _random.Next(8);
        for (int i = 0; i < 5 && _budget > 0; i++)
            WideStatement(0);
        Line("wide += u0 * " + Twin.Number("0.1") + " + u1 * u2;");
        _wide = false;
        _depth--;
        Line("}");
    }

    private void WideStatement(int nesting)
    {
        _budget--;
        switch (_random.Next(nesting >= 2 ? 5 : 8))
        {
            case 0 or 1:
                Line(Local() + " = " + Bounded(2) + ";");
                break;
            case 2:
                Line(Local() + (_random.Next(2) == 0 ? " += " : " -= ") + Bounded(1) + ";");
                break;
            case 3:
                Line(_random.Next(2) == 0 ? "(u0, u2) = (u2, u0);" : "wide += " + Bounded(1) + ";");
                break;
            case 4:
                if (nesting > 0 && _loops == 0)
                    Line(new Twin("if (", "if (") + Condition() + ") continue;");
                else
                    Line(Local() + " *= " + Twin.Call("Tanh", Value(1)) + ";");
                break;
            case 5 or 6:
                WideBlock(new Twin("if (", "if (") + (_random.Next(4) == 0 ? $"r > {_random.Next(20)} && " : "") + Condition() + ")", nesting);
                if (_random.Next(2) == 0)
                    WideBlock("else", nesting);
                break;
            default:
                _loops++;
                string j = $"j{_names++}";
                WideBlock($"for (int {j} = 0; {j} < {_random.Next(1, 4)}; {j}++)", nesting);
                _loops--;
                break;
        }
    }

    private void WideBlock(Twin head, int nesting)
    {
        Line(head);
        Line("{");
        _depth++;
        for (int k = _random.Next(1, 4); k > 0 && _budget > 0; k--)
            WideStatement(nesting + 1);
        _depth--;
        Line("}");
    }
}
