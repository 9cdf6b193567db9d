using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Sum.Over(n, i => …): a loop that adds its terms, and is asked to run several rounds at once.</content>
internal sealed partial class MethodReader
{
    private static bool IsSumOver(IMethodSymbol method) =>
        method.Name == "Over" && method.ContainingType?.ToDisplayString() == "Leibniz.Rules.Sum" && method.Parameters.Length == 2;

    private Expression SumOver(IInvocationOperation call)
    {
        IOperation? lambda = null, count = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter!.Ordinal == 0)
                count = argument.Value;
            else
                lambda = LambdaOf(argument.Value);
        }
        IMethodSymbol method;
        IOperation body;
        if (lambda is IAnonymousFunctionOperation function)
            (method, body) = (function.Symbol, function.Body);
        else if (lambda is IMethodReferenceOperation { Method: { } named, Instance: null or IInstanceReferenceOperation })
            (method, body) = (named, BodyOf(named, call.Syntax));
        else
            throw new Unsupported(Descriptors.Construct, call.Syntax, "A sum over a delegate that is not known here", "give a lambda in place");
        Expression limit = Atomic(count!);
        Binding sum = MakeLocal("sum", call.Type!, stable: false, null);
        Emit(new Assign(sum.Place!, new Constant("0.0", true)));
        var counter = new Variable(
            _names.Fresh(method.Parameters[0].Name), "int", VariableKind.Discrete, false, false, true, "", EquatableArray<string>.Empty);
        _limits[counter.Name] = limit;
        Frame frame = ReadBody(
            body, counter,
            () =>
            {
                var inner = new CallScope(_scope, method) { Stable = Assignments.Stable(body, method.OriginalDefinition) };
                inner.Bindings[method.OriginalDefinition.Parameters[0]] = new() { Place = Place.Of(counter), Variable = counter };
                Binding term = InScope(inner, () => ReadCalled(method, body));
                Emit(new Accumulate(sum.Place!, ValueOf(term), false));
            },
            Jump.None, null);
        Emit(new CountLoop(counter.Name, Whole(0), limit, 1, frame) { IsAsked = true });
        Forget(sum.Place!.Root);
        return Capture(null, sum);
    }
}
