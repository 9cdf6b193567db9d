using System.Reflection;

namespace Leibniz.Generator.Fuzz;

/// <summary>Holds a compiled program's derivatives against the same program on numbers with tangents, and against differences.</summary>
internal sealed class Comparison
{
    private const int Inputs = 4;
    private const int Points = 3;

    private delegate T Generic<T>(ReadOnlySpan<T> x);
    private delegate double Pull(double[] x, Span<double> dx);
    private delegate double Push(double[] x, ReadOnlySpan<double> dx);
    private delegate double Bend(double[] x, ReadOnlySpan<double> v, Span<double> hv);

    private delegate void Rows(double[] x, Span<double> y, Span<double> j);

    private readonly Random _random;
    private readonly RandomProgram _program;
    private readonly Func<double[], double> _f;
    private readonly Generic<Dual<double>> _first;
    private readonly Generic<Dual<Dual<double>>>? _second;
    private readonly Pull? _pull;
    private readonly Push? _push;
    private readonly Bend? _bend;
    private readonly Rows? _rows;

    /// <summary>Takes the methods of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="type">Its class.</param>
    public Comparison(RandomProgram program, Type type)
    {
        _program = program;
        _random = new(program.Seed);
        _f = type.GetMethod("F")!.CreateDelegate<Func<double[], double>>();
        MethodInfo generic = type.GetMethod("G")!;
        _first = generic.MakeGenericMethod(typeof(Dual<double>)).CreateDelegate<Generic<Dual<double>>>();
        _pull = type.GetMethod("Pull")?.CreateDelegate<Pull>();
        _push = type.GetMethod("Push")?.CreateDelegate<Push>();
        _bend = type.GetMethod("Bend")?.CreateDelegate<Bend>();
        _rows = type.GetMethod("Rows")?.CreateDelegate<Rows>();
        if (_bend is not null)
            _second = generic.MakeGenericMethod(typeof(Dual<Dual<double>>)).CreateDelegate<Generic<Dual<Dual<double>>>>();
    }

    /// <summary>The first disagreement; null where there is none.</summary>
    public Failure? Find()
    {
        try
        {
            for (int k = 0; k < Points; k++)
            {
                double[] x = Numbers(-1), v = Numbers(0);
                if (At(x, v, k) is { } wrong)
                    return wrong with { Text = $"{wrong.Text}, at x = [{string.Join(", ", x)}], v = [{string.Join(", ", v)}]" };
            }
            return null;
        }
        catch (Exception problem)
        {
            return new(problem.GetType().Name, $"{problem.GetType().Name}: {problem.Message}\n{problem.StackTrace}");
        }
    }

    private double[] Numbers(double low) => [.. Enumerable.Range(0, Inputs).Select(_ => low + ((1 - low) * _random.NextDouble()))];

    private Failure? At(double[] x, double[] v, int point)
    {
        long start = Stages.Start();
        double value = _f(x);
        double[] slopes = [.. Enumerable.Range(0, Inputs).Select(i => First(x, i))];
        double scale = Math.Max(1, slopes.Max(Math.Abs));
        start = Stages.Add("run the twin", start);
        if (_program.Seed % 10 == 0 && point == 0 && Differences(x, slopes, scale) is { } apart)
            return apart;
        start = Stages.Add("differences", start);
        Failure? wrong = Gradient(x, value, slopes, scale) ?? Along(x, v, value, slopes, scale) ?? Three(x, value, slopes, scale);
        start = Stages.Add("run derivatives", start);
        wrong ??= Curved(x, v, scale);
        Stages.Add("run second order, both", start);
        return wrong;
    }

    private double First(double[] x, int i)
    {
        Span<Dual<double>> d = stackalloc Dual<double>[Inputs];
        for (int k = 0; k < Inputs; k++)
            d[k] = new(x[k], k == i ? 1 : 0);
        return _first(d).Tangent;
    }

    private double Second(double[] x, double[] v, int i)
    {
        Span<Dual<Dual<double>>> d = stackalloc Dual<Dual<double>>[Inputs];
        for (int k = 0; k < Inputs; k++)
            d[k] = new(new(x[k], v[k]), new(k == i ? 1 : 0, 0));
        return _second!(d).Tangent.Tangent;
    }

    private Failure? Gradient(double[] x, double value, double[] slopes, double scale)
    {
        if (_pull is null)
            return null;
        double[] dx = new double[Inputs];
        return Value("Gradient", _pull(x, dx), value) ?? All("gradient", dx, slopes, 1e-10 * scale);
    }

    private Failure? Along(double[] x, double[] v, double value, double[] slopes, double scale)
    {
        if (_push is null)
            return null;
        // A push gives the derivative along v, which the gradient on numbers with tangents gives too.
        return All("derivative along v", [_push(x, v)], [slopes.Zip(v, (a, b) => a * b).Sum()], 1e-10 * scale);
    }

    private Failure? Three(double[] x, double value, double[] slopes, double scale)
    {
        if (_rows is null)
            return null;
        double[] y = new double[3], j = new double[3 * Inputs];
        _rows(x, y, j);
        double[] expected = [.. slopes, .. slopes.Select(s => x[1] * s), .. slopes.Select(s => Math.Cos(value) * s)];
        expected[Inputs + 1] += value;
        return Value("Jacobian", y[0], value) ?? All("Jacobian", j, expected, 1e-10 * Math.Max(scale, Math.Abs(value)));
    }

    private Failure? Curved(double[] x, double[] v, double scale)
    {
        if (_bend is null)
            return null;
        double[] hv = new double[Inputs], second = [.. Enumerable.Range(0, Inputs).Select(i => Second(x, v, i))];
        _bend(x, v, hv);
        return All("Hessian times v", hv, second, 1e-9 * Math.Max(scale, second.Max(Math.Abs)));
    }

    // Central differences with two steps: where these disagree with each other, a branch changes nearby and they tell nothing.
    private Failure? Differences(double[] x, double[] slopes, double scale)
    {
        for (int i = 0; i < Inputs; i++)
        {
            double wide = Central(x, i, 4e-5), narrow = Central(x, i, 1e-5);
            if (Math.Abs(wide - narrow) <= 1e-6 * scale && !(Math.Abs(narrow - slopes[i]) <= 1e-5 * scale))
                return new("differences", $"numbers with tangents give ∂{i} = {slopes[i]:R}, differences {narrow:R}");
        }
        return null;
    }

    private double Central(double[] x, int i, double step)
    {
        double[] up = [.. x], down = [.. x];
        up[i] += step;
        down[i] -= step;
        return (_f(up) - _f(down)) / (up[i] - down[i]);
    }

    private static Failure? Value(string what, double came, double expected) =>
        Math.Abs(came - expected) > 1e-12 * Math.Max(1, Math.Abs(expected)) || double.IsNaN(came) != double.IsNaN(expected)
            ? new("value", $"{what}: value {expected:R} expected, {came:R} came") : null;

    private static Failure? All(string what, double[] came, double[] expected, double tolerance)
    {
        for (int i = 0; i < came.Length; i++)
        {
            if (!(Math.Abs(came[i] - expected[i]) <= tolerance) && double.IsFinite(expected[i]))
                return new(what, $"{what} [{i}]: expected {expected[i]:R}, came {came[i]:R}");
        }
        return null;
    }
}
