using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Places: variables, elements, fields, and the arrays that spans see.</content>
internal sealed partial class MethodReader
{
    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: { } instance } => SymbolOf(instance),
        IPropertyReferenceOperation { Instance: { } instance, Property.IsIndexer: false } => SymbolOf(instance),
        _ => null,
    };

    // The variable whose assignments are seen where it stands in a loop; null where the value may change under another name.
    private static ISymbol? Owned(IOperation operation)
    {
        for (IOperation? each = operation; each is IFieldReferenceOperation or IPropertyReferenceOperation; each = each.ChildOperations.FirstOrDefault())
        {
            if (each.ChildOperations.FirstOrDefault()?.Type is not { IsValueType: true })
                return null;
        }
        return SymbolOf(operation);
    }

    private Place PlaceOf(IOperation operation) => BindingOf(operation) is { Place: { } place }
        ? place
        : throw new Unsupported(Descriptors.Construct, operation.Syntax, $"'{operation.Syntax}'", "use an array, a span, or one of its fields");

    private Binding BindingOf(IOperation operation)
    {
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return BindingOf(inner.Operand);
            case ILocalReferenceOperation local:
                return Lookup(local.Local, operation.Syntax);
            case IParameterReferenceOperation parameter:
                return Lookup(parameter.Parameter, operation.Syntax);
            case IInstanceReferenceOperation when _scope.This is { } self:
                return self;
            case IConversionOperation conversion when Shapes.Of(Resolve(conversion.Type!)).Kind is not VariableKind.Real:
                return BindingOf(conversion.Operand);
            case IDeclarationExpressionOperation declaration:
                return BindingOf(declaration.Expression);
            case IArrayElementReferenceOperation element:
                return Element(element.ArrayReference, element.Indices, element.Type!);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } element
                when Shapes.Element(Resolve(instance.Type!)) is not null:
                return Element(instance, [.. element.Arguments.Select(static a => a.Value)], element.Type!);
            case IImplicitIndexerReferenceOperation element:
                return Element(element.Instance, [element.Argument], element.Type!);
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return Static(Text(field.ContainingType), field.Name, field.Type);
            case IFieldReferenceOperation { Instance: { } owner } field:
                return Member(BindingOf(owner), Shapes.FieldName(field.Field), field.Type!, field.Syntax);
            case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                return Static(Text(property.ContainingType), property.Name, property.Type);
            case IPropertyReferenceOperation { Instance: { } owner } property:
                return PropertyOf(property, owner);
            case IInvocationOperation call:
                return CallBinding(call);
            case ITupleOperation or IObjectCreationOperation or IDefaultValueOperation or IConditionalOperation or ISwitchExpressionOperation or IWithOperation:
                Binding made = MakeLocal("value", operation.Type!, stable: false, null);
                AssignTo(made, operation);
                return made;
            case IBinaryOperation { OperatorMethod: { } method } binary:
                return Inline(method, [binary.LeftOperand, binary.RightOperand], null, binary.Syntax);
            case IUnaryOperation { OperatorMethod: { } method } unary:
                return Inline(method, [unary.Operand], null, unary.Syntax);
            case IArrayCreationOperation or ICollectionExpressionOperation:
                return ReadReference(operation, "array", Resolve(operation.Type!));
            default:
                throw new Unsupported(
                    Descriptors.Construct, operation.Syntax, $"'{operation.Syntax}' ({operation.Kind})", "write it with arithmetic, calls, arrays and fields");
        }
    }

    // A static field or property is a constant; an array of it, or an object, is the root of places.
    private Binding Static(string owner, string name, ITypeSymbol type)
    {
        type = Resolve(type);
        string text = $"{owner}.{name}";
        return IsReal(type) || Shapes.Of(type).Kind == VariableKind.Discrete
            ? new() { Value = new Constant(text, IsReal(type)) }
            : new() { Place = new(text, EquatableArray<Accessor>.Empty, Text(type)) };
    }

    private Binding Member(Binding owner, string name, ITypeSymbol type, SyntaxNode at)
    {
        if (owner.Parts is { } parts)
        {
            return parts.TryGetValue(name, out Binding part)
                ? part : throw new Unsupported(Descriptors.Construct, at, $"'{name}'", "use a field of the structure");
        }
        Place place = owner.Place!;
        return new() { Place = place with { Path = new([.. place.Path, new Accessor(name, EquatableArray<Expression>.Empty)]), Type = Text(Resolve(type)) } };
    }

    private Binding PropertyOf(IPropertyReferenceOperation property, IOperation owner)
    {
        bool automatic = property.Property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property.Property.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property.Property));
        return automatic
            ? Member(BindingOf(owner), property.Property.Name, property.Type!, property.Syntax)
            : Inline(property.Property.GetMethod!, [], owner, property.Syntax);
    }

    private Binding Element(IOperation array, IReadOnlyList<IOperation> indices, ITypeSymbol type)
    {
        if (LaidElement(array, indices, type) is { } laid)
            return laid;
        Binding owner = BindingOf(array);
        if (owner.Parts is not null)
        {
            return At(owner, FromEnd(indices[0]) is { } last
                ? Join("", Length(First(owner)), " - ", Atomic(last)) : StableOrRaw(indices[0]));
        }
        Place place = owner.Place ?? throw new Unsupported(Descriptors.Construct, array.Syntax, $"'{array.Syntax}'", "use an array, a span, or one of its fields");
        var index = indices.Select(i => FromEnd(i) is { } back
            ? Join("", Length(place), " - ", Atomic(back)) : _raw ? Discrete(i) : StableIndex(i)).ToList();
        return new() { Place = place with { Path = new([.. place.Path, new Accessor(null, new(index))]), Type = Text(Resolve(type)) } };
    }

    private Expression StableIndex(IOperation index)
    {
        Expression value = Discrete(index);
        // An index that reads an array of integers is named, since the array may change.
        return value is Verbatim && index.DescendantsAndSelf().Any(static o => o is IArrayElementReferenceOperation or IInvocationOperation
            or IPropertyReferenceOperation { Property.IsIndexer: true }) || value is Load { Place.IsWhole: false }
            ? Name(value, false, Text(Resolve(index.Type!))) : value;
    }

    private static IOperation? FromEnd(IOperation index) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
        ? hat.Operand
        : index is IConversionOperation conversion ? FromEnd(conversion.Operand) : null;

    // The array of the first field of structures in an array.
    private static Place First(Binding structures) => structures.Parts is { } parts ? First(parts.Values.First()) : structures.Place!;

    private static Expression Length(Place array) => Join("", new Load(array), ".Length");

    // An array, a span, or another reference, given where its variable is declared.
    private Binding ReadReference(IOperation value, string name, ITypeSymbol type)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        switch (value)
        {
            case IObjectCreationOperation or IWithOperation when NewObject(value, name) is { } built:
                return built;
            case IArrayCreationOperation shaped when NewShaped(shaped, name, type) is { } made:
                return made;
            case ICollectionExpressionOperation rows when IsRows(type):
                return RowsOf(rows.Elements, name, ((IArrayTypeSymbol)((IArrayTypeSymbol)type).ElementType).ElementType, rows);
            case IArrayCreationOperation { Initializer: null } creation:
                return NewArray(name, type, [.. creation.DimensionSizes.Select(Atomic)]);
            case IArrayCreationOperation { Initializer: { } elements, DimensionSizes.Length: 1 }:
                return Filled(name, type, elements.ElementValues);
            case ICollectionExpressionOperation collection when collection.Elements.All(static e => e is not ISpreadOperation):
                return Filled(name, type, collection.Elements);
            case IInvocationOperation call when SpanPart(call) is { } part:
                return View(name, type, part.Source, part.Start, part.Length);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return BindingOf(value);
            default:
                if (Listed(value.Syntax) is { } listed)
                    return Filled(name, type, listed);
                if (value.Syntax is StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax } && value.ChildOperations.FirstOrDefault() is { } size)
                {
                    return NewArray(name, type, [Atomic(size)]);
                }
                return BindingOf(value);
        }
    }

    // The elements of stackalloc double[] { … }.
    private List<IOperation>? Listed(SyntaxNode allocation) => allocation switch
    {
        StackAllocArrayCreationExpressionSyntax { Initializer: { } elements } => Listed(elements),
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } elements } => Listed(elements),
        _ => null,
    };

    private List<IOperation> Listed(InitializerExpressionSyntax elements)
    {
        SemanticModel model = _compilation.GetSemanticModel(elements.SyntaxTree);
        return [.. elements.Expressions.Select(e => model.GetOperation(e)!)];
    }

    private Binding NewArray(string name, ITypeSymbol type, IReadOnlyList<Expression> lengths)
    {
        Variable variable = MakeVariable(name, type, false, false, true);
        Declare(variable);
        Emit(new Allocate(variable.Name, new(lengths)));
        return new() { Place = Place.Of(variable), Variable = variable };
    }

    private Binding Filled(string name, ITypeSymbol type, IReadOnlyList<IOperation> elements)
    {
        Binding array = NewArray(name, type, [new Constant(elements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), false)]);
        ITypeSymbol element = Shapes.Element(type)!;
        for (int i = 0; i < elements.Count; i++)
        {
            var index = new Constant(i.ToString(System.Globalization.CultureInfo.InvariantCulture), false);
            Place place = array.Place! with { Path = new([new Accessor(null, new([index]))]), Type = Text(element) };
            AssignTo(new() { Place = place }, elements[i]);
        }
        return array;
    }

    private Binding View(string name, ITypeSymbol type, Place source, Expression? start, Expression? length)
    {
        Variable variable = MakeVariable(name, type, false, false, true);
        Declare(variable);
        Emit(new Alias(variable.Name, source, start, length));
        return new() { Place = Place.Of(variable), Variable = variable };
    }

    // a.Slice(start), a.Slice(start, length), a.AsSpan(…), a[start..end] is read as a slice too.
    private (Place Source, Expression? Start, Expression? Length)? SpanPart(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Slice" or "AsSpan") || Shapes.Element(Resolve(call.Type!)) is null)
            return null;
        List<IOperation> arguments = [.. call.Arguments.Select(static a => a.Value)];
        IOperation source;
        if (call.Instance is { } instance)
        {
            source = instance;
        }
        else
        {
            source = arguments[0];
            arguments.RemoveAt(0);
        }
        return (PlaceOf(source), arguments.Count > 0 ? Atomic(arguments[0]) : null, arguments.Count > 1 ? Atomic(arguments[1]) : null);
    }
}
