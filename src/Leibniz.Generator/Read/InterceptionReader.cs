using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <summary>Reads calls such as <c>Gradient.Of(lambda)</c>, which are replaced by their derivatives.</summary>
internal static class InterceptionReader
{
    /// <summary>Whether a node may be such a call.</summary>
    public static bool MayBe(SyntaxNode node) => node is InvocationExpressionSyntax
    {
        ArgumentList.Arguments.Count: 1 or 2,
        Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Of", Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax },
    };

    public static Interception? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var node = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetOperation(node, cancellation) is not IInvocationOperation call
            || call.TargetMethod.ContainingType?.ToDisplayString() is not ("Leibniz.Gradient" or "Leibniz.Derivative")
            || !IsReplaced(call.TargetMethod))
            return null;
        ITypeSymbol? state = call.TargetMethod.Parameters.Length == 2 ? call.TargetMethod.Parameters[1].Type : null;
        var signature = new InterceptedCall(
            Text(call.TargetMethod.ReturnType), Text(call.TargetMethod.Parameters[0].Type), state is null ? "" : Text(state));
        string what = $"{call.TargetMethod.ContainingType.Name}.Of";
        Interception Fail(string why) => new(
            null, "", signature, new([Notices.Of(Descriptors.NotIntercepted, node.GetLocation(), what, why)]));
        if (context.SemanticModel.GetInterceptableLocation(node, cancellation) is not { } location)
            return Fail("the compiler cannot replace a call here");
        if (state is not null && !IsSeen(state, context.SemanticModel.Compilation))
            return Fail($"the generated code cannot name the type '{state.ToDisplayString()}' of its state; make it internal, or pass a tuple");
        IOperation argument = call.Arguments.OrderBy(static a => a.Parameter!.Ordinal).First().Value;
        while (argument is IConversionOperation or IDelegateCreationOperation)
            argument = argument is IDelegateCreationOperation creation ? creation.Target : ((IConversionOperation)argument).Operand;
        try
        {
            Method method;
            IMethodSymbol symbol;
            switch (argument)
            {
                case IAnonymousFunctionOperation lambda:
                    if (Captured(lambda) is { } captured)
                        return Fail(Around(captured, state));
                    symbol = lambda.Symbol;
                    method = MethodReader.Read(context.SemanticModel.Compilation, lambda);
                    break;
                case IMethodReferenceOperation { Method: { IsStatic: true } named }:
                    symbol = named;
                    method = MethodReader.Read(context.SemanticModel.Compilation, named);
                    break;
                default:
                    return Fail("its argument is not a lambda in place or a static method");
            }
            bool span = symbol.Parameters[0].Type.SpecialType != SpecialType.System_Double;
            IParameterSymbol[] inputs = [.. symbol.Parameters.Take(symbol.Parameters.Length - (state is null ? 0 : 1))];
            string[] names = [.. inputs.Select(static p => p.Name)];
            var parameters = symbol.Parameters.Select((p, i) => new SignatureParameter(Flattener.Free(p.Name, DerivativeKind.Gradient), Text(p.Type), "", i >= names.Length)).ToList();
            if (span)
                parameters.Add(new(symbol.Parameters.Any(static p => p.Name == "gradient") ? "gradient_" : "gradient", "global::System.Span<double>", "", false));
            string returns = span || names.Length == 1 ? "double" : $"({string.Join(", ", names.Select(static _ => "double"))})";
            var request = new Request(
                DerivativeKind.Gradient, method, "Pull", "public static", returns, span ? 1 : names.Length, new(parameters), "Leibniz.Generated",
                EquatableArray<string>.Empty, EquatableArray<string>.Empty, false, false, false);
            return new(
                request, location.GetInterceptsLocationAttributeSyntax(), signature, EquatableArray<Notice>.Empty);
        }
        catch (Unsupported problem)
        {
            string reason = string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(), problem.Arguments);
            return Fail(reason);
        }
    }

    // A function alone, or a function with a state.
    private static bool IsReplaced(IMethodSymbol method) =>
        method.Parameters.Length == 1 && !method.IsGenericMethod
        || method.Parameters.Length == 2 && method.Parameters[1].Name == "state";

    // Whether a type can be named in another file of the assembly.
    private static bool IsSeen(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => IsSeen(array.ElementType, compilation),
        INamedTypeSymbol { IsAnonymousType: true } or INamedTypeSymbol { IsFileLocal: true } or ITypeParameterSymbol => false,
        INamedTypeSymbol named => compilation.IsSymbolAccessibleWithin(named, compilation.Assembly)
            && named.TypeArguments.All(a => IsSeen(a, compilation)),
        _ => true,
    };

    private static string Around(string captured, ITypeSymbol? state) => state is null
        ? $"the lambda uses '{captured}' from around it, which only the running program knows; pass it as a state, as in Of(static (x, {captured}) => …, {captured})"
        : $"the lambda uses '{captured}' from around it; put it into the state too, as in Of(static (x, state) => …, ({captured}, …))";

    private static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    // A variable of the method around a lambda that the lambda uses.
    private static string? Captured(IAnonymousFunctionOperation lambda)
    {
        var own = new HashSet<ISymbol>(lambda.Symbol.Parameters, SymbolEqualityComparer.Default);
        foreach (IOperation each in lambda.Body.Descendants())
        {
            if (each is IVariableDeclaratorOperation declarator)
                own.Add(declarator.Symbol);
        }
        foreach (IOperation each in lambda.Body.Descendants())
        {
            switch (each)
            {
                case ILocalReferenceOperation local when !own.Contains(local.Local) && !local.Local.IsConst && !local.IsDeclaration:
                    return local.Local.Name;
                case IParameterReferenceOperation parameter when !own.Contains(parameter.Parameter):
                    return parameter.Parameter.Name;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    return "this";
            }
        }
        return null;
    }
}
