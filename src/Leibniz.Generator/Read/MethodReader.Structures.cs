using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Arrays of structures: as an array for each field.</content>
internal sealed partial class MethodReader
{
    // An array of structures is an array for each field.
    private Binding NewStructures(IArrayCreationOperation creation, string name, List<(string Name, ITypeSymbol Type)> fields)
    {
        Binding made = StructuresOf(name, Atomic(creation.DimensionSizes[0]), fields, creation.Syntax);
        int at = 0;
        foreach (IOperation value in creation.Initializer?.ElementValues ?? [])
            AssignTo(At(made, Whole(at++)), value);
        return made;
    }

    private Binding StructuresOf(string name, Expression length, List<(string Name, ITypeSymbol Type)> fields, SyntaxNode at)
    {
        var parts = new Dictionary<string, Binding>();
        foreach ((string field, ITypeSymbol declared) in fields)
        {
            ITypeSymbol type = Resolve(declared);
            if (Shapes.Fields(type) is { } inner)
                parts[field] = StructuresOf($"{name}_{field}", length, inner, at);
            else if (Shapes.Of(type).Kind is VariableKind.Real or VariableKind.Discrete)
                parts[field] = NewArray($"{name}_{field}", _compilation.CreateArrayTypeSymbol(type), [length]);
            else
                throw new Unsupported(Descriptors.Construct, at, $"An array of structures with the field '{field}'", "keep to numbers and structures of numbers, or use an array for each field");
        }
        return new() { Parts = parts };
    }

    private static Binding At(Binding array, Expression index)
    {
        if (array.Parts is { } parts)
            return new() { Parts = parts.ToDictionary(static p => p.Key, p => At(p.Value, index)) };
        Place place = array.Place!;
        return new() { Place = place with { Path = new([.. place.Path, new Accessor(null, new([index]))]), Type = array.Variable!.Element } };
    }
}
