using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Fused loops as methods of their own, which the compiler at run time optimises better than one large one.</content>
internal sealed partial class AdjointWriter
{
    // The variables of the method's own level, with their types.
    private readonly Dictionary<string, string> _shared = [];

    /// <summary>The methods of the loops, behind the method itself.</summary>
    public List<CodeText> Loops { get; } = [];

    /// <summary>The name of the method that is written.</summary>
    public string Name { get; set; } = "";

    /// <summary>The type parameter whose zero the products have, where one text serves the plain and the strong zero; else null.</summary>
    public string? Serves { get; set; }

    /// <summary>Whether loops are written that the strong zero needs otherwise.</summary>
    public bool IsPlainAlone => _extrema.Count > 0 || _apart.Count > 0;

    /// <summary>How the names of the derivatives that the method calls begin.</summary>
    public string Prefix { get; set; } = "";

    private void NameShared(FramePlan root)
    {
        _shared["storage"] = $"global::Leibniz.Compiled.AdjointStorage<{Real("double")}>";
        _shared["seed"] = Real("double");
        foreach (Variable parameter in _method.Parameters)
        {
            bool active = _activity.IsActive(parameter.Name);
            string number = _printer.Real(parameter.Kind == VariableKind.Array ? parameter.Element : parameter.Type, active);
            _shared[parameter.Name] = active && _number is not null && parameter.Kind != VariableKind.Real
                ? parameter.Type.Contains("ReadOnlySpan") ? $"global::System.ReadOnlySpan<{number}>" : $"global::System.Span<{number}>"
                : parameter.Kind == VariableKind.Real ? number : parameter.Type;
            string bar = RowCotangents is null ? number : Bar(number);
            _shared[parameter.Name + Printer.Suffix] = parameter.Kind == VariableKind.Array ? $"global::System.Span<{bar}>" : bar;
        }
        foreach (Variable variable in root.Frame.Variables)
        {
            _shared[variable.Name] = TypeOf(variable);
            string element = Bar(variable.Kind == VariableKind.Array ? variable.Element : variable.Type);
            _shared[variable.Name + Printer.Suffix] = variable.Kind == VariableKind.Array ? $"global::System.Span<{element}>" : element;
        }
    }

    // Writes statements into a method of their own, whose parameters are the variables that they name.
    private (string Name, IReadOnlyList<string> Named, IReadOnlyList<string> Changed) Outline(string what, Action write, string summary)
    {
        CodeText outer = _code;
        var body = new CodeText();
        _code = body;
        write();
        _code = outer;
        string text = body.ToString();
        var named = new SortedSet<string>(StringComparer.Ordinal);
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        for (int start = 0, end; Declarations.NextName(text, ref start, out end); start = end)
        {
            string found = text.Substring(start, end - start);
            if (start > 0 && text[start - 1] == '.' || !_shared.ContainsKey(found))
                continue;
            named.Add(found);
            if (IsAssigned(text, start, end))
                assigned.Add(found);
        }
        // Numbers that the loop changes go by reference; their places are kept in locals while it runs.
        List<string> changed = [.. named.Where(n => !_shared[n].Contains("Span<") && !_shared[n].Contains("Storage<") && assigned.Contains(n))];
        string name = $"{Name}_{what}{Loops.Count + 1}";
        var method = new CodeText();
        method.Line($"// {summary}");
        string parameters = string.Join(", ", named.Select(n => changed.Contains(n) ? $"ref {_shared[n]} {n}_ref" : $"{_shared[n]} {n}"));
        method.Line(CoreWriter.Optimised);
        (string generic, string constraint) = Serves is { } zero && text.Contains(zero + ".") ? CoreWriter.Generic(zero) : ("", "");
        method.Open($"private static void {name}{generic}({parameters}){constraint}");
        foreach (string each in changed)
            method.Line($"{_shared[each]} {each} = {each}_ref;");
        method.Add(body);
        foreach (string each in changed)
            method.Line($"{each}_ref = {each};");
        method.Close();
        Loops.Add(method);
        _code.Line($"{name}{generic}({string.Join(", ", named.Select(n => changed.Contains(n) ? "ref " + n : n))});");
        return (name, [.. named], changed);
    }

    // Whether a name in a text is followed by an assignment, or stands as the step of a loop.
    private static bool IsAssigned(string text, int start, int end)
    {
        bool Follows(string what) => string.CompareOrdinal(text, end, what, 0, what.Length) == 0;
        return Follows(" = ") || Follows(" += ") || Follows(" -= ")
            || Follows("++") && start > 1 && text[start - 1] == ' ' && text[start - 2] == ';';
    }
}
