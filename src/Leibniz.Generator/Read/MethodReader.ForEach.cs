using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Loops over the elements of arrays and spans.</content>
internal sealed partial class MethodReader
{
    private void ReadForEach(IForEachLoopOperation loop)
    {
        IOperation collection = Plain(loop.Collection);
        ITypeSymbol type = Resolve(collection.Type!);
        if (Shapes.Element(type) is null && !IsRectangle(type))
        {
            throw new Unsupported(
                Descriptors.Construct, loop.Syntax, "This foreach", "it must run over an array or a span; write it as a for loop");
        }
        (System.Func<Expression, Binding> element, Expression length) = Elements(collection, type);
        Expression limit = length is Constant or Load { Place.IsWhole: true } ? length : Name(length, false, "int");
        Jump jumps = BodyJumps(loop.Body);
        string name = loop.Locals.Length == 1 ? loop.Locals[0].Name : "item";
        if ((jumps & (Jump.Return | Jump.Break)) == 0)
        {
            var counter = new Variable(
                _names.Fresh(name + "Index"), "int", VariableKind.Discrete, false, false, true, "", EquatableArray<string>.Empty);
            Frame body = ReadBody(
                loop, counter,
                () =>
                {
                    Take(loop, element(new Load(Place.Of(counter))));
                    ReadSequence(Parts(loop.Body), 0);
                },
                jumps, null);
            Emit(new CountLoop(counter.Name, Whole(0), limit, 1, body));
            return;
        }
        Binding place = MakeLocal(name + "Index", _compilation.GetSpecialType(SpecialType.System_Int32), stable: false, null);
        Emit(new Assign(place.Place!, Whole(0)));
        Expression? at = null;
        ReadGeneral(
            loop, () => Join("(", new Load(place.Place!), " < ", limit, ")"),
            () =>
            {
                at = Capture(null, place);
                Take(loop, element(at));
                ReadSequence(Parts(loop.Body), 0);
            },
            () => Emit(new Assign(place.Place!, Join("", at!, " + 1"))), jumps, testFirst: true);
    }

    // What gives the element at an index, and the number of elements.
    private (System.Func<Expression, Binding> Element, Expression Length) Elements(IOperation collection, ITypeSymbol type)
    {
        if (LayoutOf(collection) is { } layout)
        {
            return layout.IsJagged
                ? (i => RowView(layout, i, ((IArrayTypeSymbol)type).ElementType), layout.Lengths[0])
                : (i => new() { Place = InFlat(layout, i) }, Length(layout.Flat));
        }
        // A table is read once as it is, to see what depends on what, before it is taken apart.
        if ((Shapes.Element(type) ?? (type as IArrayTypeSymbol)?.ElementType) is not { } item || IsRectangle(type) && Plain(collection) is not IParameterReferenceOperation)
            throw new Unsupported(Descriptors.Construct, collection.Syntax, $"A foreach over '{collection.Syntax}'", "write it as for loops");
        Binding binding = BindingOf(collection);
        if (binding.Parts is not null)
            return (i => At(binding, i), Length(First(binding)));
        Place array = binding.Place ?? throw new Unsupported(Descriptors.Construct, collection.Syntax, $"'{collection.Syntax}'", "use an array, a span, or one of its fields");
        return (
            i => new() { Place = array with { Path = new([.. array.Path, new Accessor(null, new([i]))]), Type = Text(item) } },
            Length(array));
    }

    // The loop's variable, or variables, get the element.
    private void Take(IForEachLoopOperation loop, Binding element)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: var local })
        {
            if (Shapes.Of(Resolve(local.Type)).Kind == VariableKind.Array)
            {
                _scope.Bindings[local] = element;
                return;
            }
            Binding binding = MakeLocal(local.Name, local.Type, _scope.Stable.Contains(local), null);
            _scope.Bindings[local] = binding;
            CopyBinding(binding, element);
            return;
        }
        IOperation target = loop.LoopControlVariable is IDeclarationExpressionOperation declaration ? declaration.Expression : loop.LoopControlVariable;
        if (target is not ITupleOperation targets || Shapes.Element(Resolve(Plain(loop.Collection).Type!)) is not { } type || Shapes.Fields(Resolve(type)) is null)
            throw new Unsupported(Descriptors.Construct, loop.Syntax, "This foreach", "give it one variable");
        Binding item = MakeLocal("item", type, stable: false, null);
        CopyBinding(item, element);
        SpreadOut(item, targets, loop);
    }

    private void SpreadOut(Binding source, ITupleOperation targets, IOperation at)
    {
        List<Binding?> places = [.. targets.Elements.Select(Target)];
        if (source.Parts is not { } parts || parts.Count != places.Count)
            throw new Unsupported(Descriptors.Construct, at.Syntax, "This deconstruction", "take the parts one by one");
        int k = 0;
        foreach (Binding part in parts.Values)
        {
            if (places[k++] is { } target)
                CopyBinding(target, part);
        }
    }
}
