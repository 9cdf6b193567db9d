namespace Leibniz.Generator.Fuzz;

/// <content>Tables, arrays of rows, loops over elements, sums, choices, functions within the method, references.</content>
internal sealed partial class ProgramWriter
{
    // The variables of the foreach loops around.
    private readonly Stack<string> _items = [];
    private bool _shapes;

    // Within a lambda: the twin's inputs are a span, which no lambda captures.
    private bool _captured;

    private void Shapes()
    {
        _shapes = true;
        Line(new Twin("var m = new double[3, 2];", "var m = new T[3, 2];"));
        Line("for (int i = 0; i < 6; i++) m[i / 2, i % 2] = x[i % 4]" + new Twin(" * (i - 2);", " * T.CreateChecked(i - 2);"));
        Line(new Twin("var q = new double[3][];", "var q = new T[3][];"));
        Line("for (int i = 0; i < 3; i++)");
        Line("{");
        Line(new Twin("q[i] = new double[i + 1];", "q[i] = new T[i + 1];"));
        Line("q[i][i] = x[i];");
        Line("}");
        Line(new Twin("double Mix(double e) => ", "T Mix(T e) => ") + "e * " + Twin.Number(Decimal()) + " + v1;");
        Line(new Twin("void Bump(double e) { v2 += e; a[1] = a[1] * ", "void Bump(T e) { v2 += e; a[1] = a[1] * ") + Twin.Number("0.5") + " + e; }");
    }

    private void ShapeStatement(int nesting)
    {
        switch (_random.Next(8))
        {
            case 0:
                Line(Cell() + " = " + Bounded(1) + ";");
                break;
            case 1:
                Line(Cell() + " += " + Bounded(1) + ";");
                break;
            case 2:
                Line(_random.Next(3) switch { 0 => "(q[0], q[2]) = (q[2], q[0]);", 1 => "(q[1], q[2]) = (q[2], q[1]);", _ => "(m[0, 1], m[2, 0]) = (m[2, 0], m[0, 1]);" });
                break;
            case 3:
                Line("Bump(" + Bounded(1) + ");");
                break;
            case 4:
                Line(new Twin("Turn(ref ", "TurnG(ref ") + (_random.Next(2) == 0 ? "v0" : "a[2]") + ", out v3, " + Bounded(1) + ");");
                break;
            case 5:
                Line(Local() + " = " + Choice() + ";");
                break;
            case 6:
                _captured = true;
                Line(Local() + new Twin(" += Sum.Over(3, i => ", " += SumG(3, i => ") + "m[i, 1] * " + Twin.Call("Cos", Value(1)) + " + q[i][0]);");
                _captured = false;
                break;
            default:
                Each(nesting);
                break;
        }
    }

    private void Each(int nesting)
    {
        string e = $"e{_names++}";
        string over = _random.Next(4) switch { 0 => "a", 1 => "m", _ => $"q[{_random.Next(3)}]" };
        _loops++;
        _items.Push(e);
        Line($"foreach (var {e} in {over})");
        Line("{");
        _depth++;
        if (_random.Next(2) == 0)
            Line("if (" + Condition() + (_random.Next(2) == 0 ? ") break;" : ") continue;"));
        Line("v0 = " + Twin.Call("Sin", $"v0 + {e}") + ";");
        Body(nesting);
        _depth--;
        Line("}");
        _items.Pop();
        _loops--;
    }

    // v switch { > c => …, < d => …, _ => … }.
    private Twin Choice()
    {
        string subject = Local().Plain, high = Decimal(), low = Decimal();
        Twin a = Bounded(1), b = Bounded(1), c = Atom();
        return new Twin($"{subject} switch {{ > {high} => ", $"({subject} > T.CreateChecked({high}) ? ") + a
            + new Twin($", < {low} => ", $" : {subject} < T.CreateChecked({low}) ? ") + b + new Twin(", _ => ", " : ") + c + new Twin(" }", ")");
    }

    private Twin Cell() => _random.Next(3) switch
    {
        0 => $"m[{_random.Next(3)}, {_random.Next(2)}]",
        1 => $"q[{_random.Next(3)}][0]",
        _ => $"q[{_random.Next(3)}][^1]",
    };
}
