using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Recursive functions: a primal that records like a round of a loop, and a reverse that takes the records back.</content>
internal sealed partial class AdjointWriter
{
    private readonly Interprocedure _between;

    // The functions after the method itself; each is written once, however often it is called.
    private void WriteFunctions()
    {
        foreach (Method function in _method.Functions)
        {
            Activity activity = _between[function.Name];
            if (_records)
            {
                _between.IsQuiet &= _recording.ArraysHold;
                Member(function, activity, "Forward", Returned(function, activity), w => w.FunctionForward());
                Member(function, activity, "Reverse", "void", w => w.FunctionReverse());
            }
            else
            {
                Member(function, activity, "Primal", Returned(function, activity), w => w.FunctionPrimal());
            }
            // For calls that no input reaches.
            var none = new Activity(function with { Functions = _method.Functions }, [], []);
            if (IsPlain(function.Name))
                Member(function, none, "Plain", Returned(function, none), w => w.FunctionPrimal());
        }
    }

    private bool IsPlain(string function)
    {
        bool Calls(Method caller, Activity around) => Walk.All(caller.Body.Statements).OfType<Call>().Any(c => c.Function == function && !_between.Acts(c, around));
        return Calls(_method, _activity) || _method.Functions.Any(f => Calls(f, _between[f.Name]))
            || _method.Functions.Any(f => f.Name != function && Walk.All(f.Body.Statements).OfType<Call>().Any(c => c.Function == function));
    }

    private void Member(Method function, Activity activity, string what, string returned, System.Action<AdjointWriter> write)
    {
        var code = new CodeText();
        var writer = new AdjointWriter(
            function with { Functions = _method.Functions }, activity, new Fusion(), _number, code, strong: _strong, between: _between) { Name = Name, Prefix = Prefix };
        List<string> parameters = [$"global::Leibniz.Compiled.AdjointStorage<{Real("double")}> storage"];
        parameters.AddRange(function.Parameters.Select(p => $"{writer.TypeOf(p)} {p.Name}"));
        if (what == "Reverse")
        {
            parameters.AddRange(function.Parameters.Where(p => activity.IsActive(p.Name)).Select(
                p => p.Kind == VariableKind.Array ? $"global::System.Span<{Real(p.Element)}> {p.Name}{Printer.Suffix}" : $"out {Real(p.Type)} {p.Name}_out"));
            if (Pulls(function, activity))
                parameters.Add($"{Real("double")} seed");
        }
        code.Open($"private static {returned} {Name}_{function.Name}{what}({string.Join(", ", parameters)})");
        write(writer);
        code.Close();
        Loops.Add(code);
    }

    private string Returned(Method function, Activity activity)
    {
        if (function.Result.Length == 0)
            return "void";
        Variable result = function.Body.Variables.First(v => v.Name == function.Result);
        return result.Kind == VariableKind.Real ? activity.IsActive(result.Name) ? Real("double") : "double" : result.Type;
    }

    // Whether the result of a function has a cotangent.
    private static bool Pulls(Method function, Activity activity) => function.Result.Length > 0 && activity.IsActive(function.Result);

    private void FunctionPrimal()
    {
        _records = false;
        FunctionForward();
    }

    private void FunctionForward()
    {
        FramePlan root = _recording.Root;
        Declare(root, forward: true);
        Forward(_method.Body.Statements);
        if (_records)
            Record(root.Records);
        if (_method.Result.Length > 0)
            _code.Line($"return {_method.Result};");
    }

    private void FunctionReverse()
    {
        FramePlan root = _recording.Root;
        foreach (Variable p in _method.Parameters.Where(p => p.Kind == VariableKind.Real && _activity.IsActive(p.Name)))
            _code.Line($"{Real(p.Type)} {p.Name}{Printer.Suffix} = {Zero};");
        Declare(root, forward: false);
        DeclareCotangents(root);
        TakeBack(root.Records);
        if (Pulls(_method, _activity))
            Accumulate(new Place(_method.Result, EquatableArray<Accessor>.Empty, "double"), "seed");
        Reverse(_method.Body.Statements, root);
        foreach (Variable p in _method.Parameters.Where(p => p.Kind == VariableKind.Real && _activity.IsActive(p.Name)))
            _code.Line($"{p.Name}_out = {p.Name}{Printer.Suffix};");
    }

    private void ForwardCall(Call call)
    {
        bool acts = _between.Acts(call, _activity);
        string what = !acts ? "Plain" : _records ? "Forward" : "Primal";
        string text = $"{Name}_{call.Function}{what}({string.Join(", ", Given(call, acts))})";
        bool active = acts && Pulls(Function(call), _between[call.Function]);
        _code.Line(call.Target is not { } target ? text + ";"
            : $"{_printer.Print(target)} = {text}{(active && !_activity.IsActive(target.Root) ? _printer.PrimalOf : "")};");
    }

    private Method Function(Call call) => _method.Functions.First(f => f.Name == call.Function);

    // The arguments, on the numbers that the function takes.
    private IEnumerable<string> Given(Call call, bool acts)
    {
        yield return "storage";
        Method function = Function(call);
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Expression argument = call.Arguments[i];
            Variable parameter = function.Parameters[i];
            bool taken = acts && _between[function.Name].IsActive(parameter.Name), given = _activity.IsActive(argument);
            string text = _printer.Print(argument);
            if (parameter.Kind == VariableKind.Array && _number is not null && taken != given)
            {
                throw new Unsupported(
                    Descriptors.Recursion, null, function.Name,
                    $"its array '{parameter.Name}' is an input in one call and a constant in another; give it two methods");
            }
            yield return parameter.Kind != VariableKind.Real || taken == given ? text
                : taken ? _printer.Spread(argument, text) : $"({text}){_printer.PrimalOf}";
        }
    }

    private void ReverseCall(Call call)
    {
        Method function = Function(call);
        Activity within = _between[function.Name];
        List<string> arguments = [.. Given(call, true)];
        var pulled = new List<(Expression Argument, string Name)>();
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            Variable parameter = function.Parameters[i];
            if (!within.IsActive(parameter.Name))
                continue;
            if (parameter.Kind == VariableKind.Real)
            {
                string name = Fresh("pulled");
                pulled.Add((call.Arguments[i], name));
                arguments.Add($"out {Real(parameter.Type)} {name}");
            }
            else
            {
                Place array = ((Load)call.Arguments[i]).Place;
                arguments.Add(_activity.IsActive(array.Root) ? _printer.Cotangent(array) : $"storage.Take({_printer.Print(array)}.Length)");
            }
        }
        if (Pulls(function, within))
        {
            // A result that nothing used has the cotangent 0; the records are taken back all the same.
            bool unused = call.Target is not { } target || !_activity.IsActive(target.Root) || IsLazy(target.Root) && !_begun.Remove(target.Root);
            arguments.Add(unused ? Zero == "0" ? "0" : "default" : CotangentOf(call.Target!));
        }
        _code.Line($"{Name}_{call.Function}Reverse({string.Join(", ", arguments)});");
        foreach ((Expression argument, string name) in pulled)
            Pull(argument, name);
    }
}
