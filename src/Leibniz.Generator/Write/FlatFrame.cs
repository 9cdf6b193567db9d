using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Writes a declaration whose parameters are taken apart: it calls the derivative with their numbers.</summary>
internal static class FlatFrame
{
    private const string Layout = "global::Leibniz.Compiled.Layout";

    public static void Write(CodeText code, Request request, Flattening flattening)
    {
        string parameters = string.Join(", ", flattening.Parameters.Select(static p => $"{p.Modifier}{p.Type} {p.Name}"));
        code.Open($"{flattening.Modifiers} {request.ReturnType} {flattening.Name}({parameters})");
        DerivativeBody.Required(code, request.Method, flattening.Parameters);
        bool rows = flattening.Parts.Any(static p => p.Form == FlatForm.Rows), packs = rows || flattening.Parts.Any(static p => p.Form == FlatForm.Structures);
        if (packs)
            code.Line("var packed_flat = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        if (rows)
            code.Line("var wholes_flat = global::Leibniz.Compiled.AdjointStorage<int>.Rent();");
        if (packs)
            code.Open("try");
        var arguments = new List<string>();
        var after = new List<string>();
        for (int i = 0; i < flattening.Parts.Count; i++)
        {
            if (flattening.Parts[i].Form == FlatForm.Object)
                ObjectFrame.TakeApart(code, flattening.Parameters[i], flattening.Parts[i], arguments, after);
            else
                TakeApart(code, flattening.Parameters[i], flattening.Parts[i], arguments, after);
        }
        string call = $"{request.Name}({string.Join(", ", arguments)});";
        code.Line(request.ReturnParts > 0 ? "var value_flat = " + call : call);
        foreach (string line in after)
            code.Line(line);
        if (request.ReturnParts > 0)
            code.Line("return value_flat;");
        if (packs)
        {
            code.Close();
            code.Open("finally");
            code.Line("packed_flat.Return();");
            if (rows)
                code.Line("wholes_flat.Return();");
            code.Close();
        }
        code.Close();
        code.Line("");
    }

    private static void TakeApart(CodeText code, SignatureParameter parameter, Flattened part, List<string> arguments, List<string> after)
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
                string starts = $"{(model.Length > 0 ? model : name)}_starts";
                if (model.Length == 0)
                    code.Line($"global::System.Span<int> {starts} = {Layout}.Starts({name}, wholes_flat);");
                code.Line($"global::System.Span<double> {name}_flat = {Layout}.Pack({name}, {starts}, packed_flat, nameof({name}));");
                arguments.Add($"{name}_flat");
                if (model.Length == 0)
                    arguments.Add(starts);
                if (part.IsWritten)
                    after.Add($"{Layout}.Unpack({name}_flat, {starts}, {name});");
                break;
            case FlatForm.Structure:
                Structure(parameter, part, arguments, after);
                break;
            default:
                Structures(code, name, part, arguments, after);
                break;
        }
    }

    private static void Structure(SignatureParameter parameter, Flattened part, List<string> arguments, List<string> after)
    {
        string name = parameter.Name;
        bool handedOut = part.Model.Length > 0 && part.IsWritten;
        foreach (FlatField field in part.Fields.Where(f => part.Model.Length == 0 || f.IsReal))
            arguments.Add(handedOut ? $"out {field.Type} {Local(name, field)}" : $"{name}.{field.Path}");
        if (handedOut)
            after.Add($"{name} = default({parameter.Type}){With("", [.. part.Fields.Where(static f => f.IsReal)], f => Local(name, f), $"default({parameter.Type})")};");
    }

    private static void Structures(CodeText code, string name, Flattened part, List<string> arguments, List<string> after)
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
                ? $"global::System.Span<double> {Local(name, field)} = packed_flat.Take({name}.Length);"
                : $"global::System.Span<{field.Type}> {Local(name, field)} = new {field.Type}[{name}.Length];");
            arguments.Add(Local(name, field));
        }
        if (part.IsRead)
        {
            code.Open($"for (int i_flat = 0; i_flat < {name}.Length; i_flat++)");
            foreach (FlatField field in fields)
                code.Line($"{Local(name, field)}[i_flat] = {name}[i_flat].{field.Path};");
            code.Close();
        }
        if (!part.IsWritten)
            return;
        after.Add($"for (int i_flat = 0; i_flat < {name}.Length; i_flat++)");
        after.Add($"    {name}[i_flat] = {name}[i_flat]{With("", fields, f => $"{Local(name, f)}[i_flat]", $"{name}[i_flat]")};");
    }

    /// <summary>The variable that holds a field.</summary>
    public static string Local(string name, FlatField field) => $"{name}_{field.Path.Replace('.', '_')}";

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
