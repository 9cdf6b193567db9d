using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Takes objects of classes apart into their numbers and arrays, and writes derivatives into objects of the same form.</summary>
internal static class ObjectFrame
{
    public static void TakeApart(CodeText code, SignatureParameter parameter, Flattened part, string mark, List<string> arguments, List<string> after)
    {
        string name = parameter.Name, model = part.Model;
        bool received = model.Length > 0 && part.IsWritten, made = received && parameter.Modifier == "out ";
        List<FlatField> fields = [.. part.Fields.Where(f => model.Length == 0 || f.IsReal)];
        foreach (FlatField field in fields)
        {
            string local = FlatFrame.Local(name, field, mark);
            if (made && field.IsArray)
                code.Line($"double[] {local} = new double[{model}.{field.Path}.Length];");
            arguments.Add(
                field.IsArray ? made ? local : $"{name}.{field.Path}"
                : received ? $"out {field.Type} {local}" : $"{name}.{field.Path}");
        }
        if (made)
            after.Add($"{name} = {New(parameter, part, mark)};");
        else if (received)
            Receive(name, fields, mark, after);
    }

    private static string New(SignatureParameter parameter, Flattened part, string mark)
    {
        string name = parameter.Name, model = part.Model;
        if (part.IsCopied)
            return model + FlatFrame.With("", [.. part.Fields.Where(static f => f.IsReal)], f => FlatFrame.Local(name, f, mark), model);
        string all = FlatFrame.With("", [.. part.Fields], f => f.IsReal ? FlatFrame.Local(name, f, mark) : $"{model}.{f.Path}", model);
        return $"new {parameter.Type}(){all.Substring(" with".Length)}";
    }

    private static void Receive(string name, List<FlatField> fields, string mark, List<string> after)
    {
        foreach (IGrouping<string, FlatField> group in fields.Where(static f => !f.IsArray).GroupBy(static f => f.Path.Split('.')[0]))
        {
            FlatField first = group.First();
            after.Add(first.Path == group.Key
                ? $"{name}.{group.Key} = {FlatFrame.Local(name, first, mark)};"
                : $"{name}.{group.Key} = {name}.{group.Key}{FlatFrame.With(group.Key + ".", [.. group], f => FlatFrame.Local(name, f, mark), name)};");
        }
    }
}
