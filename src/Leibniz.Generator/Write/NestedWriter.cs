using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Writes what computes the derivatives that a method itself calls, and what pulls cotangents back through them.</summary>
/// <remarks>
/// A gradient ∇G is differentiated by G's second derivatives: its tangent along ȧ and its pullback of a cotangent are both
/// the product of G's Hessian, over all of its arguments, with a vector, so that one pass of G's reverse on numbers with
/// tangents gives either (Pearlmutter, 1994).
/// </remarks>
internal sealed class NestedWriter
{
    private const string Storage = "global::Leibniz.Compiled.AdjointStorage";
    private const string Dual = "global::Leibniz.Dual";
    private readonly CodeText _code;
    private readonly Nested _nested;
    private readonly Request _request;
    private readonly Method _method;
    private readonly string _name;
    private readonly IReadOnlyList<int> _all;

    private NestedWriter(CodeText code, Request outer, Nested nested)
    {
        _code = code;
        _nested = nested;
        _method = nested.Request.Method;
        _name = $"{outer.Name}_{nested.Name}";
        _request = nested.Request with { Name = _name };
        _all = [.. Enumerable.Range(0, _method.Parameters.Count).Where(i => _method.Parameters[i].Kind is VariableKind.Real or VariableKind.Array)];
    }

    /// <summary>Writes all that a derivative's method needs.</summary>
    /// <param name="code">The text.</param>
    /// <param name="request">The derivative.</param>
    /// <param name="carrier">The numbers on which its method runs; null for plain ones.</param>
    public static void Write(CodeText code, Request request, string? carrier) =>
        Write(code, request, carrier, carrier is null || request.Kind is DerivativeKind.Hvp or DerivativeKind.Hessian, []);

    // What a method needs that runs on a number, and is pulled back through or not; a derivative within a derivative runs on
    // numbers whose tangents have tangents.
    private static void Write(CodeText code, Request request, string? carrier, bool pulls, HashSet<string> written)
    {
        foreach (Nested nested in In(request.Method))
        {
            var writer = new NestedWriter(code, request, nested);
            writer.Need(null, false, written);
            writer.Need(carrier, false, written);
            if (pulls)
                writer.Need(carrier, true, written);
        }
    }

    private void Need(string? carrier, bool pull, HashSet<string> written)
    {
        if (!written.Add($"{_name} {carrier} {pull}"))
            return;
        string deeper = $"{Dual}<{carrier ?? "double"}>";
        if (pull)
            Pull(carrier);
        else
            Value(carrier);
        Write(_code, _request, pull || IsForward ? deeper : carrier, pull || !IsForward, written);
    }

    private static IEnumerable<Nested> In(Method method) => new[] { method }.Concat(method.Functions)
        .SelectMany(static m => Walk.All(m.Body.Statements)).OfType<Derive>()
        .Select(static d => d.Derivative).GroupBy(static n => n.Name).Select(static g => g.First());

    private bool IsForward => _request.Kind == DerivativeKind.Jvp;

    // The value and the derivative, on plain numbers or on a carrier.
    private void Value(string? carrier)
    {
        string number = carrier ?? "double", inner = IsForward ? $"{Dual}<{number}>" : number;
        string core = _name + (IsForward ? "_Tangent" : "_Adjoint");
        Open("", $"global::System.ReadOnlySpan<{number}> at, global::System.Span<{number}> result", inner);
        // A gradient on plain numbers is with respect to what is asked for; else everything carries tangents.
        IReadOnlyList<int> inputs = carrier is null && !IsForward ? _nested.Inputs : _all;
        Activity activity = Activate(inputs);
        var arguments = new List<string> { "storage" };
        Dictionary<int, string> places = Places();
        if (IsForward)
            arguments.AddRange(Carried(activity, places, inner, number));
        else
            arguments.AddRange(Plain(activity, places, carrier));
        if (IsForward)
        {
            bool active = activity.IsActive(_method.Result);
            _code.Line($"{(active ? inner : "double")} value = {core}({string.Join(", ", arguments)});");
            _code.Line($"result[0] = value{(active ? ".Primal" : "")};");
            _code.Line($"result[1] = {(active ? "value.Tangent" : "0")};");
            Close();
            new CoreWriter(_request, activity, inner).Primal(_code, core);
            return;
        }
        foreach (int i in inputs)
            arguments.Add(Bar(i, number));
        arguments.Add(carrier is null ? "1" : $"global::Leibniz.Compiled.Slope.Spread<{carrier}>(1)");
        _code.Line($"result[0] = {core}({string.Join(", ", arguments)});");
        string next = "1";
        foreach (int i in _nested.Inputs)
        {
            bool array = _method.Parameters[i].Kind == VariableKind.Array;
            _code.Line(array ? $"{Name(i)}_pulled.CopyTo(result.Slice({next}));" : $"result[{next}] = {Name(i)}_pulled;");
            next += array ? $" + {Name(i)}_length" : " + 1";
        }
        Close();
        new CoreWriter(_request, activity, carrier).Adjoint(_code, core, inputs, [], new Fusion(_method, activity, []), strong: true);
    }

    // Cotangents of value and derivative, pulled back to the arguments.
    private void Pull(string? carrier)
    {
        string part = carrier ?? "double", number = $"{Dual}<{part}>", core = _name + "Pull_Adjoint";
        Open("Pull", $"global::System.ReadOnlySpan<{part}> at, global::System.ReadOnlySpan<{part}> result_bar, global::System.Span<{part}> at_bar", number);
        Activity activity = Activate(_all);
        Dictionary<int, string> places = Places();
        var arguments = new List<string> { "storage" };
        arguments.AddRange(Carried(activity, places, number, part));
        foreach (int i in _all)
            arguments.Add(Bar(i, number));
        arguments.Add(carrier is null ? "1" : $"global::Leibniz.Compiled.Slope.Spread<{number}>(1)");
        _code.Line($"{core}({string.Join(", ", arguments)});");
        string Product(string slope, string cotangent) => $"global::Leibniz.Compiled.StrongZero.Product<{part}>({slope}, {cotangent})";
        foreach (int i in _all)
        {
            // The tangent of the cotangent is the Hessian's product with the direction.
            string pulled = $"{Name(i)}_pulled", place = places[i];
            Each(i, k =>
            {
                string bar = pulled + k;
                string second = IsForward ? Product($"{bar}.Tangent", "result_bar[1]") : $"{bar}.Tangent";
                _code.Line($"at_bar[{place}{Plus(k)}] += {second} + {Product($"{bar}.Primal", "result_bar[0]")};");
            });
        }
        if (IsForward)
        {
            foreach (int i in _nested.Inputs)
                Each(i, k => _code.Line($"at_bar[{Direction(places, i)}{Plus(k)}] += {Product($"{Name(i)}_pulled{k}.Primal", "result_bar[1]")};"));
        }
        Close();
        new CoreWriter(_request, activity, number).Adjoint(_code, core, _all, [], new Fusion(_method, activity, []), strong: true);
    }

    // Arguments with the tangents of the directions.
    private IEnumerable<string> Carried(Activity activity, Dictionary<int, string> places, string number, string part)
    {
        foreach (int i in Enumerable.Range(0, _method.Parameters.Count))
        {
            Variable p = _method.Parameters[i];
            if (!_all.Contains(i))
            {
                yield return Name(i) + "_whole";
                continue;
            }
            bool along = _nested.Inputs.Contains(i);
            string from = IsForward ? "at" : "result_bar";
            string direction = !along ? "" : IsForward ? Direction(places, i) : Received(i);
            string Item(string k) => activity.IsActive(p.Name)
                ? $"new {number}(at[{places[i]}{Plus(k)}], {(along ? $"{from}[{direction}{Plus(k)}]" : $"default({part})")})"
                : $"(double)at[{places[i]}{Plus(k)}]";
            if (p.Kind == VariableKind.Real)
            {
                yield return Item("");
                continue;
            }
            string copy = Name(i) + "_carried", type = activity.IsActive(p.Name) ? number : "double";
            _code.Line(type == "double" ? $"double[] {copy} = new double[{Name(i)}_length];" : $"global::System.Span<{type}> {copy} = storage.Take({Name(i)}_length);");
            Each(i, k => _code.Line($"{copy}{k} = {Item(k)};"));
            yield return copy;
        }
    }

    private IEnumerable<string> Plain(Activity activity, Dictionary<int, string> places, string? carrier)
    {
        foreach (int i in Enumerable.Range(0, _method.Parameters.Count))
        {
            Variable p = _method.Parameters[i];
            string primal = carrier is not null && !activity.IsActive(p.Name) ? ".Primal" : "";
            if (!_all.Contains(i))
            {
                yield return Name(i) + "_whole";
            }
            else if (p.Kind == VariableKind.Real)
            {
                yield return $"at[{places[i]}]{primal}";
            }
            else if (primal.Length > 0)
            {
                string copy = Name(i) + "_plain";
                _code.Line($"double[] {copy} = new double[{Name(i)}_length];");
                Each(i, k => _code.Line($"{copy}{k} = at[{places[i]}{Plus(k)}].Primal;"));
                yield return copy;
            }
            else
            {
                string part = $"at.Slice({places[i]}, {Name(i)}_length)";
                yield return p.Type.Contains("ReadOnlySpan") ? part : part + ".ToArray()";
            }
        }
    }

    private string Bar(int i, string number)
    {
        string bar = Name(i) + "_pulled";
        bool array = _method.Parameters[i].Kind == VariableKind.Array;
        _code.Line(array ? $"global::System.Span<{number}> {bar} = storage.Take({Name(i)}_length);" : $"{number} {bar};");
        return array ? bar : "out " + bar;
    }

    private void Open(string suffix, string parameters, string storage)
    {
        foreach (int i in Enumerable.Range(0, _method.Parameters.Count))
        {
            Variable p = _method.Parameters[i];
            if (p.Kind == VariableKind.Array)
                parameters += $", int {Name(i)}_length";
            else if (p.Kind == VariableKind.Discrete)
                parameters += $", {p.Type} {Name(i)}_whole";
        }
        _code.Line("");
        _code.Open($"private static void {_name}{suffix}({parameters})");
        _code.Line($"var storage = {Storage}<{storage}>.Rent();");
        _code.Open("try");
    }

    private void Close()
    {
        _code.Close();
        _code.Open("finally");
        _code.Line("storage.Return();");
        _code.Close();
        _code.Close();
        _code.Line("");
    }

    private Activity Activate(IReadOnlyList<int> inputs) => new(_method, inputs.Select(i => _method.Parameters[i].Name), [_method.Result]);

    private string Name(int parameter) => _method.Parameters[parameter].Name;

    private void Each(int parameter, System.Action<string> write)
    {
        if (_method.Parameters[parameter].Kind == VariableKind.Real)
        {
            write("");
            return;
        }
        _code.Open($"for (int i = 0; i < {Name(parameter)}_length; i++)");
        write("[i]");
        _code.Close();
    }

    private static string Plus(string index) => index.Length == 0 ? "" : " + i";

    // Where each parameter begins among the arguments.
    private Dictionary<int, string> Places()
    {
        var places = new Dictionary<int, string>();
        string next = "0";
        foreach (int i in _all)
        {
            places[i] = next;
            next += _method.Parameters[i].Kind == VariableKind.Array ? $" + {Name(i)}_length" : " + 1";
        }
        places[-1] = next;
        return places;
    }

    // Where an input's direction begins among the arguments.
    private string Direction(Dictionary<int, string> places, int input) => places[-1] + Before(input);

    // Where an input's derivative begins among the results.
    private string Received(int input) => "1" + Before(input);

    private string Before(int input)
    {
        string before = "";
        foreach (int i in _nested.Inputs.TakeWhile(i => i != input))
            before += _method.Parameters[i].Kind == VariableKind.Array ? $" + {Name(i)}_length" : " + 1";
        return before;
    }
}
