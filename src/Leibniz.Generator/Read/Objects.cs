using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>Objects of classes as inputs: what they hold, and how one like them is made.</summary>
internal static class Objects
{
    /// <summary>The fields of a class that can be an input; null for another type.</summary>
    public static List<(string Name, ITypeSymbol Type)>? Fields(ITypeSymbol type) => ClassOf(type) is { } named
        ? [.. Members(named).Select(static f => (Shapes.FieldName(f), f.Type))] : null;

    /// <summary>Whether a type is an array of numbers, as a field may be.</summary>
    public static bool IsNumbers(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Double };

    /// <summary>Why an object of a type cannot be an input or a derivative; null where it can.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The class.</param>
    /// <param name="within">Where the derivative is written.</param>
    public static string? Problem(Compilation compilation, ITypeSymbol type, ISymbol within)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named || Shapes.Element(type) is not null)
            return null;
        if (named.BaseType?.SpecialType != SpecialType.System_Object)
            return $"{named.Name} has a base class, whose fields are not read";
        if (named.DeclaringSyntaxReferences.Length == 0)
            return $"the source of {named.Name} is not in this project";
        foreach (IFieldSymbol field in Members(named))
        {
            ISymbol member = field.AssociatedSymbol ?? field;
            if (!compilation.IsSymbolAccessibleWithin(member, within) || !member.CanBeReferencedByName)
                return $"'{member.Name}' of {named.Name} cannot be reached where the derivative is written";
            bool apart = Shapes.Fields(field.Type) is not null || IsNumbers(field.Type);
            if (!apart && Shapes.Of(field.Type).Kind == VariableKind.Aggregate)
                return $"'{member.Name}' of {named.Name} is a {field.Type.ToDisplayString()}; numbers, structures of numbers and double[] can be differentiated";
        }
        return null;
    }

    /// <summary>Why an object cannot receive a derivative; null where it can.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The class.</param>
    /// <param name="within">Where the derivative is written.</param>
    /// <param name="made">Whether it is made, in place of being given.</param>
    public static string? Closed(Compilation compilation, ITypeSymbol type, ISymbol within, bool made)
    {
        INamedTypeSymbol named = ClassOf(type)!;
        if (made && !named.IsRecord && !named.InstanceConstructors.Any(c => c.Parameters.Length == 0 && compilation.IsSymbolAccessibleWithin(c, within)))
            return $"{named.Name} has no constructor without parameters; make it a record, or take the object as a parameter that is not out";
        foreach (IFieldSymbol field in Members(named))
        {
            bool open = field.AssociatedSymbol is IPropertySymbol property
                ? property.SetMethod is { } set && (made || !set.IsInitOnly) && compilation.IsSymbolAccessibleWithin(set, within)
                : !field.IsReadOnly;
            bool isReal = HasNumbers(field.Type);
            if (!open && (made ? isReal || !named.IsRecord : isReal && !IsNumbers(field.Type)))
                return $"'{Shapes.FieldName(field)}' of {named.Name} cannot be set{(made ? " where an object is made" : "; make the parameter out")}";
        }
        return null;
    }

    /// <summary>Whether a copy of an object is made by <c>with</c>.</summary>
    public static bool IsRecord(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: true };

    private static bool HasNumbers(ITypeSymbol type) => Shapes.Of(type).Kind is VariableKind.Real or VariableKind.Array or VariableKind.Aggregate;

    private static INamedTypeSymbol? ClassOf(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object } named
        && named.DeclaringSyntaxReferences.Length > 0 && Shapes.Of(type).Kind == VariableKind.Aggregate ? named : null;

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic);
}
