using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <content>Parameters that are taken apart into numbers and arrays of numbers.</content>
internal sealed partial class MethodReader
{
    private IReadOnlyCollection<int> _flattened = [];

    /// <summary>Reads a method, some parameters of which are taken apart.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="method">The method.</param>
    /// <param name="flattened">The places of those parameters.</param>
    /// <param name="around">The methods that are being read.</param>
    public static Method Read(Compilation compilation, IMethodSymbol method, IReadOnlyCollection<int> flattened, IReadOnlyList<IMethodSymbol> around)
    {
        var reader = new MethodReader(compilation, method) { _around = [.. around, method], _flattened = flattened };
        return reader.ReadRoot(method);
    }

    /// <summary>How a parameter is taken apart; null where it cannot be.</summary>
    public static (FlatForm Form, List<FlatField> Fields, int Rank)? FormOf(ITypeSymbol type)
    {
        if (IsRectangle(type))
            return (FlatForm.Rectangle, [new("", Text(((IArrayTypeSymbol)type).ElementType), true)], ((IArrayTypeSymbol)type).Rank);
        if (IsRows(type) && ((IArrayTypeSymbol)((IArrayTypeSymbol)type).ElementType).ElementType.SpecialType == SpecialType.System_Double)
            return (FlatForm.Rows, [new("", Text(((IArrayTypeSymbol)((IArrayTypeSymbol)type).ElementType).ElementType), true)], 1);
        var fields = new List<FlatField>();
        if (Shapes.Fields(type) is not null)
            return Gather(type, "", fields) ? (FlatForm.Structure, fields, 0) : null;
        if (Objects.Fields(type) is { } members)
            return GatherAll(members, "", fields, isObject: true) ? (FlatForm.Object, fields, 0) : null;
        return Shapes.Element(type) is { } element && Shapes.Fields(element) is not null && Gather(element, "", fields)
            ? (FlatForm.Structures, fields, 1) : null;
    }

    private static bool Gather(ITypeSymbol type, string path, List<FlatField> fields) => GatherAll(Shapes.Fields(type)!, path, fields, isObject: false);

    private static bool GatherAll(List<(string Name, ITypeSymbol Type)> members, string path, List<FlatField> fields, bool isObject)
    {
        foreach ((string name, ITypeSymbol field) in members)
        {
            if (Shapes.Fields(field) is not null)
            {
                if (!Gather(field, $"{path}{name}.", fields))
                    return false;
            }
            else if (Shapes.Of(field).Kind is VariableKind.Real or VariableKind.Discrete)
            {
                fields.Add(new(path + name, Text(field), IsReal(field)));
            }
            else if (isObject && (Objects.IsNumbers(field) || Shapes.Of(field).Kind == VariableKind.Foreign))
            {
                bool numbers = Objects.IsNumbers(field);
                fields.Add(new(path + name, numbers ? "double" : Text(field), numbers) { IsArray = numbers });
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private Binding FlatParameter(IParameterSymbol parameter, List<Variable> parameters)
    {
        ITypeSymbol type = Resolve(parameter.Type);
        (FlatForm form, List<FlatField> fields, int rank) = FormOf(type)
            ?? throw new Unsupported(Descriptors.Signature, null, parameter.ContainingSymbol.Name, $"'{parameter.Name}' is a {Text(type)}, which cannot be an input");
        switch (form)
        {
            case FlatForm.Rectangle or FlatForm.Rows:
                Variable flat = Given(parameter.Name, $"global::System.Span<{fields[0].Type}>", VariableKind.Array, fields[0].Type, parameters);
                if (form == FlatForm.Rows)
                {
                    Variable starts = Given(parameter.Name + "_starts", "global::System.ReadOnlySpan<int>", VariableKind.Foreign, "int", parameters);
                    Expression rows = Join("(", Length(Place.Of(starts)), " - 1)");
                    return new() { Layout = new(Place.Of(flat), [rows], Place.Of(starts), true) { IsGiven = true } };
                }
                var lengths = new List<Expression>();
                for (int k = 0; k < rank; k++)
                    lengths.Add(new Load(Place.Of(Given($"{parameter.Name}_length{k}", "int", VariableKind.Discrete, "", parameters))));
                return new() { Layout = new(Place.Of(flat), lengths, null, false) };
            default:
                ITypeSymbol element = form == FlatForm.Structures ? Shapes.Element(type)! : type;
                return Given(parameter.Name, Objects.Fields(element) ?? Shapes.Fields(element)!, form, parameters);
        }
    }

    // A variable for each field, in the order of FlatField.
    private Binding Given(string name, List<(string Name, ITypeSymbol Type)> members, FlatForm form, List<Variable> parameters)
    {
        var parts = new Dictionary<string, Binding>();
        foreach ((string field, ITypeSymbol fieldType) in members)
        {
            if (Shapes.Fields(fieldType) is { } inner)
            {
                parts[field] = Given($"{name}_{field}", inner, form, parameters);
                continue;
            }
            string text = Text(fieldType);
            Variable variable = form == FlatForm.Object ? GivenMember($"{name}_{field}", fieldType, parameters) : form == FlatForm.Structures
                ? Given($"{name}_{field}", $"global::System.Span<{text}>", IsReal(fieldType) ? VariableKind.Array : VariableKind.Foreign, text, parameters)
                : Given($"{name}_{field}", text, IsReal(fieldType) ? VariableKind.Real : VariableKind.Discrete, "", parameters, stable: false);
            parts[field] = new() { Place = Place.Of(variable), Variable = variable };
        }
        return new() { Parts = parts };
    }

    // The method only reads a given object.
    private Variable GivenMember(string name, ITypeSymbol type, List<Variable> parameters) => Objects.IsNumbers(type)
        ? Given(name, "global::System.Span<double>", VariableKind.Array, "double", parameters)
        : Given(name, Text(type), Shapes.Of(type).Kind, Shapes.Of(type).Element, parameters);

    private Variable Given(string name, string type, VariableKind kind, string element, List<Variable> parameters, bool stable = true)
    {
        var variable = new Variable(_names.Fresh(name), type, kind, true, false, stable, element, EquatableArray<string>.Empty);
        _homes[variable.Name] = _frame;
        if (stable)
            _stable.Add(variable.Name);
        parameters.Add(variable);
        return variable;
    }
}
