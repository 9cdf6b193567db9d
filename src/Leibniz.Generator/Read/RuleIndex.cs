using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>The rules that a compilation can see, by the methods that they are for.</summary>
/// <remarks>Rules are found by their attribute in metadata, the library's and the user's alike.</remarks>
internal sealed class RuleIndex
{
    private static readonly ConditionalWeakTable<Compilation, RuleIndex> s_cache = new();

    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);

    private RuleIndex(Compilation compilation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == "Leibniz.Rules" || assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Leibniz.Rules")))
                Scan(assembly.GlobalNamespace);
        }
        Scan(compilation.Assembly.GlobalNamespace);
    }

    /// <summary>The index of a compilation, made once.</summary>
    public static RuleIndex Of(Compilation compilation) => s_cache.GetValue(compilation, static c => new RuleIndex(c));

    /// <summary>The rule for a method; null where there is none.</summary>
    public Rule? Find(IMethodSymbol method)
    {
        IMethodSymbol original = method.OriginalDefinition;
        string type = original.ContainingType?.OriginalDefinition.ToDisplayString() ?? "";
        if (type == "System.MathF")
            type = "System.Math";
        Rule? rule = Find(type, original.Name, method.Parameters.Length);
        if (rule is null && original.ContainingType?.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
            rule = Find("", original.Name, method.Parameters.Length);
        return rule;
    }

    private Rule? Find(string type, string name, int arguments) =>
        _rules.TryGetValue($"{type}.{name}/{arguments}", out Rule? rule) ? rule : null;

    /// <summary>The rule for an operator of the numbers, such as op_Division; null where there is none.</summary>
    public Rule? FindOperator(string name) =>
        _rules.Where(r => r.Key.Contains($".{name}/")).Select(static r => r.Value).FirstOrDefault();

    private void Scan(INamespaceSymbol space)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
                Scan(inner);
            else if (member is INamedTypeSymbol type)
                Scan(type);
        }
    }

    private void Scan(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
            Scan(nested);
        if (type.TypeKind != TypeKind.Struct)
            return;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() != "Leibniz.Rules.RuleForAttribute"
                || attribute.ConstructorArguments.Length != 2
                || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol declaring
                || attribute.ConstructorArguments[1].Value is not string method)
                continue;
            RuleForm? form = FormOf(type);
            if (form is null)
                continue;
            var rule = new Rule(form.Value, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), !type.GetMembers("BreaksAt").IsEmpty);
            INamedTypeSymbol definition = declaring.OriginalDefinition;
            string name = definition.ToDisplayString();
            foreach (int count in Counts(form.Value))
            {
                Add($"{name}.{method}/{count}", rule);
                // Double.Sin stands for ITrigonometricFunctions<double>.Sin.
                if (definition.ContainingNamespace?.ToDisplayString() == "System.Numerics")
                    Add($".{method}/{count}", rule);
            }
        }
    }

    private void Add(string key, Rule rule)
    {
        if (!_rules.ContainsKey(key))
            _rules.Add(key, rule);
    }

    private static int[] Counts(RuleForm form) => form switch
    {
        RuleForm.Unary => [1],
        RuleForm.Ternary => [3],
        RuleForm.Fused => [1, 2],
        _ => [2],
    };

    private static RuleForm? FormOf(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.ContainingNamespace?.ToDisplayString() != "Leibniz.Rules")
                continue;
            switch (implemented.Name)
            {
                case "IUnaryRule": return RuleForm.Unary;
                case "IIndexedRule": return RuleForm.Indexed;
                case "IBinaryRule": return RuleForm.Binary;
                case "ITernaryRule": return RuleForm.Ternary;
                case "IFusedRule": return RuleForm.Fused;
            }
        }
        return null;
    }
}
