using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Methods that call themselves: each becomes a function of its own, with a primal and a reverse.</content>
internal sealed partial class MethodReader
{
    private FunctionTable _functions = new();

    private bool IsRecursive(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_functions.Recursive.TryGetValue(definition, out bool recursive))
            _functions.Recursive[definition] = recursive = Reaches(definition, definition, new(SymbolEqualityComparer.Default));
        return recursive;
    }

    private bool Reaches(IMethodSymbol from, IMethodSymbol to, HashSet<ISymbol> seen)
    {
        if (!seen.Add(from) || seen.Count > 200 || from.IsAbstract || from.IsPartialDefinition && from.PartialImplementationPart is null)
            return false;
        foreach (IMethodSymbol called in BodyOf(from, null).Descendants().OfType<IInvocationOperation>().Select(static c => c.TargetMethod.OriginalDefinition))
        {
            if (SymbolEqualityComparer.Default.Equals(called, to) || HasSource(called) && called.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction && Reaches(called, to, seen))
                return true;
        }
        return false;
    }

    private Binding ReadFunctionCall(IMethodSymbol method, IReadOnlyList<IOperation?> arguments, IOperation? instance, SyntaxNode at)
    {
        ITypeSymbol type = Resolve(method.ReturnType);
        VariableKind kind = method.ReturnsVoid ? VariableKind.Foreign : Shapes.Of(type).Kind;
        if (instance is not null || !method.IsStatic && method.MethodKind != MethodKind.LocalFunction)
            throw new Unsupported(Descriptors.Recursion, at, method.Name, "a recursive method must be static; pass what it needs as parameters");
        if (!method.ReturnsVoid && kind is not (VariableKind.Real or VariableKind.Discrete) || type.SpecialType == SpecialType.System_Single)
            throw new Unsupported(Descriptors.Recursion, at, method.Name, "a recursive method must return a double, a whole number or nothing; write results into an array");
        var atoms = new List<Expression>();
        for (int i = 0; i < method.Parameters.Length; i++)
            atoms.Add(FunctionArgument(method, method.Parameters[i], arguments[i]!, at));
        string name = FunctionOf(method, at);
        if (method.ReturnsVoid)
        {
            Emit(new Call(name, new(atoms), null));
            return new();
        }
        Variable result = MakeTemporary(kind == VariableKind.Real, Text(type), kind == VariableKind.Real ? "t" : "n");
        Emit(new Call(name, new(atoms), Place.Of(result)));
        return new() { Place = Place.Of(result), Variable = result };
    }

    private Expression FunctionArgument(IMethodSymbol method, IParameterSymbol parameter, IOperation argument, SyntaxNode at)
    {
        ITypeSymbol type = Resolve(parameter.Type);
        VariableKind kind = Shapes.Of(type).Kind;
        if (parameter.RefKind is RefKind.Ref or RefKind.Out || kind == VariableKind.Aggregate || type.TypeKind == TypeKind.Delegate
            || type.SpecialType == SpecialType.System_Single || Shapes.Element(type)?.SpecialType == SpecialType.System_Single)
        {
            throw new Unsupported(
                Descriptors.Recursion, at, method.Name, $"its parameter '{parameter.Name}' must be a double, a whole number, or an array or span of double, given by value");
        }
        if (kind == VariableKind.Real)
            return Atom(argument);
        if (kind == VariableKind.Discrete)
            return Atomic(argument);
        if (kind == VariableKind.Foreign && argument.ConstantValue.HasValue)
            return Discrete(argument);
        return new Load(ReadReference(argument, parameter.Name, type).Place!);
    }

    // The name of a function, which is read when it is first called.
    private string FunctionOf(IMethodSymbol method, SyntaxNode at)
    {
        IMethodSymbol made = method.IsGenericMethod ? method.OriginalDefinition.Construct([.. method.TypeArguments.Select(Resolve)]) : method;
        if (_functions.Names.TryGetValue(made, out string known))
            return known;
        string name = _functions.Names.Values.Contains(method.Name) ? $"{method.Name}{_functions.Names.Count + 1}" : method.Name;
        _functions.Names[made] = name;
        int place = _functions.Methods.Count;
        var reader = new MethodReader(_compilation, made) { _functions = _functions, _around = _around, _nested = _nested };
        Method function = reader.ReadFunction(made, name, BodyOf(made, at));
        _functions.Methods.Insert(place, function);
        return name;
    }

    private Method ReadFunction(IMethodSymbol method, string name, IOperation body)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        Begin(body, definition);
        for (int i = 0; i < method.TypeParameters.Length; i++)
            _scope.Types[definition.TypeParameters[i]] = method.TypeArguments[i];
        var parameters = new List<Variable>();
        foreach (IParameterSymbol parameter in definition.Parameters)
        {
            Variable variable = Parameter(parameter);
            // Its arrays are spans: of the user's, or of the derivative's own memory.
            if (variable.Kind == VariableKind.Array && !variable.Type.Contains("Span<"))
                variable = variable with { Type = $"global::System.Span<{variable.Element}>" };
            parameters.Add(variable);
            _scope.Bindings[parameter] = new() { Place = Place.Of(variable), Variable = variable };
        }
        _scope.Result = method.ReturnsVoid ? null : MakeResult(method, "result");
        ReadSequence(Statements(body), 0);
        return new(
            name, new(parameters), Flags.Prune(_frame.Build(), _scope.Checked), _scope.Result?.Variable?.Name ?? "", EquatableArray<Method>.Empty);
    }
}
