using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Reading a called method in place of its call.</content>
internal sealed partial class MethodReader
{
    private Binding Inline(IMethodSymbol method, IReadOnlyList<IOperation?> arguments, IOperation? instance, SyntaxNode at)
    {
        if (NestedDerivative(method) is { } nested)
            return ReadNested(nested, arguments, at);
        if (IsRecursive(method))
            return ReadFunctionCall(method, arguments, instance, at);
        int depth = 0;
        for (CallScope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(scope.Method.OriginalDefinition, method.OriginalDefinition) || ++depth > DeepestCall)
                throw new Unsupported(Descriptors.Recursion, at, method.Name, "write the recursion as a loop");
        }
        if (method.IsVirtual || method.IsAbstract || method.IsOverride && !method.ContainingType.IsSealed && !method.ContainingType.IsValueType)
            throw new Unsupported(Descriptors.Construct, at, $"The virtual call of '{method.Name}'", "call a method that is not virtual");
        IOperation body = BodyOf(method, at);
        var inner = new CallScope(_scope, method) { Stable = Assignments.Stable(body, method.OriginalDefinition) };
        for (int i = 0; i < method.TypeParameters.Length; i++)
            inner.Types[method.OriginalDefinition.TypeParameters[i]] = Resolve(method.TypeArguments[i]);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            for (int i = 0; i < type.TypeParameters.Length; i++)
                inner.Types[type.OriginalDefinition.TypeParameters[i]] = Resolve(type.TypeArguments[i]);
        }
        if (instance is not null)
            inner.This = BindingOf(instance);
        for (int i = 0; i < method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = method.OriginalDefinition.Parameters[i];
            inner.Bindings[parameter] = BindArgument(parameter, method.Parameters[i].Type, arguments[i], inner);
        }
        return InScope(inner, () => ReadCalled(method, body));
    }

    private Binding InScope(CallScope inner, System.Func<Binding> read)
    {
        FrameBuilder frame = _scopeFrame;
        CallScope outer = _scope;
        _scope = inner;
        _scopeFrame = _frame;
        Binding result = read();
        _scope = outer;
        _scopeFrame = frame;
        return result;
    }

    private Binding ReadCalled(IMethodSymbol method, IOperation body)
    {
        IReadOnlyList<IOperation> statements = Statements(body);
        ITypeSymbol type = Resolve(method.ReturnType);
        // Statements that end in the only return need no variable for the result.
        if (!method.ReturnsVoid && statements.Count > 0 && statements[statements.Count - 1] is IReturnOperation { ReturnedValue: { } value }
            && statements.Take(statements.Count - 1).All(static s => !Jumps.Of(s).HasFlag(Jump.Return)))
        {
            ReadSequence([.. statements.Take(statements.Count - 1)], 0);
            if (IsReal(type))
                return new() { Value = Atom(value) };
            if (Shapes.Of(type).Kind == VariableKind.Discrete)
                return new() { Value = Atomic(value) };
            return Shapes.Fields(type) is null ? ReadReference(value, "returned", type) : BindingOf(value);
        }
        if (!method.ReturnsVoid)
            _scope.Result = MakeResult(method, method.MethodKind == MethodKind.AnonymousFunction ? "result" : char.ToLowerInvariant(method.Name[0]) + method.Name.Substring(1));
        ReadSequence(statements, 0);
        return _scope.Result ?? new Binding();
    }

    private Binding BindArgument(IParameterSymbol parameter, ITypeSymbol type, IOperation? argument, CallScope inner)
    {
        type = Resolve(type);
        if (argument is null)
            throw new Unsupported(Descriptors.Construct, null, $"'{parameter.Name}'", "pass every argument");
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            return RefArgument(argument, parameter);
        if (type.TypeKind == TypeKind.Delegate)
            return new() { Lambda = LambdaOf(argument) };
        VariableKind kind = Shapes.Of(type).Kind;
        bool stable = inner.Stable.Contains(parameter);
        if (Shapes.Fields(type) is not null)
        {
            Binding copy = MakeLocal(parameter.Name, type, stable: false, null);
            AssignTo(copy, argument);
            return copy;
        }
        if (kind == VariableKind.Real)
        {
            if (stable)
                return new() { Value = Atom(argument) };
            Binding local = MakeLocal(parameter.Name, type, false, null);
            AssignTo(local, argument);
            return local;
        }
        if (kind == VariableKind.Discrete)
        {
            if (stable)
                return new() { Value = Atomic(argument) };
            Binding local = MakeLocal(parameter.Name, type, false, null);
            AssignTo(local, argument);
            return local;
        }
        if (kind == VariableKind.Foreign)
            return argument.ConstantValue.HasValue ? new() { Value = Discrete(argument) } : BindingOf(argument);
        return ReadReference(argument, parameter.Name, type);
    }

    private Binding RefArgument(IOperation argument, IParameterSymbol? parameter)
    {
        if (argument is IDiscardOperation discard)
            return MakeLocal("unused", discard.Type!, false, null);
        ISymbol? owner;
        Binding binding;
        if (argument is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: { } local } })
            (owner, binding) = (local, _scope.Bindings[local] = MakeLocal(local.Name, local.Type, false, null));
        else
            (owner, binding) = (Owned(argument), BindingOf(argument));
        if (parameter is not null)
            Know(binding, owner, parameter);
        return binding;
    }

    // A reference parameter is another name of the caller's variable: where one of them is assigned, so is the other.
    private void Know(Binding binding, ISymbol? owner, IParameterSymbol parameter)
    {
        if (binding.Variable is { } variable)
        {
            if (!_symbols.TryGetValue(variable.Name, out HashSet<ISymbol> symbols))
                _symbols[variable.Name] = symbols = new(SymbolEqualityComparer.Default);
            symbols.Add(parameter);
            if (owner is not null)
                symbols.Add(owner);
        }
        foreach (Binding part in binding.Parts?.Values ?? Enumerable.Empty<Binding>())
            Know(part, owner, parameter);
    }

    private IOperation? LambdaOf(IOperation argument)
    {
        while (argument is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            argument = argument is IDelegateCreationOperation creation ? creation.Target : argument.ChildOperations.First();
        return argument switch
        {
            IAnonymousFunctionOperation or IMethodReferenceOperation => argument,
            IParameterReferenceOperation or ILocalReferenceOperation => BindingOf(argument).Lambda,
            _ => null,
        };
    }

    private Binding InlineLambda(IOperation target, IInvocationOperation call)
    {
        IOperation? lambda = LambdaOf(target);
        IOperation[] arguments = [.. call.Arguments.OrderBy(static a => a.Parameter!.Ordinal).Select(static a => a.Value)];
        if (lambda is IMethodReferenceOperation reference)
            return Inline(reference.Method, arguments, reference.Instance, call.Syntax);
        if (lambda is not IAnonymousFunctionOperation function)
            throw new Unsupported(Descriptors.Construct, call.Syntax, "The call of a delegate that is not known here", "call a method, or a lambda given in place");
        var inner = new CallScope(_scope, function.Symbol) { Stable = Assignments.Stable(function.Body, function.Symbol) };
        for (int i = 0; i < arguments.Length; i++)
            inner.Bindings[function.Symbol.Parameters[i]] = BindArgument(function.Symbol.Parameters[i], function.Symbol.Parameters[i].Type, arguments[i], inner);
        return InScope(inner, () => ReadCalled(function.Symbol, function.Body));
    }
}
