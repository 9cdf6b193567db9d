using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <summary>Reads a method of plain C# into the model, calls inlined, values named, jumps made into branches.</summary>
internal sealed partial class MethodReader
{
    private const int DeepestCall = 64;

    private readonly Compilation _compilation;
    private readonly RuleIndex _rules;
    private readonly Names _names = new();
    private readonly Dictionary<string, FrameBuilder> _homes = new(StringComparer.Ordinal);
    private FrameBuilder _frame = new(null, new(SymbolEqualityComparer.Default));
    private CallScope _scope;
    private IReadOnlyList<IMethodSymbol> _around = [];
    private readonly List<int> _required = [];

    private MethodReader(Compilation compilation, IMethodSymbol method)
    {
        _compilation = compilation;
        _rules = RuleIndex.Of(compilation);
        _scope = new(null, method);
    }

    /// <summary>Reads a method.</summary>
    /// <exception cref="Unsupported">It has a construct that is not differentiated.</exception>
    public static Method Read(Compilation compilation, IMethodSymbol method) => Read(compilation, method, []);

    /// <summary>Reads a method whose derivative is called by another that is being read.</summary>
    /// <exception cref="Unsupported">It has a construct that is not differentiated, or its derivative calls itself.</exception>
    public static Method Read(Compilation compilation, IMethodSymbol method, IReadOnlyList<IMethodSymbol> around)
    {
        if (around.Contains(method, SymbolEqualityComparer.Default))
            throw new Unsupported(Descriptors.Recursion, null, method.Name, "its derivative is called within itself; take it apart");
        var reader = new MethodReader(compilation, method) { _around = [.. around, method] };
        return reader.ReadRoot(method);
    }

    /// <summary>Reads a lambda whose captured variables become constants of the derivative.</summary>
    public static Method Read(Compilation compilation, IAnonymousFunctionOperation lambda)
    {
        var reader = new MethodReader(compilation, lambda.Symbol);
        return reader.ReadRoot(lambda.Symbol, lambda.Body);
    }

    private Method ReadRoot(IMethodSymbol method) => ReadRoot(method, BodyOf(method, null));

    private Method ReadRoot(IMethodSymbol method, IOperation body)
    {
        Begin(body, method);
        var parameters = new List<Variable>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (_flattened.Contains(parameter.Ordinal))
            {
                _scope.Bindings[parameter] = FlatParameter(parameter, parameters);
                continue;
            }
            Variable variable = Parameter(parameter);
            parameters.Add(variable);
            _scope.Bindings[parameter] = new() { Place = Place.Of(variable), Variable = variable };
        }
        _scope.Result = method.ReturnsVoid ? null : MakeResult(method, "result");
        ReadSequence(Statements(body), 0);
        string result = _scope.Result?.Variable?.Name ?? "";
        return new(
            $"{method.ContainingType?.Name}.{method.Name}", new(parameters), Flags.Prune(_frame.Build(), _scope.Checked), result,
            new(_functions.Methods)) { Required = new(_required) };
    }

    private void Begin(IOperation body, IMethodSymbol method)
    {
        foreach (string reserved in ReservedNames.Computed)
            _names.Fresh(reserved);
        _scope.Stable = Assignments.Stable(body, method);
        _scopeFrame = _frame;
    }

    private Variable Parameter(IParameterSymbol parameter)
    {
        bool stable = _scope.Stable.Contains(parameter) && parameter.RefKind is RefKind.None or RefKind.In;
        Variable variable = MakeVariable(parameter.Name, parameter.Type, true, false, stable);
        _homes[variable.Name] = _frame;
        if (stable)
            _stable.Add(variable.Name);
        return variable;
    }

    private Binding MakeResult(IMethodSymbol method, string name) =>
        MakeLocal(name, Resolve(method.ReturnType), stable: false, method.Locations.FirstOrDefault());

    private static IEnumerable<IOperation> Flatten(IOperation body) => body is IBlockOperation block ? block.Operations : [body];

    private static IReadOnlyList<IOperation> Statements(IOperation body) => [.. Flatten(body)];

    private IOperation BodyOf(IMethodSymbol method, SyntaxNode? from)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (definition.PartialImplementationPart is { } implementation)
            definition = implementation;
        foreach (SyntaxReference reference in definition.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax();
            SyntaxNode? body = node switch
            {
                MethodDeclarationSyntax m => (SyntaxNode?)m.Body ?? m.ExpressionBody,
                LocalFunctionStatementSyntax l => (SyntaxNode?)l.Body ?? l.ExpressionBody,
                OperatorDeclarationSyntax o => (SyntaxNode?)o.Body ?? o.ExpressionBody,
                ConversionOperatorDeclarationSyntax c => (SyntaxNode?)c.Body ?? c.ExpressionBody,
                AccessorDeclarationSyntax a => (SyntaxNode?)a.Body ?? a.ExpressionBody,
                ArrowExpressionClauseSyntax arrow => arrow,
                ConstructorDeclarationSyntax k => (SyntaxNode?)k.Body ?? k.ExpressionBody,
                _ => null,
            };
            if (body is not null && _compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body) is { } operation)
                return operation;
        }
        throw new Unsupported(Descriptors.UnseenCall, from, definition.Name);
    }

    // The model's statements go here.
    private void Emit(Statement statement) => _frame.Current.Add(statement);

    private List<Statement> Collect(Action read)
    {
        List<Statement> outer = _frame.Current;
        Dictionary<string, Load> captures = _frame.Captures;
        _frame.Current = [];
        _frame.Captures = new(captures, StringComparer.Ordinal);
        read();
        List<Statement> collected = _frame.Current;
        // What the branch assigned has no valid copy behind it, and copies made within it are not there either.
        var kept = new Dictionary<string, Load>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, Load> capture in captures)
        {
            if (_frame.Captures.TryGetValue(capture.Key, out Load still) && still.Equals(capture.Value))
                kept.Add(capture.Key, capture.Value);
        }
        _frame.Current = outer;
        _frame.Captures = kept;
        return collected;
    }
}
