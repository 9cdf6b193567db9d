using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>The lengths of rows that differ: computed where the array of arrays is declared, as its body computes them later.</content>
internal sealed partial class MethodReader
{
    // Whether each row is made once: by distinct constant indices, or by the counter of one loop that begins behind these.
    private static bool IsMadeOnce(IReadOnlyList<ISimpleAssignmentOperation> sites, IOperation creation)
    {
        var constants = new HashSet<int>();
        Count? loop = null;
        foreach (ISimpleAssignmentOperation site in sites)
        {
            if (!Around(site, creation, out IForLoopOperation? around))
                return false;
            IOperation index = Plain(((IArrayElementReferenceOperation)site.Target).Indices[0]);
            if (around is null)
            {
                if (index.ConstantValue is { HasValue: true, Value: int at } ? !constants.Add(at) : sites.Count > 1)
                    return false;
                continue;
            }
            if (loop is not null || Counted(around) is not { } counted || index is not ILocalReferenceOperation { Local: var counter}
                || !SymbolEqualityComparer.Default.Equals(counter, counted.Counter))
                return false;
            loop = counted;
        }
        return loop is null || constants.Count == 0
            || loop is { Step: > 0, From.ConstantValue: { HasValue: true, Value: int from } } && constants.All(c => c < from);
    }

    // The loop around a site, with nothing but blocks up to the block of the declaration.
    private static bool Around(IOperation site, IOperation creation, out IForLoopOperation? loop)
    {
        loop = null;
        IOperation? home = BlockOf(creation);
        for (IOperation? each = site.Parent; !ReferenceEquals(each, home); each = each.Parent)
        {
            if (each is IForLoopOperation inner && loop is null)
                loop = inner;
            else if (each is not (IBlockOperation or IExpressionStatementOperation))
                return false;
        }
        return loop is null || Jumps.Of(loop.Body) == Jump.None;
    }

    // lengths[i + 1] = the length of row i.
    private void Measure(ISimpleAssignmentOperation site, IOperation creation, string name, ILocalSymbol local, Layout rows)
    {
        Around(site, creation, out IForLoopOperation? loop);
        IOperation index = ((IArrayElementReferenceOperation)site.Target).Indices[0];
        IOperation? size = Made(site.Value);
        _scope.Bindings[local] = new() { Layout = rows };
        List<IVariableDeclaratorOperation> needed = [];
        foreach (IOperation part in size is null ? (IOperation[])[index] : [index, size])
            Needs(part, loop, creation, name, local, needed);
        if (loop is null)
        {
            Emit(new Assign(Whole(rows.Starts!, Join("(", Discrete(index), " + 1)")), Size(site, size)));
        }
        else
        {
            Count counted = Counted(loop)!;
            Needs(counted.From, null, creation, name, local, needed);
            Needs(counted.Limit, null, creation, name, local, needed);
            Expression from = Atomic(counted.From), limit = Atomic(counted.Limit);
            if (counted.Inclusive)
                limit = Name(Join("(", limit, counted.Step > 0 ? " + 1)" : " - 1)"), false, "int");
            var counter = new Variable(_names.Fresh(counted.Counter.Name), "int", VariableKind.Discrete, false, false, true, "", EquatableArray<string>.Empty);
            _scope.Bindings[counted.Counter] = new() { Place = Place.Of(counter), Variable = counter };
            Frame body = ReadBody(
                loop, counter,
                () =>
                {
                    foreach (IVariableDeclaratorOperation each in needed.OrderBy(static d => d.Syntax.SpanStart))
                        ReadDeclarator(each, each.GetVariableInitializer());
                    Emit(new Assign(Whole(rows.Starts!, Join("(", new Load(Place.Of(counter)), " + 1)")), Size(site, size)));
                },
                Jump.None, null);
            Emit(new CountLoop(counter.Name, from, limit, counted.Step, body));
        }
        _scope.Bindings.Remove(local);
    }

    private Expression Size(ISimpleAssignmentOperation site, IOperation? size) => size is null ? Whole(Listed(site.Value)!.Count) : Atomic(size);

    // What a length is computed from must have the same value at the declaration.
    private void Needs(
        IOperation part, IForLoopOperation? loop, IOperation creation, string name, ILocalSymbol local, List<IVariableDeclaratorOperation> needed)
    {
        foreach (IOperation each in part.DescendantsAndSelf())
        {
            if (each is IInvocationOperation call && HasSource(call.TargetMethod) && !(call.TargetMethod is { IsStatic: true, MethodKind: MethodKind.Ordinary }
                && call.TargetMethod.Parameters.All(static p => p.RefKind == RefKind.None && Shapes.Of(p.Type).Kind == VariableKind.Discrete)))
                throw RowsFail(each.Syntax, name, $"the length of a row comes from the call '{each.Syntax}'; compute the lengths into an array of integers before the rows");
            if (each is not (ILocalReferenceOperation or IParameterReferenceOperation) || SymbolOf(each) is not { } symbol)
                continue;
            if (SymbolEqualityComparer.Default.Equals(symbol, local))
            {
                if (each.Parent is not IPropertyReferenceOperation { Property.Name: "Length" })
                    throw RowsFail(each.Syntax, name, "the length of a row is computed from other rows; compute the lengths into an array of integers before the rows");
                continue;
            }
            if (loop is not null && (SymbolEqualityComparer.Default.Equals(symbol, Counted(loop)!.Counter) || needed.Any(d => SymbolEqualityComparer.Default.Equals(d.Symbol, symbol))))
                continue;
            IVariableDeclaratorOperation? declared = loop?.Body.Descendants().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, symbol));
            if (declared?.GetVariableInitializer() is { } initial && _scope.Stable.Contains(symbol) && Shapes.Of(declared.Symbol.Type).Kind == VariableKind.Discrete)
            {
                needed.Add(declared);
                Needs(initial.Value, loop, creation, name, local, needed);
                continue;
            }
            if (declared is not null || !_scope.Bindings.ContainsKey(symbol) || ChangesBehind(symbol, creation))
                throw RowsFail(each.Syntax, name, $"the length of a row depends on '{symbol.Name}', which has another value, or none, where '{name}' is declared");
        }
    }

    // Whether a variable, or an element of an array, is assigned behind the declaration, or in a function that may be called there.
    private static bool ChangesBehind(ISymbol symbol, IOperation creation)
    {
        Owner(creation, out IOperation root);
        return root.Descendants().Any(o => Written(o, symbol)
            && (o.Syntax.SpanStart > creation.Syntax.SpanStart || Enclosing(o) is ILocalFunctionOperation or IAnonymousFunctionOperation));
    }

    private static bool Written(IOperation operation, ISymbol symbol)
    {
        IOperation? target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation increment => increment.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            // An array that a method gets may be written by it.
            IArgumentOperation { Value: { Type: { } type } given } when Shapes.Element(type) is not null && type.Name != "ReadOnlySpan" => given,
            _ => null,
        };
        return target is not null && target.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation or IParameterReferenceOperation
            && SymbolEqualityComparer.Default.Equals(SymbolOf(o), symbol) && IsWrittenPart(o, target));
    }

    // a in a[i] = …, not i.
    private static bool IsWrittenPart(IOperation operation, IOperation target)
    {
        for (IOperation each = operation; !ReferenceEquals(each, target); each = each.Parent!)
        {
            if (each.Parent is IArrayElementReferenceOperation element && !ReferenceEquals(element.ArrayReference, each)
                || each.Parent is IArgumentOperation)
                return false;
        }
        return true;
    }

    private static IOperation? Enclosing(IOperation operation)
    {
        IOperation? each = operation.Parent;
        while (each is not null and not ILocalFunctionOperation and not IAnonymousFunctionOperation)
            each = each.Parent;
        return each;
    }
}
