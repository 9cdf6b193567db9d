using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Leibniz.Generator.Read;

/// <summary>Reads a declaration that asks for a derivative, and the method that it names.</summary>
internal static class RequestReader
{
    public static Reading Read(GeneratorAttributeSyntaxContext context, DerivativeKind kind, CancellationToken cancellation)
    {
        var target = (IMethodSymbol)context.TargetSymbol;
        Location location = ((MethodDeclarationSyntax)context.TargetNode).Identifier.GetLocation();
        AttributeData attribute = context.Attributes[0];
        if (!target.IsStatic || !target.IsPartialDefinition || target.PartialImplementationPart is not null
            || !((MethodDeclarationSyntax)context.TargetNode).Modifiers.Any(SyntaxKind.PartialKeyword))
            return Fail(Descriptors.NotPartial, location, target.Name);
        string name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        if (Find(target, name) is not { } method)
            return Fail(Descriptors.TargetNotFound, location, target.Name, name, target.ContainingType.ToDisplayString());
        try
        {
            cancellation.ThrowIfCancellationRequested();
            Method read = MethodReader.Read(context.SemanticModel.Compilation, method);
            Request request = Describe(target, kind, read, attribute, (MethodDeclarationSyntax)context.TargetNode);
            return new(Flattener.Flatten(context.SemanticModel.Compilation, request, method, target), EquatableArray<Notice>.Empty);
        }
        catch (Unsupported problem)
        {
            return Fail(problem.Descriptor, problem.Node?.GetLocation() ?? location, problem.Arguments);
        }
    }

    /// <summary>A derivative that is declared by an attribute, and that another method calls; null for any other method.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="target">The method called.</param>
    /// <param name="around">The methods that are being read, so that none is read within itself.</param>
    public static Request? Nested(Compilation compilation, IMethodSymbol target, IReadOnlyList<IMethodSymbol> around)
    {
        if (!target.IsPartialDefinition || target.PartialImplementationPart is not null)
            return null;
        foreach (AttributeData attribute in target.GetAttributes())
        {
            DerivativeKind? kind = attribute.AttributeClass?.ToDisplayString() switch
            {
                "Leibniz.GradientOfAttribute" => DerivativeKind.Gradient,
                "Leibniz.JvpOfAttribute" => DerivativeKind.Jvp,
                _ => null,
            };
            if (kind is not { } asked || Find(target, attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "") is not { } method
                || target.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax declaration)
                continue;
            return Describe(target, asked, MethodReader.Read(compilation, method, around), attribute, declaration);
        }
        return null;
    }

    private static Reading Fail(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        new(null, new([Notices.Of(descriptor, location, arguments)]));

    // The method whose parameters the derivative's parameters begin with.
    private static IMethodSymbol? Find(IMethodSymbol target, string name)
    {
        IMethodSymbol? best = null;
        foreach (IMethodSymbol method in target.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (!method.IsStatic || method.IsGenericMethod || method.Parameters.Length > target.Parameters.Length)
                continue;
            bool fits = method.Parameters.Zip(target.Parameters, static (a, b) => (a, b)).All(
                static p => SymbolEqualityComparer.Default.Equals(p.a.Type, p.b.Type) && p.a.RefKind == p.b.RefKind);
            if (fits && (best is null || method.Parameters.Length > best.Parameters.Length))
                best = method;
        }
        return best;
    }

    private static Request Describe(
        IMethodSymbol target, DerivativeKind kind, Method method, AttributeData attribute, MethodDeclarationSyntax declaration)
    {
        var types = new List<string>();
        for (INamedTypeSymbol? type = target.ContainingType; type is not null; type = type.ContainingType)
            types.Insert(0, Head(type));
        INamespaceSymbol space = target.ContainingNamespace;
        EquatableArray<string> wrt = new(attribute.NamedArguments.Where(static a => a.Key == "Wrt")
            .SelectMany(static a => a.Value.Values.Select(static v => v.Value as string ?? "")));
        bool reproducible = attribute.NamedArguments.Any(static a => a.Key == "Reproducible" && a.Value.Value is true);
        bool checkpoint = attribute.NamedArguments.Any(static a => a.Key == "Checkpoint" && a.Value.Value is true);
        bool vectorise = attribute.NamedArguments.Any(static a => a.Key == "Vectorise" && a.Value.Value is true);
        int parts = target.ReturnsVoid ? 0 : target.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Length : 1;
        return new(
            kind, method, target.Name,
            string.Join(" ", declaration.Modifiers.Select(static m => m.Text)),
            target.ReturnType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), parts,
            new(target.Parameters.Select(Parameter)), space.IsGlobalNamespace ? "" : space.ToDisplayString(), new(types), wrt, reproducible, vectorise, checkpoint)
        {
            Threads = attribute.NamedArguments.Any(static a => a.Key == "Threads" && a.Value.Value is true),
        };
    }

    private static SignatureParameter Parameter(IParameterSymbol parameter) => new(
        SyntaxFacts.GetKeywordKind(parameter.Name) == SyntaxKind.None ? parameter.Name : "@" + parameter.Name, parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" },
        parameter.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == "Leibniz.ConstantAttribute"))
    {
        IsObject = Objects.Fields(parameter.Type) is not null,
    };

    private static string Head(INamedTypeSymbol type)
    {
        string kind = type.IsRecord
            ? type.IsValueType ? "record struct" : "record"
            : type.TypeKind switch { TypeKind.Struct => "struct", TypeKind.Interface => "interface", _ => "class" };
        string arguments = type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(static t => t.Name))}>";
        string prefix = type.IsStatic ? "static " : "";
        return $"{prefix}partial {kind} {type.Name}{arguments}";
    }
}
