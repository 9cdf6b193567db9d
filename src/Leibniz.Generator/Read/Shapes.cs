using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>What types hold.</summary>
internal static class Shapes
{
    /// <summary>The kind of a type, and the type of its elements.</summary>
    public static (VariableKind Kind, string Element) Of(ITypeSymbol type)
    {
        if (IsReal(type))
            return (VariableKind.Real, "");
        if (Element(type) is { } element)
        {
            string text = element.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            return IsReal(element) ? (VariableKind.Array, text)
                : HasReals(element, 0) ? (VariableKind.Aggregate, text) : (VariableKind.Foreign, text);
        }
        if (type is IArrayTypeSymbol array)
            return HasReals(array.ElementType, 0) ? (VariableKind.Aggregate, "") : (VariableKind.Foreign, "");
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 || type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
            return (VariableKind.Discrete, "");
        return HasReals(type, 0) ? (VariableKind.Aggregate, "") : (VariableKind.Foreign, "");
    }

    /// <summary>The element type of a one-dimensional array or span.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        return type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments.Length: 1 } span
            && span.ContainingNamespace?.ToDisplayString() == "System" ? span.TypeArguments[0] : null;
    }

    /// <summary>The instance fields of a structure or tuple that is taken apart; null for other types.</summary>
    public static List<(string Name, ITypeSymbol Type)>? Fields(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || type.SpecialType != SpecialType.None
            || Element(type) is not null)
            return null;
        var fields = new List<(string, ITypeSymbol)>();
        IEnumerable<IFieldSymbol> all = named.IsTupleType
            ? named.TupleElements : named.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic);
        int place = 0;
        foreach (IFieldSymbol field in all)
        {
            place++;
            string name = named.IsTupleType ? $"Item{place}" : FieldName(field);
            fields.Add((name, field.Type));
        }
        return fields;
    }

    /// <summary>The name of a field; a property's own storage has the property's name.</summary>
    public static string FieldName(IFieldSymbol field) => field.ContainingType.IsTupleType
        ? (field.CorrespondingTupleField ?? field).Name
        : field.AssociatedSymbol?.Name ?? field.Name;

    private static bool IsReal(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static bool HasReals(ITypeSymbol type, int depth)
    {
        if (IsReal(type))
            return true;
        if (depth > 8 || type.SpecialType != SpecialType.None && type is not INamedTypeSymbol { IsTupleType: true })
            return false;
        if (type is IArrayTypeSymbol array)
            return HasReals(array.ElementType, depth + 1);
        if (Element(type) is { } element)
            return HasReals(element, depth + 1);
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return tuple.TupleElements.Any(e => HasReals(e.Type, depth + 1));
        return type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named
            && named.ContainingAssembly?.Name is not ("System.Private.CoreLib" or "System.Runtime")
            && named.GetMembers().OfType<IFieldSymbol>().Any(f => !f.IsStatic && HasReals(f.Type, depth + 1));
    }
}
