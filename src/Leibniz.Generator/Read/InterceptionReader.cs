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
        ArgumentList.Arguments.Count: 1,
        Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Of", Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax },
    };

    public static Interception? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var node = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetOperation(node, cancellation) is not IInvocationOperation call
            || call.TargetMethod.ContainingType?.ToDisplayString() is not ("Leibniz.Gradient" or "Leibniz.Derivative")
            || call.TargetMethod.Parameters.Length != 1 || call.TargetMethod.IsGenericMethod)
            return null;
        var signature = new InterceptedCall(Text(call.TargetMethod.ReturnType), Text(call.TargetMethod.Parameters[0].Type));
        string what = $"{call.TargetMethod.ContainingType.Name}.Of";
        Interception Fail(string why) => new(
            null, "", signature, new([Notices.Of(Descriptors.NotIntercepted, node.GetLocation(), what, why)]));
        if (context.SemanticModel.GetInterceptableLocation(node, cancellation) is not { } location)
            return Fail("the compiler cannot replace a call here");
        IOperation argument = call.Arguments[0].Value;
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
                        return Fail($"the lambda uses '{captured}' from around it; make it a parameter");
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
            bool span = symbol.Parameters.Length == 1 && symbol.Parameters[0].Type.SpecialType != SpecialType.System_Double;
            string[] names = [.. symbol.Parameters.Select(static p => p.Name)];
            var parameters = symbol.Parameters.Select(static p => new SignatureParameter(p.Name, Text(p.Type), "", false)).ToList();
            if (span)
                parameters.Add(new("gradient", "global::System.Span<double>", "", false));
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
