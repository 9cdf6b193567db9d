using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <summary>Which variables a piece of code assigns, and how often.</summary>
internal static class Assignments
{
    /// <summary>The variables assigned anywhere in an operation.</summary>
    public static HashSet<ISymbol> In(IOperation operation)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation each in operation.DescendantsAndSelf())
        {
            foreach (ISymbol symbol in Targets(each))
                found.Add(symbol);
            if (each is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } or IInvocationOperation { Instance.Type.TypeKind: TypeKind.Delegate }
                or IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction })
                found.UnionWith(InFunctions(each));
        }
        return found;
    }

    // What the local functions and lambdas around a call assign: it may be one of them.
    private static IEnumerable<ISymbol> InFunctions(IOperation call)
    {
        IOperation root = call;
        while (root.Parent is not null)
            root = root.Parent;
        return root.Descendants().Where(static o => o is ILocalFunctionOperation or IAnonymousFunctionOperation)
            .SelectMany(static f => f.Descendants()).SelectMany(Targets);
    }

    /// <summary>The variables that hold one value from their assignment on: assigned once, in the loop that declares them.</summary>
    public static HashSet<ISymbol> Stable(IOperation body, IMethodSymbol method)
    {
        var count = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        var home = new Dictionary<ISymbol, IOperation?>(SymbolEqualityComparer.Default);
        var strays = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        IOperation[] all = [.. body.DescendantsAndSelf()];
        foreach (IOperation each in all)
        {
            if (each is IVariableDeclaratorOperation declarator)
                home[declarator.Symbol] = Loop(each);
        }
        foreach (IOperation each in all)
        {
            foreach (ISymbol symbol in Targets(each))
            {
                count[symbol] = count.TryGetValue(symbol, out int n) ? n + 1 : 1;
                if (home.TryGetValue(symbol, out IOperation? loop) && !ReferenceEquals(loop, Loop(each)))
                    strays.Add(symbol);
            }
        }
        var stable = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (ISymbol symbol in home.Keys)
        {
            if (!strays.Contains(symbol) && (!count.TryGetValue(symbol, out int n) || n <= 1))
                stable.Add(symbol);
        }
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!count.ContainsKey(parameter))
                stable.Add(parameter);
        }
        foreach (IOperation each in all)
        {
            // A local function's parameters, and names that patterns declare.
            if (each is IParameterReferenceOperation p && !count.ContainsKey(p.Parameter))
                stable.Add(p.Parameter);
        }
        return stable;
    }

    private static IEnumerable<ISymbol> Targets(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                return Roots(assignment.Target);
            case IIncrementOrDecrementOperation increment:
                return Roots(increment.Target);
            case IVariableDeclaratorOperation { Initializer: not null } declarator:
                return [declarator.Symbol];
            case IVariableDeclaratorOperation { Parent: IForEachLoopOperation } declarator:
                return [declarator.Symbol];
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                return Roots(argument.Value);
            // A structure's method may assign its fields.
            case IInvocationOperation { Instance: { Type: { IsValueType: true } type } instance, TargetMethod.IsReadOnly: false } when Shapes.Fields(type) is not null:
                return Roots(instance);
            default:
                return [];
        }
    }

    private static IEnumerable<ISymbol> Roots(IOperation target) => target switch
    {
        ILocalReferenceOperation local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        ITupleOperation tuple => tuple.Elements.SelectMany(Roots),
        IDeclarationExpressionOperation declaration => Roots(declaration.Expression),
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance } => Roots(instance),
        IPropertyReferenceOperation { Instance: { Type.IsValueType: true } instance, Property.IsIndexer: false } => Roots(instance),
        IConversionOperation conversion => Roots(conversion.Operand),
        IParenthesizedOperation inner => Roots(inner.Operand),
        _ => [],
    };

    private static IOperation? Loop(IOperation operation)
    {
        for (IOperation? o = operation.Parent, child = operation; o is not null; child = o, o = o.Parent)
        {
            if (o is ILocalFunctionOperation or IAnonymousFunctionOperation)
                return o;
            // What a for loop declares or starts from stands before its rounds.
            if (o is IForLoopOperation loop && loop.Before.Contains(child))
                continue;
            if (o is ILoopOperation)
                return o;
        }
        return null;
    }
}
