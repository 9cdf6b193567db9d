using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <content>Calls of derivatives that are generated themselves: arguments are packed into one array, results taken from another.</content>
internal sealed partial class MethodReader
{
    // Shared with the readers of functions, so that names differ throughout a method.
    private Dictionary<ISymbol, Nested> _nested = new(SymbolEqualityComparer.Default);

    private Nested? NestedDerivative(IMethodSymbol method)
    {
        if (_nested.TryGetValue(method, out Nested known))
            return known;
        if (RequestReader.Nested(_compilation, method, _around) is not { } request)
            return null;
        IReadOnlyList<int> inputs = request.Kind == DerivativeKind.Jvp
            ? Signature.OfTangent(request).Inputs : Signature.OfGradient(request).Inputs;
        string name = _nested.Values.Any(n => n.Request.Name == method.Name) ? $"{method.Name}{_nested.Count + 1}" : method.Name;
        return _nested[method] = new(name, request, new(inputs));
    }

    private Binding ReadNested(Nested nested, IReadOnlyList<IOperation?> arguments, SyntaxNode at)
    {
        Request request = nested.Request;
        Method method = request.Method;
        Refuse(nested, at);
        var sources = new List<(Expression? Number, Place? Array)>();
        var wholes = new List<Expression>();
        for (int i = 0; i < method.Parameters.Count; i++)
            sources.Add(ReadSource(method.Parameters[i], arguments[i]!, wholes));
        bool forward = request.Kind == DerivativeKind.Jvp;
        // The length of each input's part, among the arguments or the results.
        List<Expression> sizes = [.. nested.Inputs.Select(i => Size(method, i, wholes))];
        List<(Expression? Number, Place? Array)> packed = [.. sources.Where((_, i) => method.Parameters[i].Kind is VariableKind.Real or VariableKind.Array)];
        List<Expression> lengths = [.. Enumerable.Range(0, method.Parameters.Count)
            .Where(i => method.Parameters[i].Kind is VariableKind.Real or VariableKind.Array).Select(i => Size(method, i, wholes))];
        if (forward)
        {
            for (int k = 0; k < nested.Inputs.Count; k++)
            {
                packed.Add(ReadSource(method.Parameters[nested.Inputs[k]], arguments[method.Parameters.Count + k]!, []));
                lengths.Add(sizes[k]);
            }
        }
        Place source = Pack(packed, lengths);
        Place target = Whole(forward ? new Constant("2", false) : Total(sizes, 1), "derived");
        Emit(new Derive(nested, First(source), First(target), new(wholes)));
        Binding value = Taken(target, new Constant("0", false));
        if (forward)
            return Returned([value, Taken(target, new Constant("1", false))], request.ReturnParts);
        return HandOut(nested, target, sizes, value, arguments);
    }

    private static void Refuse(Nested nested, SyntaxNode at)
    {
        Method method = nested.Request.Method;
        if (method.Result.Length == 0 || method.Parameters.Any(static p => p.Kind is VariableKind.Aggregate or VariableKind.Foreign || p.Type is "float" || p.Element is "float")
            || new Activity(method, [], []).Stored.Any(s => method.Parameters.Any(p => p.Name == s)))
        {
            throw new Unsupported(
                Descriptors.Construct, at, $"The call of the derivative '{nested.Request.Name}'",
                "its method must return a number and take numbers and arrays of double that it leaves alone");
        }
    }

    private (Expression? Number, Place? Array) ReadSource(Variable parameter, IOperation argument, List<Expression> wholes)
    {
        switch (parameter.Kind)
        {
            case VariableKind.Real:
                return (Atom(argument), null);
            case VariableKind.Array:
                Place array = ReadReference(argument, parameter.Name, Resolve(argument.Type!)).Place!;
                wholes.Add(Name(Length(array), false, "int"));
                return (null, array);
            default:
                wholes.Add(Atomic(argument));
                return (null, null);
        }
    }

    // The number of elements of a parameter: wholes holds the lengths of arrays, in the order of the parameters.
    private static Expression Size(Method method, int parameter, List<Expression> wholes)
    {
        if (method.Parameters[parameter].Kind != VariableKind.Array)
            return new Constant("1", false);
        return wholes[method.Parameters.Take(parameter).Count(static p => p.Kind is VariableKind.Array or VariableKind.Discrete)];
    }

    private Place Pack(IReadOnlyList<(Expression? Number, Place? Array)> parts, IReadOnlyList<Expression> lengths)
    {
        Place packed = Whole(Total(lengths, 0), "at");
        for (int k = 0; k < parts.Count; k++)
        {
            Expression start = Total(lengths.Take(k), 0);
            if (parts[k].Number is { } number)
                Emit(new Assign(Item(packed, start), number));
            else
                EachElement(lengths[k], i => Emit(new Assign(Item(packed, Sum(start, i)), Name(new Load(Item(parts[k].Array!, i)), true, "double"))));
        }
        return packed;
    }

    private Place Whole(Expression length, string name) =>
        NewArray(name, _compilation.CreateArrayTypeSymbol(_compilation.GetSpecialType(SpecialType.System_Double)), [length]).Place!;

    private static Place First(Place array) => Item(array, new Constant("0", false));

    private static Expression Total(IEnumerable<Expression> lengths, int more)
    {
        int constant = more;
        var names = new List<Expression>();
        foreach (Expression length in lengths)
        {
            if (length is Constant { Text: "1" })
                constant++;
            else
                names.Add(length);
        }
        Expression total = new Constant(constant.ToString(CultureInfo.InvariantCulture), false);
        return names.Aggregate(total, Sum);
    }

    private static Expression Sum(Expression a, Expression b) =>
        a is Constant { Text: "0" } ? b : Join("(", a, " + ", b, ")");

    // An element of the results, under a name that keeps it.
    private Binding Taken(Place target, Expression index)
    {
        Variable variable = MakeTemporary(true, "double");
        Emit(new Assign(Place.Of(variable), new Load(Item(target, index))));
        return new() { Place = Place.Of(variable), Variable = variable };
    }

    private static Binding Returned(IReadOnlyList<Binding> parts, int count)
    {
        if (count == 1)
            return parts[parts.Count - 1];
        var tuple = new Dictionary<string, Binding>();
        foreach (Binding part in parts.Skip(parts.Count - count))
            tuple[$"Item{tuple.Count + 1}"] = part;
        return new() { Parts = tuple };
    }

    private Binding HandOut(Nested nested, Place target, List<Expression> sizes, Binding value, IReadOnlyList<IOperation?> arguments)
    {
        Request request = nested.Request;
        (IReadOnlyList<int> inputs, bool returned, _) = Signature.OfGradient(request);
        var parts = new List<Binding> { value };
        for (int k = 0; k < inputs.Count; k++)
        {
            Expression start = Total(sizes.Take(k), 1);
            if (returned)
            {
                parts.Add(Taken(target, start));
                continue;
            }
            IOperation argument = arguments[request.Method.Parameters.Count + k]!;
            if (request.Method.Parameters[inputs[k]].Kind == VariableKind.Array)
            {
                Place array = ReadReference(argument, "gradient", Resolve(argument.Type!)).Place!;
                EachElement(sizes[k], i => Emit(new Assign(Item(array, i), Name(new Load(Item(target, Sum(start, i))), true, "double"))));
                continue;
            }
            Binding place = RefArgument(argument, null);
            Emit(new Assign(place.Place!, new Load(Item(target, start))));
            ForgetAll(place);
        }
        return returned ? Returned(parts, request.ReturnParts) : value;
    }
}
