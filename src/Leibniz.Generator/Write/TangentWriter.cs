using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Writes a method with its tangents beside its values: for every active x there is an x_tangents, a pack of tangents.</summary>
/// <remarks>
/// The pack is a type parameter, so that one text serves every width. Values and tangents are separate variables and
/// separate arrays, and each step is one operation on packs: numbers that hold both would take some twenty calls a step, of
/// which the compiler inlines only so many in a method.
/// </remarks>
internal sealed partial class TangentWriter
{
    /// <summary>The type parameter.</summary>
    public const string Pack = "TTangents";

    /// <summary>What the tangents of a variable are called.</summary>
    public const string Suffix = "_tangents";

    private readonly Method _method;
    private readonly Activity _activity;
    private readonly Printer _printer;
    private readonly CodeText _code;
    private readonly Dictionary<string, Variable> _variables = [];
    private readonly HashSet<string> _local;
    private readonly HashSet<string> _counters;
    private int _count;

    // The output whose tangents go into the rows of the Jacobian as they arise; null where they are kept.
    private readonly string? _rows;

    private TangentWriter(Method method, Activity activity, CodeText code, string? rows)
    {
        _rows = rows;
        _method = method;
        _activity = activity;
        _code = code;
        _printer = new(null, activity.IsActive);
        foreach (Variable variable in method.Parameters.Concat(Variables(method.Body)))
            _variables[variable.Name] = variable;
        _counters = [.. Walk.All(method.Body.Statements).OfType<CountLoop>().Select(static l => l.Index)];
        _local = [.. Locals.Of(method).Where(n => _variables[n] is { Kind: VariableKind.Real, IsParameter: false } && n != method.Result)];
        CountUses();
    }

    /// <summary>Whether a method is made of what is written here: doubles and arrays of them, and rules of numbers.</summary>
    /// <param name="method">The method.</param>
    /// <param name="activity">What carries tangents.</param>
    public static bool CanWrite(Method method, Activity activity)
    {
        return method.Functions.Count == 0
            && method.Parameters.Concat(Variables(method.Body)).Where(v => activity.IsActive(v.Name)).All(
                static v => v is { Kind: VariableKind.Real, Type: "double" } or { Kind: VariableKind.Array, Element: "double" })
            && Walk.All(method.Body.Statements).All(Fits);

        bool Fits(Statement statement) => statement switch
        {
            Derive or Call => false,
            Assign { Target.IsReal: false } assign => !activity.IsActive(assign.Target.Root),
            Assign { Value: Operation operation } assign => !activity.IsActive(assign.Target.Root)
                || operation.Rule.Form is not (RuleForm.Fused or RuleForm.Choose) && operation.Arguments.All(static a => a is not Operation),
            _ => true,
        };
    }

    /// <summary>Writes the method.</summary>
    /// <param name="code">The text.</param>
    /// <param name="method">The method.</param>
    /// <param name="activity">What carries tangents.</param>
    /// <param name="name">What the method that is written is called.</param>
    /// <param name="rows">The output whose tangents are written into the rows of a matrix; null where they go into an array.</param>
    public static void Write(CodeText code, Method method, Activity activity, string name, string? rows) =>
        new TangentWriter(method, activity, code, rows).Write(name);

    /// <summary>Whether an array's tangents are written only, by plain assignments, and never read again.</summary>
    /// <param name="method">The method.</param>
    /// <param name="array">The array.</param>
    public static bool IsWrittenOnly(Method method, string array) => Walk.All(method.Body.Statements).All(s => s switch
    {
        Alias alias => alias.Source.Root != array,
        Accumulate sum => sum.Target.Root != array && Walk.Smooth(sum.Value).All(p => p.Root != array),
        Assign { Target.IsReal: true } assign => Walk.Smooth(assign.Value).All(p => p.Root != array),
        _ => true,
    });

    /// <summary>The type of an array's tangents.</summary>
    /// <param name="array">The array.</param>
    public static string PackOf(Variable array) => $"global::System.{(array.Type.Contains("ReadOnlySpan") ? "ReadOnly" : "")}Span<{Pack}>";

    private static IEnumerable<Variable> Variables(Frame frame) =>
        frame.Variables.Concat(Walk.All(frame.Statements).Select(Walk.Body).Where(static b => b is not null).SelectMany(static b => b!.Variables));

    private bool IsActive(Place place) => _activity.IsActive(place.Root);

    private void Write(string name)
    {
        List<string> parameters = ["global::Leibniz.Compiled.AdjointStorage<double> storage", $"global::Leibniz.Compiled.AdjointStorage<{Pack}> packs"];
        foreach (Variable p in _method.Parameters)
        {
            parameters.Add($"{p.Type} {p.Name}");
            if (p.Name == _rows)
                parameters.Add($"global::System.Span<double> {p.Name}{Suffix}, int {p.Name}_columns, int {p.Name}_first");
            else if (_activity.IsActive(p.Name))
                parameters.Add($"{(p.Kind == VariableKind.Real ? Pack : PackOf(p))} {p.Name}{Suffix}");
        }
        bool result = _method.Result.Length > 0;
        if (result)
            parameters.Add($"out {Pack} {_method.Result}{Suffix}");
        _code.Line(CoreWriter.Optimised);
        _code.Open($"private static {(result ? "double" : "void")} {name}<{Pack}>({string.Join(", ", parameters)}) where {Pack} : struct, global::Leibniz.ITangents<{Pack}>");
        if (result)
            _code.Line($"{_method.Result}{Suffix} = default;");
        Declare(_method.Body);
        Write(_method.Body.Statements);
        if (result)
            _code.Line($"return {_method.Result};");
        _code.Close();
    }

    private void Declare(Frame frame)
    {
        foreach (Variable v in frame.Variables.Where(v => !_local.Contains(v.Name)))
        {
            bool array = v.Kind == VariableKind.Array;
            string type = array ? $"global::System.{(v.Type.Contains("ReadOnlySpan") ? "ReadOnly" : "")}Span<{v.Element}>" : v.Type;
            _code.Line($"{type} {v.Name} = {(v.Kind == VariableKind.Real ? "0" : "default!")};");
            if (_activity.IsActive(v.Name) && v.Name != _method.Result)
                _code.Line($"{(array ? PackOf(v) : Pack)} {v.Name}{Suffix} = default;");
        }
    }

    private void Write(EquatableArray<Statement> statements)
    {
        FindDeferrable(statements);
        foreach (Statement statement in statements)
            Write(statement);
    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case Assign assign when assign.Target.IsReal && IsActive(assign.Target):
                Assign(assign.Target, assign.Value);
                break;
            case Assign assign:
                bool fresh = assign.Target.IsWhole && _local.Contains(assign.Target.Root);
                _code.Line($"{(fresh ? assign.Target.Type + " " : "")}{_printer.Print(assign.Target)} = {_printer.Print(assign.Value)};");
                break;
            case Accumulate sum:
                if (IsActive(sum.Target) && Terms(sum.Value, sum.IsNegative) is { Count: > 0 } added)
                    _code.Line($"{Dot(sum.Target)} = {Sum(Dot(sum.Target), added)};");
                _code.Line($"{_printer.Print(sum.Target)} {(sum.IsNegative ? "-=" : "+=")} {_printer.Print(sum.Value)};");
                break;
            case Branch branch:
                _code.Open($"if ({_printer.Print(branch.Condition)})");
                Write(branch.Then);
                _code.Close();
                if (branch.Otherwise.Count == 0)
                    break;
                _code.Open("else");
                Write(branch.Otherwise);
                _code.Close();
                break;
            case CountLoop loop:
                string i = loop.Index, up = loop.Step > 0 ? "<" : ">", step = loop.Step is 1 or -1 ? $"{i}{(loop.Step > 0 ? "++" : "--")}" : $"{i} += {loop.Step}";
                _code.Open($"for (int {i} = {_printer.Print(loop.From)}; {i} {up} {_printer.Print(loop.Limit)}; {step})");
                Round(loop.Body);
                _code.Close();
                break;
            case WhileLoop loop:
                _code.Open($"while ({_printer.Print(loop.Condition)})");
                Round(loop.Body);
                _code.Close();
                break;
            case Allocate allocate:
                Allocate(allocate);
                break;
            case Alias alias:
                Alias(alias);
                break;
            case Effect effect:
                _code.Line(_printer.Print(effect.Text) + ";");
                break;
        }
    }

    private string Fresh(string name)
    {
        string fresh = $"{name}_{++_count}";
        while (_variables.ContainsKey(fresh) || _counters.Contains(fresh))
            fresh = $"{name}_{++_count}";
        return fresh;
    }

    // Arrays of a round last as long as the round.
    private void Round(Frame frame)
    {
        bool marks = Walk.All(frame.Statements).Any(static s => s is Allocate);
        string mark = marks ? Fresh("mark") : "";
        if (marks)
            _code.Line($"var ({mark}, {mark}{Suffix}) = (storage.Mark(), packs.Mark());");
        Declare(frame);
        Write(frame.Statements);
        if (!marks)
            return;
        _code.Line($"storage.Release({mark});");
        _code.Line($"packs.Release({mark}{Suffix});");
    }

    private void Allocate(Allocate allocate)
    {
        Variable variable = _variables[allocate.Variable];
        string sizes = string.Join(", ", allocate.Lengths.Select(_printer.Print));
        if (variable is { Kind: VariableKind.Array, Element: "double" })
        {
            _code.Line($"{variable.Name} = storage.Take({sizes});");
            if (_activity.IsActive(variable.Name))
                _code.Line($"{variable.Name}{Suffix} = packs.Take({sizes});");
            return;
        }
        if (variable.Type == Model.Variable.Table)
        {
            _code.Line($"{variable.Name} = storage.TakeWholes({sizes});");
            return;
        }
        int bracket = variable.Type.IndexOf('[');
        _code.Line(variable.Kind == VariableKind.Array || bracket < 0
            ? $"{variable.Name} = new {variable.Element}[{sizes}];"
            : $"{variable.Name} = new {variable.Type.Substring(0, bracket)}[{sizes}]{variable.Type.Substring(variable.Type.IndexOf(']') + 1)};");
    }

    private void Alias(Alias alias)
    {
        string start = alias.Start is null ? "" : _printer.Print(alias.Start);
        if (alias.Length is not null)
            start += ", " + _printer.Print(alias.Length);
        string cut = start.Length == 0 ? "" : $".Slice({start})", source = _printer.Print(alias.Source);
        bool array = alias.Source.Type.EndsWith("]", System.StringComparison.Ordinal)
            && (!_variables.TryGetValue(alias.Source.Root, out Variable known) || known.IsParameter);
        _code.Line($"{alias.Variable} = {(array ? $"global::System.MemoryExtensions.AsSpan({source})" : source)}{cut};");
        if (_activity.IsActive(alias.Variable))
            _code.Line($"{alias.Variable}{Suffix} = {Dot(alias.Source)}{cut};");
    }

    private string Dot(Place place) => place.Root + Suffix + _printer.Path(place);

    // The tangents of an atom; null where it has none.
    private string? Tangent(Expression value) => value is Load load && IsActive(load.Place) ? Dot(load.Place) : null;

    private void Assign(Place target, Expression value)
    {
        bool fresh = target.IsWhole && _local.Contains(target.Root);
        string to = (fresh ? "double " : "") + _printer.Print(target);
        string name = target.Root == _rows ? Fresh("row") : Dot(target), dot = (fresh || target.Root == _rows ? Pack + " " : "") + name;
        // The tangents first: they read what the value may overwrite.
        if (value is not Operation operation || operation.Rule.Form == RuleForm.Convert)
        {
            _code.Line($"{dot} = {Tangent(value is Operation convert ? convert.Arguments[0] : value) ?? "default"};");
            _code.Line($"{to} = {_printer.Print(value)};");
        }
        else if (operation.Rule.Form is RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply or RuleForm.Negate)
        {
            List<Term> terms = Terms(operation);
            if (Defers(target, operation, terms))
                _deferred[target.Root] = terms;
            else
                _code.Line($"{dot} = {Sum(null, terms) ?? "default"};");
            _code.Line($"{to} = {_printer.Print(value)};");
        }
        else
        {
            string y = Fresh("y");
            _code.Line($"double {y} = {_printer.Print(value)};");
            _code.Line($"{dot} = {Chained(operation, y) ?? "default"};");
            _code.Line($"{to} = {y};");
        }
        if (target.Root == _rows)
            _code.Line($"global::Leibniz.Compiled.Slope.Write({name}, {_rows}{Suffix}, {_printer.Print(target.Path[0].Indices[0])}, {_rows}_columns, {_rows}_first);");
    }

    // left · a + right · b, of what is there.
    private static string? Sum(string left, string? a, string right, string? b) =>
        a is null ? b is null ? null : $"{Pack}.Scale({right}, {b})"
        : b is null ? $"{Pack}.Scale({left}, {a})" : $"{Pack}.Combine({left}, {a}, {right}, {b})";

    private string? Chained(Operation operation, string y)
    {
        Expression[] arguments = [.. operation.Arguments];
        if (operation.Rule.Form == RuleForm.Indexed && Tangent(arguments[0]) is not null)
            arguments = [arguments[1], arguments[0]];
        string all = string.Join(", ", arguments.Select(_printer.Print));
        string Slope(string which) => $"global::Leibniz.Compiled.Slope.{which}<{operation.Rule.Type}, double>({all}, {y})";
        switch (operation.Rule.Form)
        {
            case RuleForm.Unary:
                return Sum(Slope("Of"), Tangent(arguments[0]), "", null);
            case RuleForm.Indexed:
                return Sum(Slope("Of"), Tangent(arguments[1]), "", null);
            case RuleForm.Binary:
                return Sum(Slope("Left"), Tangent(arguments[0]), Slope("Right"), Tangent(arguments[1]));
            default:
                string? two = Sum(Slope("First"), Tangent(arguments[0]), Slope("Second"), Tangent(arguments[1]));
                string? third = Sum(Slope("Third"), Tangent(arguments[2]), "", null);
                return two is null ? third : third is null ? two : $"{Pack}.Add({two}, {third})";
        }
    }
}
