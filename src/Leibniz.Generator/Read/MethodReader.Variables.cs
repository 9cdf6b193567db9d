using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <content>Variables, their types and their stable copies.</content>
internal sealed partial class MethodReader
{
    private ITypeSymbol Resolve(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            for (CallScope? scope = _scope; scope is not null; scope = scope.Outer)
            {
                if (scope.Types.TryGetValue(parameter, out ITypeSymbol argument))
                    return argument;
            }
            return type;
        }
        if (type is IArrayTypeSymbol array)
        {
            ITypeSymbol element = Resolve(array.ElementType);
            return SymbolEqualityComparer.Default.Equals(element, array.ElementType)
                ? type : _compilation.CreateArrayTypeSymbol(element, array.Rank);
        }
        if (type is INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named)
        {
            ITypeSymbol[] arguments = [.. named.TypeArguments.Select(Resolve)];
            if (!arguments.SequenceEqual(named.TypeArguments, SymbolEqualityComparer.Default))
                return named.OriginalDefinition.Construct(arguments);
        }
        return type;
    }

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsReal(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private bool IsRealType(ITypeSymbol? type) => type is not null && IsReal(Resolve(type));

    private Variable MakeVariable(string name, ITypeSymbol type, bool isParameter, bool isTemporary, bool isStable)
    {
        type = Resolve(type);
        (VariableKind kind, string element) = Shapes.Of(type);
        return new(
            _names.Fresh(name), Text(type), kind, isParameter, isTemporary, isStable, element, EquatableArray<string>.Empty);
    }

    private void Declare(Variable variable, FrameBuilder? frame = null)
    {
        frame ??= _frame;
        frame.Variables.Add(variable);
        if (variable.IsStable)
            _stable.Add(variable.Name);
        _homes[variable.Name] = frame;
    }

    // A local variable; a structure or tuple is taken apart into its fields.
    private Binding MakeLocal(string name, ITypeSymbol type, bool stable, Location? at, FrameBuilder? frame = null)
    {
        type = Resolve(type);
        if (Shapes.Fields(type) is { } fields)
        {
            var parts = new Dictionary<string, Binding>();
            foreach ((string field, ITypeSymbol fieldType) in fields)
                parts[field] = MakeLocal($"{name}_{field}", fieldType, stable, at, frame);
            return new() { Parts = parts };
        }
        Variable variable = MakeVariable(name, type, false, false, stable);
        Declare(variable, frame);
        return new() { Place = Place.Of(variable), Variable = variable };
    }

    private Variable MakeTemporary(bool real, string type, string name = "t")
    {
        var variable = new Variable(
            _names.Fresh(name + "1"), type, real ? VariableKind.Real : VariableKind.Discrete, false, true, true, "",
            EquatableArray<string>.Empty);
        Declare(variable);
        return variable;
    }

    // Names a value, so that it can be used later.
    private Load Name(Expression value, bool real, string type)
    {
        // The same element read twice in a row is read once.
        if (value is Load { Place: { IsWhole: false } } element && Recent(element) is { } known)
            return known;
        Variable variable = MakeTemporary(real, type, real ? "t" : "n");
        Emit(new Assign(Place.Of(variable), value));
        return new(Place.Of(variable));
    }

    // The name of an element's value, if this block has read it and stored nothing since.
    private Load? Recent(Load element)
    {
        for (int i = _frame.Current.Count - 1; i >= 0; i--)
        {
            switch (_frame.Current[i])
            {
                case Assign { Target: { IsWhole: true } target } assign:
                    if (assign.Value.Equals(element) && IsStable(target.Root))
                        return new(target);
                    break;
                case Accumulate { Target.IsWhole: true }:
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    // The symbols by which a variable is known that reference parameters stand for.
    private readonly Dictionary<string, HashSet<ISymbol>> _symbols = [];

    private bool IsAssigned(FrameBuilder frame, ISymbol symbol, string variable) => frame.Assigned.Contains(symbol)
        || (_symbols.TryGetValue(variable, out HashSet<ISymbol> symbols) && symbols.Any(frame.Assigned.Contains));

    // A stable copy of a variable that changes, made before the loops that leave it alone.
    private Expression Capture(ISymbol? symbol, Binding binding)
    {
        Variable variable = binding.Variable!;
        var load = new Load(binding.Place!);
        if (_raw || variable.IsStable)
            return load;
        FrameBuilder home = _homes[variable.Name], frame = _frame;
        while (!ReferenceEquals(frame, home) && frame.Parent is not null && symbol is not null && !IsAssigned(frame, symbol, variable.Name))
            frame = frame.Parent;
        if (frame.Captures.TryGetValue(variable.Name, out Load known))
            return known;
        var copy = new Variable(
            _names.Fresh(variable.Name), variable.Type, variable.Kind, false, true, true, "", EquatableArray<string>.Empty);
        Declare(copy, frame);
        frame.Current.Add(new Assign(Place.Of(copy), load));
        var captured = new Load(Place.Of(copy));
        frame.Captures[variable.Name] = captured;
        return captured;
    }

    // A copy is of no use once the variable has changed.
    private void Forget(string variable)
    {
        for (FrameBuilder? frame = _frame; frame is not null; frame = frame.Parent)
            frame.Captures.Remove(variable);
    }

    private Binding Lookup(ISymbol symbol, SyntaxNode? at)
    {
        for (CallScope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Bindings.TryGetValue(symbol, out Binding binding))
                return binding;
        }
        throw new Unsupported(Descriptors.Construct, at, $"'{symbol.Name}'", "it is declared outside the method; pass it as a parameter");
    }
}
