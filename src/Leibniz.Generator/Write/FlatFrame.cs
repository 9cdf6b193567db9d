using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Writes a declaration whose parameters are taken apart: it calls the derivative with their numbers.</summary>
internal static class FlatFrame
{
    // No parameter's name ends in what the frame's own variables end in.
    private static string Mark(Flattening flattening, string mark)
    {
        while (flattening.Parameters.Any(p => p.Name.EndsWith(mark, System.StringComparison.Ordinal)))
            mark += "_";
        return mark;
    }

    private const string Layout = "global::Leibniz.Compiled.Layout";

    public static void Write(CodeText code, Request request, Flattening flattening)
    {
        string parameters = string.Join(", ", flattening.Parameters.Select(static p => $"{p.Modifier}{p.Type} {p.Name}"));
        code.Open($"{flattening.Modifiers} {request.ReturnType} {flattening.Name}({parameters})");
        DerivativeBody.Required(code, request.Method, flattening.Parameters);
        string mark = Mark(flattening, "_flat"), own = Mark(flattening, "_frame"), value = "value" + own;
        bool rows = flattening.Parts.Any(static p => p.Form == FlatForm.Rows), packs = rows || flattening.Parts.Any(static p => p.Form == FlatForm.Structures);
        if (packs)
            code.Line($"var packed{own} = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        if (rows)
            code.Line($"var wholes{own} = global::Leibniz.Compiled.AdjointStorage<int>.Rent();");
        if (packs)
            code.Open("try");
        var arguments = new List<string>();
        var after = new List<string>();
        for (int k = 0; k < flattening.Parts.Count; k++)
        {
            if (flattening.Parts[k].Form == FlatForm.Object)
                ObjectFrame.TakeApart(code, flattening.Parameters[k], flattening.Parts[k], mark, arguments, after);
            else
                TakeApart(code, flattening.Parameters[k], flattening.Parts[k], mark, own, arguments, after);
        }
        string call = $"{request.Name}({string.Join(", ", arguments)});";
        code.Line(request.ReturnParts > 0 ? $"var {value} = {call}" : call);
        foreach (string line in after)
            code.Line(line);
        if (request.ReturnParts > 0)
            code.Line($"return {value};");
        if (packs)
        {
            code.Close();
            code.Open("finally");
            code.Line($"packed{own}.Return();");
            if (rows)
                code.Line($"wholes{own}.Return();");
            code.Close();
        }
        code.Close();
        code.Line("");
    }

    private static void TakeApart(CodeText code, SignatureParameter parameter, Flattened part, string mark, string own, List<string> arguments, List<string> after)
    {
        string name = parameter.Name, model = part.Model;
        switch (part.Form)
        {
            case FlatForm.Whole:
                arguments.Add(parameter.Modifier + name);
                break;
            case FlatForm.Rectangle when model.Length > 0:
                arguments.Add($"{Layout}.Like<{part.Fields[0].Type}>({name}, {model}, nameof({name}), nameof({model}))");
                break;
            case FlatForm.Rectangle:
                arguments.Add($"{Layout}.Flat<{part.Fields[0].Type}>({name})");
                arguments.AddRange(Enumerable.Range(0, part.Rank).Select(k => $"{name}.GetLength({k})"));
                break;
            case FlatForm.Rows:
                string starts = $"{(model.Length > 0 ? model : name)}_starts{mark}";
                if (model.Length == 0)
                    code.Line($"global::System.Span<int> {starts} = {Layout}.Starts({name}, wholes{own});");
                code.Line($"global::System.Span<double> {name}{mark} = {Layout}.Pack({name}, {starts}, packed{own}, nameof({name}));");
                arguments.Add($"{name}{mark}");
                if (model.Length == 0)
                    arguments.Add(starts);
                if (part.IsWritten)
                    after.Add($"{Layout}.Unpack({name}{mark}, {starts}, {name});");
                break;
            case FlatForm.Structure:
                Structure(parameter, part, mark, arguments, after);
                break;
            default:
                Structures(code, name, part, mark, own, arguments, after);
                break;
        }
    }

    private static void Structure(SignatureParameter parameter, Flattened part, string mark, List<string> arguments, List<string> after)
    {
        string name = parameter.Name;
        bool handedOut = part.Model.Length > 0 && part.IsWritten;
        foreach (FlatField field in part.Fields.Where(f => part.Model.Length == 0 || f.IsReal))
            arguments.Add(handedOut ? $"out {field.Type} {Local(name, field, mark)}" : $"{name}.{field.Path}");
        if (handedOut)
            after.Add($"{name} = default({parameter.Type}){With("", [.. part.Fields.Where(static f => f.IsReal)], f => Local(name, f, mark), $"default({parameter.Type})")};");
    }

    private static void Structures(CodeText code, string name, Flattened part, string mark, string own, List<string> arguments, List<string> after)
    {
        List<FlatField> fields = [.. part.Fields.Where(f => part.Model.Length == 0 || f.IsReal)];
        if (part.Model.Length > 0)
        {
            code.Open($"if ({name}.Length != {part.Model}.Length)");
            code.Line($"throw new global::System.ArgumentException($\"{name} must have one element for each of {part.Model}; expected {{{part.Model}.Length}}, came {{{name}.Length}}.\", nameof({name}));");
            code.Close();
        }
        foreach (FlatField field in fields)
        {
            code.Line(field.Type == "double"
                ? $"global::System.Span<double> {Local(name, field, mark)} = packed{own}.Take({name}.Length);"
                : $"global::System.Span<{field.Type}> {Local(name, field, mark)} = new {field.Type}[{name}.Length];");
            arguments.Add(Local(name, field, mark));
        }
        if (part.IsRead)
        {
            code.Open($"for (int i{own} = 0; i{own} < {name}.Length; i{own}++)");
            foreach (FlatField field in fields)
                code.Line($"{Local(name, field, mark)}[i{own}] = {name}[i{own}].{field.Path};");
            code.Close();
        }
        if (!part.IsWritten)
            return;
        after.Add($"for (int i{own} = 0; i{own} < {name}.Length; i{own}++)");
        after.Add($"    {name}[i{own}] = {name}[i{own}]{With("", fields, f => $"{Local(name, f, mark)}[i{own}]", $"{name}[i{own}]")};");
    }

    /// <summary>The variable that holds a field.</summary>
    public static string Local(string name, FlatField field, string mark) => $"{name}_{field.Path.Replace('.', '_')}{mark}";

    /// <summary>with { X = …, Inner = old.Inner with { … } }.</summary>
    public static string With(string prefix, List<FlatField> fields, System.Func<FlatField, string> value, string old)
    {
        var parts = new List<string>();
        foreach (IGrouping<string, FlatField> group in fields.GroupBy(f => f.Path.Substring(prefix.Length).Split('.')[0]))
        {
            FlatField first = group.First();
            parts.Add(first.Path == prefix + group.Key
                ? $"{group.Key} = {value(first)}"
                : $"{group.Key} = {old}.{prefix}{group.Key}{With($"{prefix}{group.Key}.", [.. group], value, old)}");
        }
        return $" with {{ {string.Join(", ", parts)} }}";
    }
}
