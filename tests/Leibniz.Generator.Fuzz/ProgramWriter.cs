using System.Globalization;

namespace Leibniz.Generator.Fuzz;

/// <summary>Writes a random method of plain C#: loops, branches, jumps, arrays, swaps, calls.</summary>
internal sealed class ProgramWriter
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

    /// <summary>The class of one program: the method, its twin on T, and what calls their derivatives.</summary>
    /// <param name="seed">The program's seed.</param>
    /// <param name="name">The class's name.</param>
    public static string Write(int seed, string name)
    {
        var writer = new ProgramWriter(new(seed));
        writer.Method();
        string plain = string.Join("\n", writer._lines.Select(l => l.Plain)), generic = string.Join("\n", writer._lines.Select(l => l.Generic));
        return $$"""
            public static partial class {{name}}
            {
                public static double F(double[] x)
                {
            {{plain}}
                }

                public struct Pair
                {
                    public double A, B;

                    public Pair(double a, double b)
                    {
                        A = a;
                        B = b;
                    }

                    public double Sum(double w) => A * w + B;

                    public static Pair operator *(Pair p, Pair q) => new(p.A * q.A - p.B * q.B, p.A * q.B + p.B * q.A);
                }

                public struct PairG<T> where T : IFloatingPointIeee754<T>
                {
                    public T A, B;

                    public PairG(T a, T b)
                    {
                        A = a;
                        B = b;
                    }

                    public T Sum(T w) => A * w + B;

                    public static PairG<T> operator *(PairG<T> p, PairG<T> q) => new(p.A * q.A - p.B * q.B, p.A * q.B + p.B * q.A);
                }

                private static double Tower(double a, int n) => n <= 0 ? Math.Cos(a) : a * 0.5 + 0.5 * Tower(Math.Sin(a * 0.75), n - 1);

                private static T TowerG<T>(T a, int n) where T : IFloatingPointIeee754<T> =>
                    n <= 0 ? T.Cos(a) : a * T.CreateChecked(0.5) + T.CreateChecked(0.5) * TowerG(T.Sin(a * T.CreateChecked(0.75)), n - 1);

                private static double Part(double a, double b)
                {
                    if (a > b)
                        return a * 0.5 + Math.Sin(b);
                    double c = Math.Cos(a);
                    for (int k = 0; k < 2; k++)
                        c = 0.5 * (c * b + a);
                    return c;
                }

                [GradientOf(nameof(F))]
                private static partial double Pull(double[] x, Span<double> dx);

                [JvpOf(nameof(F))]
                private static partial double Push(double[] x, ReadOnlySpan<double> dx);

                [HvpOf(nameof(F))]
                private static partial double Bend(double[] x, ReadOnlySpan<double> v, Span<double> hv);

                public static double Curve(double[] x, double[] v, double[] hv) => Bend(x, v, hv);

                public static double Gradient(double[] x, double[] dx) => Pull(x, dx);

                public static double Along(double[] x, double[] v) => Push(x, v);

                public static T G<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
                {
            {{generic}}
                }

                private static T PartG<T>(T a, T b) where T : IFloatingPointIeee754<T>
                {
                    if (a > b)
                        return a * T.CreateChecked(0.5) + T.Sin(b);
                    T c = T.Cos(a);
                    for (int k = 0; k < 2; k++)
                        c = T.CreateChecked(0.5) * (c * b + a);
                    return c;
                }

                public static double Curved(double[] x, double[] v, int i)
                {
                    var d = new Dual<Dual<double>>[x.Length];
                    for (int k = 0; k < d.Length; k++)
                        d[k] = new(new(x[k], v[k]), new(k == i ? 1 : 0, 0));
                    return G<Dual<Dual<double>>>(d).Tangent.Tangent;
                }

                public static double Dual(double[] x, int i)
                {
                    var d = new Dual<double>[x.Length];
                    for (int k = 0; k < d.Length; k++)
                        d[k] = new(x[k], k == i ? 1 : 0);
                    return G<Dual<double>>(d).Tangent;
                }
            }
            """;
    }

    private void Method()
    {
        _budget = 5 + _random.Next(30);
        for (int i = 0; i < Locals; i++)
            Line(new Twin($"double v{i} = ", $"T v{i} = ") + $"x[{i % Inputs}] + " + Twin.Number(Decimal()) + ";");
        Line(new Twin("var a = new double[4];", "var a = new T[4];"));
        Line("for (int i = 0; i < 4; i++)");
        Line(new Twin("    a[i] = x[i] * (i + 1);", "    a[i] = x[i] * T.CreateChecked(i + 1);"));
        Line(new Twin("var p = new Pair(x[0], 0.5);", "var p = new PairG<T>(x[0], T.CreateChecked(0.5));"));
        for (int i = 0; i < 6 && _budget > 0; i++)
            Statement(0);
        Wide();
        Line(new Twin("double total = ", "T total = ") + Twin.Number("0.0") + ";");
        Line("for (int i = 0; i < 4; i++)");
        Line("    total += a[i] * v1;");
        Line("total += wide;");
        Line("return total + v0 + v2 * v3;");
    }

    // A loop of rounds that run eight at once: each computes on numbers of its own and adds to a sum.
    private void Wide()
    {
        int rows = 16 + _random.Next(20);
        Line(new Twin($"var rows = new double[{rows}];", $"var rows = new T[{rows}];"));
        Line($"for (int i = 0; i < {rows}; i++)");
        Line(new Twin("    rows[i] = Math.Sin(0.7 * i) + x[i % 4] * 0.1;", "    rows[i] = T.Sin(T.CreateChecked(0.7 * i)) + x[i % 4] * T.CreateChecked(0.1);"));
        Line(new Twin("double wide = ", "T wide = ") + Twin.Number("0.0") + ";");
        Line($"for (int r = 0; r < {rows}; r++)");
        Line("{");
        _depth++;
        _wide = true;
        for (int i = 0; i < Locals; i++)
            Line(new Twin($"double u{i} = ", $"T u{i} = ") + $"rows[r] * v{i} + x[{i}];");
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

    private void Statement(int nesting)
    {
        _budget--;
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
        Line(new Twin($"while ({w} < {_random.Next(1, 4)} && ", $"while ({w} < 3 && ") + Condition() + ")");
        // The same bound in both.
        Twin head = _lines[^1];
        _lines[^1] = new(head.Plain, head.Generic.Replace($"{w} < 3", head.Plain.Trim()[7..].Split(" &&")[0], StringComparison.Ordinal));
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
    private Twin Bounded(int depth) => _random.Next(9) switch
    {
        0 => Twin.Call("Sin", Value(depth)),
        1 => Twin.Call("Tanh", Value(depth)),
        2 => Twin.Call("Atan", Value(depth)),
        3 => Twin.Call("Exp", Twin.Call("Sin", Value(depth))),
        4 => new Twin("Part(", "PartG(") + Twin.Call("Sin", Value(depth)) + ", " + Atom() + ")",
        7 => Twin.Call("Sin", "p.Sum(" + Atom() + ")"),
        8 => new Twin("Tower(", "TowerG(") + Twin.Call("Sin", Value(depth)) + $", {_random.Next(4)})",
        5 => Twin.Call("Sqrt", Twin.Number("1.0") + " + " + Twin.Call("Cos", Value(depth)) + " * " + Twin.Number("0.5")),
        _ => "(" + Condition() + " ? " + Twin.Call("Cos", Atom()) + " : " + Twin.Call("Sin", Atom()) + ")",
    };

    private Twin Value(int depth)
    {
        if (depth == 0)
            return Atom();
        return _random.Next(7) switch
        {
            0 => "(" + Value(depth - 1) + " + " + Value(depth - 1) + ")",
            1 => "(" + Value(depth - 1) + " - " + Value(depth - 1) + ")",
            2 => "(" + Value(depth - 1) + " * " + Value(depth - 1) + ")",
            3 => "(" + Value(depth - 1) + " / (" + Twin.Number("1.5") + " + " + Square() + "))",
            4 => Twin.Call("Max", Value(depth - 1), Atom()),
            5 => "-" + Atom(),
            _ => Atom(),
        };
    }

    private Twin Square()
    {
        Twin atom = Atom();
        return atom + " * " + atom;
    }

    private Twin Condition() => Atom() + (_random.Next(2) == 0 ? " > " : " < ") + Twin.Number(Decimal());

    private Twin Atom() => _random.Next(6) switch
    {
        0 => $"x[{_random.Next(Inputs)}]",
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
        _lines.Add(new(indent + line.Plain, indent + line.Generic));
    }
}
