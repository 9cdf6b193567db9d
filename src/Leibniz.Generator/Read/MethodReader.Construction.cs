using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>The making of structures and objects: zeros, initialisers, constructors, in the language's order.</content>
internal sealed partial class MethodReader
{
    // new S(a, b) { C = c } of a structure.
    private void Construct(Binding target, IObjectCreationOperation creation)
    {
        // The fields are computed apart first, since the arguments may read the target.
        Binding made = MakeLocal("made", creation.Type!, stable: false, null);
        Build(made, creation);
        CopyBinding(target, made);
    }

    // An object of a class with numbers in it, made by the method: it has one name, and is taken apart like a structure.
    private Binding? NewObject(IOperation value, string name)
    {
        if (value is not (IObjectCreationOperation or IWithOperation) || Resolve(value.Type!) is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || type.DeclaringSyntaxReferences.Length == 0 || type.BaseType?.SpecialType != SpecialType.System_Object)
            return null;
        var parts = new Dictionary<string, Binding>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic))
        {
            if (Shapes.Fields(Resolve(field.Type)) is null && Shapes.Of(Resolve(field.Type)).Kind is not (VariableKind.Real or VariableKind.Discrete))
            {
                throw new Unsupported(
                    Descriptors.Construct, value.Syntax, $"An object with the field '{Shapes.FieldName(field)}', made here,",
                    "keep to numbers and structures of numbers, or pass the object in as a constant");
            }
            parts[Shapes.FieldName(field)] = MakeLocal($"{name}_{Shapes.FieldName(field)}", field.Type, stable: false, null);
        }
        var made = new Binding { Parts = parts };
        if (value is IObjectCreationOperation creation)
        {
            Build(made, creation);
            return made;
        }
        var with = (IWithOperation)value;
        CopyBinding(made, BindingOf(with.Operand));
        foreach (ISimpleAssignmentOperation each in with.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            AssignTo(parts[MemberName(each.Target)], each.Value);
        return made;
    }

    private void Build(Binding made, IObjectCreationOperation creation)
    {
        Clear(made);
        IMethodSymbol constructor = creation.Constructor!;
        var arguments = new IOperation?[constructor.Parameters.Length];
        foreach (IArgumentOperation argument in creation.Arguments)
            arguments[argument.Parameter!.Ordinal] = argument.Value;
        Run(made, constructor, arguments, creation.Syntax);
        foreach (ISimpleAssignmentOperation each in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
            AssignTo(made.Parts![MemberName(each.Target)], each.Value);
    }

    private void Clear(Binding binding)
    {
        foreach (Binding part in binding.Parts!.Values)
        {
            if (part.Parts is not null)
                Clear(part);
            else
                Emit(new Assign(part.Place!, new Constant(part.Place!.IsReal ? "0.0" : "default", part.Place.IsReal)));
        }
    }

    private void Run(Binding made, IMethodSymbol constructor, IReadOnlyList<IOperation?> arguments, SyntaxNode at)
    {
        IMethodSymbol definition = constructor.OriginalDefinition;
        SyntaxNode? declaration = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (declaration is null && !constructor.IsImplicitlyDeclared)
            throw new Unsupported(Descriptors.UnseenCall, at, $"new {constructor.ContainingType.Name}");
        IOperation? body = declaration is ConstructorDeclarationSyntax ? BodyOf(constructor, at) : null;
        var inner = new CallScope(_scope, constructor)
        {
            Stable = body is null ? new(definition.Parameters, SymbolEqualityComparer.Default) : Assignments.Stable(body, definition), This = made,
        };
        for (int i = 0; i < definition.Parameters.Length; i++)
            inner.Bindings[definition.Parameters[i]] = BindArgument(definition.Parameters[i], constructor.Parameters[i].Type, arguments[i], inner);
        InScope(inner, () =>
        {
            if (!Delegates(made, declaration))
                Initialise(made, constructor.ContainingType);
            // A record's positional parameters are its properties.
            foreach (IParameterSymbol parameter in definition.Parameters.Where(_ => declaration is RecordDeclarationSyntax))
            {
                if (made.Parts!.TryGetValue(parameter.Name, out Binding property) && IsPositional(constructor.ContainingType, parameter.Name))
                    CopyBinding(property, inner.Bindings[parameter]);
            }
            if (body is not null)
                ReadSequence(Statements(body), 0);
            return made;
        });
    }

    private static bool IsPositional(INamedTypeSymbol type, string name) => type.OriginalDefinition.GetMembers(name).OfType<IPropertySymbol>()
        .Any(static p => p.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax));

    // this(…) in front of a constructor's body runs another, which initialises the fields.
    private bool Delegates(Binding made, SyntaxNode? declaration)
    {
        if (declaration is not ConstructorDeclarationSyntax { Initializer: { } initializer } || !initializer.IsKind(SyntaxKind.ThisConstructorInitializer))
            return false;
        IOperation? operation = _compilation.GetSemanticModel(initializer.SyntaxTree).GetOperation(initializer);
        if (operation is IExpressionStatementOperation statement)
            operation = statement.Operation;
        if (operation is not IInvocationOperation call)
            throw new Unsupported(Descriptors.Construct, initializer, "This constructor", "assign the fields in its body");
        var arguments = new IOperation?[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
            arguments[argument.Parameter!.Ordinal] = argument.Value;
        Run(made, call.TargetMethod, arguments, initializer);
        return true;
    }

    // The values that fields and properties are declared with, in the order of the text.
    private void Initialise(Binding made, INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.OriginalDefinition.GetMembers().Where(static m => !m.IsStatic && m is IFieldSymbol or IPropertySymbol))
        {
            EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
            {
                VariableDeclaratorSyntax field => field.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is null || !made.Parts!.TryGetValue(member.Name, out Binding part))
                continue;
            IOperation? value = _compilation.GetSemanticModel(initializer.SyntaxTree).GetOperation(initializer);
            AssignTo(part, value is ISymbolInitializerOperation symbol ? symbol.Value : throw new Unsupported(
                Descriptors.Construct, initializer, $"The initial value of '{member.Name}'", "assign it in a constructor"));
        }
    }
}
