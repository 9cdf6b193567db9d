using System.Globalization;

namespace Leibniz.Generator.Fuzz;

/// <summary>Writes a random method of plain C#: loops, branches, jumps, arrays, tables, rows, swaps, calls.</summary>
internal sealed partial class ProgramWriter
{
    private const int Inputs = 4;
    private const int Locals = 4;

    private readonly Random _random;
    private readonly List<Twin> _lines = [];
    private int _depth = 2;
    private int _loops;
    private int _names;
    private int _budget;
    private bool _wide;

    private ProgramWriter(Random random) => _random = random;

    private void Method()
    {
        // Half the programs are short: faults show in them as well, and five are made in the time of one long one.
        bool brief = _random.Next(2) == 0;
        _budget = brief ? 2 + _random.Next(8) : 5 + _random.Next(30);
        for (int i = 0; i < Locals; i++)
            Line(new Twin($"double v{i} = ", $"T v{i} = ") + $"x[{i % Inputs}] + " + Twin.Number(Decimal()) + ";");
        Line(new Twin("var a = new double[4];", "var a = new T[4];"));
        Line(new Twin("for (int i = 0; i < 4; i++) a[i] = x[i] * (i + 1);", "for (int i = 0; i < 4; i++) a[i] = x[i] * T.CreateChecked(i + 1);"));
        Line(new Twin("var p = new Pair(x[0], 0.5);", "var p = new PairG<T>(x[0], T.CreateChecked(0.5));"));
        if (_random.Next(2) == 0)
            Shapes();
        for (int i = 0; i < 6 && _budget > 0; i++)
            Statement(0);
        if (_searches.Next(4) == 0)
            Search();
        if (brief && _random.Next(4) != 0)
            Line(new Twin("double wide = ", "T wide = ") + Twin.Number("0.0") + ";");
        else
            Wide();
        Line(new Twin("double total = ", "T total = ") + Twin.Number("0.0") + ";");
        Line(_random.Next(2) == 0 ? "for (int i = 0; i < 4; i++) total += a[i] * v1;" : "total += a[0] * v1 + a[1] * a[2] + a[3];");
        Line(_shapes ? "total += wide + m[1, 0] * m[2, 1] + q[0][0] * q[1][^1] + q[2][0];" : "total += wide;");
        Line("return total + v0 + v2 * v3;");
    }

    private void Statement(int nesting)
    {
        _budget--;
        if (_shapes && nesting < 3 && _random.Next(3) == 0)
        {
            ShapeStatement(nesting);
            return;
        }
        int kind = _random.Next(nesting >= 3 ? 8 : 13) - 2;
        switch (kind)
        {
            case -2:
                Line("p" + (_random.Next(2) == 0 ? ".A" : ".B") + " = " + Bounded(1) + ";");
                break;
            case -1:
                Line(_random.Next(3) switch
                {
                    0 => new Twin("p = new Pair(", "p = new PairG<T>(") + Twin.Call("Sin", Atom()) + ", p.A * " + Twin.Number("0.5") + ");",
                    1 => new Twin("p = p * new Pair(", "p = p * new PairG<T>(") + Twin.Call("Cos", Atom()) + ", " + Twin.Number("0.25") + ");",
                    _ => "(p.A, p.B) = (p.B, " + Bounded(1) + ");",
                });
                break;
            case 0 or 1:
                Line(Local() + " = " + Bounded(2) + ";");
                break;
            case 2:
                Line(Local() + (_random.Next(2) == 0 ? " += " : " -= ") + Bounded(1) + ";");
                break;
            case 3:
                Line(Element() + " = " + Bounded(1) + ";");
                break;
            case 4:
                Line(_random.Next(2) == 0 ? "(v0, v2) = (v2, v0);" : "(a[1], a[2]) = (a[2], a[1]);");
                break;
            case 5:
                Line(Local() + " *= " + Twin.Call("Tanh", Value(1)) + ";");
                break;
            case 6:
                Block(new Twin("if (", "if (") + Condition() + ")", nesting);
                if (_random.Next(2) == 0)
                    Block("else", nesting);
                break;
            case 7 or 8:
                Loop(nesting);
                break;
            case 9:
                While(nesting);
                break;
            default:
                if (nesting > 0 && _loops > 0)
                    Line(new Twin("if (", "if (") + Condition() + (_random.Next(2) == 0 ? ") break;" : ") continue;"));
                else if (nesting > 0)
                    Line(new Twin("if (", "if (") + Condition() + ") return " + Bounded(1) + ";");
                break;
        }
    }

    private void Loop(int nesting)
    {
        string i = $"i{_names++}";
        int count = _random.Next(0, 5);
        string head = _random.Next(4) switch
        {
            0 => $"for (int {i} = {count}; {i} > 0; {i}--)",
            1 => $"for (int {i} = 1; {i} <= {count}; {i} += 2)",
            _ => $"for (int {i} = 0; {i} < {count}; {i}++)",
        };
        _loops++;
        Block(head, nesting);
        _loops--;
    }

    private void While(int nesting)
    {
        string w = $"w{_names++}";
        Line($"int {w} = 0;");
        _loops++;
        Line($"while ({w} < {_random.Next(1, 4)} && " + Condition() + ")");
        Line("{");
        _depth++;
        Line($"{w}++;");
        Body(nesting);
        _depth--;
        Line("}");
        _loops--;
    }

    private void Block(Twin head, int nesting)
    {
        Line(head);
        Line("{");
        _depth++;
        Body(nesting);
        _depth--;
        Line("}");
    }

    private void Body(int nesting)
    {
        for (int k = _random.Next(1, 4); k > 0 && _budget > 0; k--)
            Statement(nesting + 1);
    }

    // A value of moderate size.
    private Twin Bounded(int depth) => AnyBounded(depth).AsValue();

    private Twin AnyBounded(int depth) => _random.Next(9) switch
    {
        0 => Twin.Call("Sin", Value(depth)),
        1 => Twin.Call("Tanh", Value(depth)),
        2 => Twin.Call("Atan", Value(depth)),
        3 => Twin.Call("Exp", Twin.Call("Sin", Value(depth))),
        4 => new Twin("Part(", "PartG(") + Twin.Call("Sin", Value(depth)) + ", " + Atom() + ")",
        7 => Twin.Call("Sin", "p.Sum(" + Atom() + ")"),
        8 => new Twin("Tower(", "TowerG(") + Twin.Call("Sin", Value(depth)) + $", {_random.Next(4)})",
        5 => Twin.Call("Sqrt", Twin.Constant("1.0") + " + " + Twin.Call("Cos", Value(depth)) + " * " + Twin.Constant("0.5")),
        _ => "(" + Condition() + " ? " + Twin.Call("Cos", Atom()) + " : " + Twin.Call("Sin", Atom()) + ")",
    };

    private Twin Value(int depth) => AnyValue(depth).AsValue();

    private Twin AnyValue(int depth)
    {
        if (depth == 0)
            return Atom();
        return _random.Next(7) switch
        {
            0 => "(" + Value(depth - 1) + " + " + Value(depth - 1) + ")",
            1 => "(" + Value(depth - 1) + " - " + Value(depth - 1) + ")",
            2 => "(" + Value(depth - 1) + " * " + Value(depth - 1) + ")",
            3 => "(" + Value(depth - 1) + " / (" + Twin.Constant("1.5") + " + " + Square() + "))",
            4 => Twin.Call("Max", Value(depth - 1), Atom()),
            5 => "-" + Atom(),
            _ => Atom(),
        };
    }

    private Twin Square()
    {
        Twin atom = AnyAtom();
        return atom + " * " + atom;
    }

    private Twin Condition() => Atom() + (_random.Next(2) == 0 ? " > " : " < ") + Twin.Number(Decimal());

    private Twin Atom() => AnyAtom().AsValue();

    private Twin AnyAtom() => _random.Next(6) switch
    {
        0 when !_captured => $"x[{_random.Next(Inputs)}]",
        3 when _shapes && !_wide => _random.Next(3) switch
        {
            0 when _items.Count > 0 => _items.Peek(),
            1 => new Twin("Mix(", "Mix(") + Local() + ")",
            _ => Cell(),
        },
        1 => Element(),
        2 => Twin.Number(Decimal()),
        _ => Local(),
    };

    private Twin Local() => $"{(_wide ? "u" : "v")}{_random.Next(Locals)}";

    private Twin Element() => _wide ? _random.Next(2) == 0 ? "rows[r]" : "v1" : $"a[{_random.Next(4)}]";

    private string Decimal() => (Math.Round((_random.NextDouble() * 2) - 1, 3) + 0.0001).ToString("0.0000", CultureInfo.InvariantCulture) is var text && text[0] == '-' ? $"({text})" : text;

    private void Line(Twin line)
    {
        string indent = new(' ', 4 * _depth);
        _lines.Add(indent + line);
    }
}
