using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Assignments.</content>
internal sealed partial class MethodReader
{
    private void ReadAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IDiscardOperation)
        {
            if (assignment.Value is IInvocationOperation call)
                ReadCallStatement(call);
            return;
        }
        // x = x + y adds to x.
        if (IsRealType(assignment.Target.Type) && assignment.Value is IBinaryOperation
            { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum
            && SameSimplePlace(assignment.Target, sum.LeftOperand))
        {
            ReadAccumulate(assignment.Target, sum.RightOperand, sum.OperatorKind == BinaryOperatorKind.Subtract);
            return;
        }
        if (AssignRow(assignment))
            return;
        if (Shapes.Of(Resolve(assignment.Target.Type!)).Kind is VariableKind.Array or VariableKind.Aggregate
            && Shapes.Fields(Resolve(assignment.Target.Type!)) is null)
        {
            throw new Unsupported(Descriptors.ReferenceReassigned, assignment.Syntax, assignment.Target.Syntax.ToString());
        }
        AssignTo(BindingOf(assignment.Target), assignment.Value);
    }

    private static bool SameSimplePlace(IOperation target, IOperation value) => (target, value) switch
    {
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => SymbolEqualityComparer.Default.Equals(a.Parameter, b.Parameter),
        _ => false,
    };

    private void ReadAccumulate(IOperation target, IOperation value, bool negative)
    {
        Expression added = Atom(value);
        Place place = PlaceOf(target);
        Emit(new Accumulate(place, added, negative));
        if (place.IsWhole)
            Forget(place.Root);
    }

    private void AssignTo(Binding target, IOperation value)
    {
        while (value is IParenthesizedOperation inner)
            value = inner.Operand;
        if (target.Parts is not null)
        {
            AssignParts(target, value);
            return;
        }
        Place place = target.Place ?? throw new Unsupported(Descriptors.Construct, value.Syntax, $"'{value.Syntax}'", "assign a variable");
        if (place.IsReal)
            Store(place, Real(value));
        else if (target.Variable is { Kind: VariableKind.Discrete } || Shapes.Of(Resolve(value.Type!)).Kind == VariableKind.Discrete)
            Emit(new Assign(place, Discrete(value)));
        else if (Shapes.Fields(Resolve(value.Type!)) is not null)
            AssignElementStructure(place, value);
        else if (Shapes.Of(Resolve(value.Type!)).Kind == VariableKind.Foreign)
            Emit(new Assign(place, Discrete(value)));
        else if (Resolve(value.Type!).TypeKind == TypeKind.Class)
            throw new Unsupported(Descriptors.Construct, value.Syntax, $"The object '{value.Syntax}'", "make it where its variable is declared, and choose between its numbers");
        else
            throw new Unsupported(Descriptors.ReferenceReassigned, value.Syntax, place.Root);
        if (place.IsWhole)
            Forget(place.Root);
    }

    // The slope of a rule may read the rule's value, which therefore has a name that keeps it.
    private void Store(Place place, Expression value)
    {
        if (value is Operation { Rule.Form: > RuleForm.Convert } && !(place.IsWhole && IsStable(place.Root)))
            value = Name(value, true, place.Type);
        Emit(new Assign(place, value));
    }

    // A structure is stored field by field.
    private void AssignElementStructure(Place place, IOperation value)
    {
        Binding whole = MakeLocal("value", value.Type!, stable: false, null);
        AssignTo(whole, value);
        foreach (KeyValuePair<string, Binding> part in whole.Parts!)
        {
            Place field = place with
            {
                Path = new([.. place.Path, new Accessor(part.Key, EquatableArray<Expression>.Empty)]), Type = part.Value.Place!.Type,
            };
            Emit(new Assign(field, new Load(part.Value.Place!)));
        }
    }

    private void AssignParts(Binding target, IOperation value)
    {
        Dictionary<string, Binding> parts = target.Parts!;
        switch (value)
        {
            case ITupleOperation tuple:
                AssignTogether([.. parts.Values], tuple.Elements);
                return;
            case IConversionOperation { OperatorMethod: null } conversion:
                AssignParts(target, conversion.Operand);
                return;
            case IDefaultValueOperation or IObjectCreationOperation { Arguments.Length: 0, Initializer: null, Constructor.IsImplicitlyDeclared: true }:
                Clear(target);
                ForgetAll(target);
                return;
            case IObjectCreationOperation creation:
                Construct(target, creation);
                return;
            case IConditionalOperation choice:
                Expression condition = Condition(choice.Condition);
                List<Statement> then = Collect(() => AssignParts(target, choice.WhenTrue));
                List<Statement> otherwise = Collect(() => AssignParts(target, choice.WhenFalse!));
                Emit(new Branch(condition, new(then), new(otherwise)));
                ForgetAll(target);
                return;
            case IWithOperation with:
                AssignParts(target, with.Operand);
                foreach (ISimpleAssignmentOperation each in with.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
                    AssignTo(parts[MemberName(each.Target)], each.Value);
                return;
        }
        CopyBinding(target, BindingOf(value));
    }

    private static string MemberName(IOperation target) => target switch
    {
        IFieldReferenceOperation field => Shapes.FieldName(field.Field),
        IPropertyReferenceOperation property => property.Property.Name,
        _ => throw new Unsupported(Descriptors.Construct, target.Syntax, $"'{target.Syntax}'", "name a field"),
    };

    // All values are computed before any is stored, as in (a, b) = (b, a).
    private void AssignTogether(IReadOnlyList<Binding> targets, IReadOnlyList<IOperation> values)
    {
        var names = new List<object>();
        foreach (IOperation value in values)
        {
            ITypeSymbol type = Resolve(value.Type!);
            if (IsReal(type))
            {
                names.Add(Name(Real(value), true, Number(type)));
            }
            else if (Shapes.Fields(type) is not null)
            {
                Binding copy = MakeLocal("value", type, stable: false, null);
                AssignTo(copy, value);
                names.Add(copy);
            }
            else
            {
                names.Add(Name(Discrete(value), false, Text(type)));
            }
        }
        for (int i = 0; i < targets.Count; i++)
        {
            if (names[i] is Binding structure)
            {
                CopyBinding(targets[i], structure);
                continue;
            }
            Emit(new Assign(targets[i].Place!, (Expression)names[i]));
            ForgetAll(targets[i]);
        }
    }

    private void CopyBinding(Binding target, Binding source)
    {
        if (source.Parts is { } parts)
        {
            foreach (KeyValuePair<string, Binding> part in target.Parts!)
                CopyBinding(part.Value, parts[part.Key]);
        }
        else if (source.Value is { } value)
        {
            Emit(new Assign(target.Place!, value));
        }
        else
        {
            CopyPlace(target, source.Place!);
        }
        ForgetAll(target);
    }

    private void CopyPlace(Binding target, Place source)
    {
        if (target.Parts is null)
        {
            Emit(new Assign(target.Place!, new Load(source)));
            return;
        }
        foreach (KeyValuePair<string, Binding> part in target.Parts)
        {
            string type = part.Value.Place?.Type ?? "";
            CopyPlace(part.Value, source with { Path = new([.. source.Path, new Accessor(part.Key, EquatableArray<Expression>.Empty)]), Type = type });
        }
    }

    private void ReadCompound(ICompoundAssignmentOperation compound)
    {
        if (!IsRealType(compound.Target.Type))
        {
            Binding target = BindingOf(compound.Target);
            string sign = Sign(compound.OperatorKind, compound);
            Expression value = Discrete(compound.Value);
            string type = Text(Resolve(compound.Target.Type!));
            Emit(new Assign(target.Place!, Join(Guarded(compound.IsChecked, $"({type})("), Discrete(compound.Target), $" {sign} ", value, compound.IsChecked ? "))" : ")")));
            ForgetAll(target);
            return;
        }
        if (compound.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
        {
            ReadAccumulate(compound.Target, compound.Value, compound.OperatorKind == BinaryOperatorKind.Subtract);
            return;
        }
        Place place = PlaceOf(compound.Target);
        Expression left = Name(new Load(place), true, place.Type), right = Atom(compound.Value);
        Rule rule = compound.OperatorKind switch
        {
            BinaryOperatorKind.Multiply => Rule.Multiply,
            BinaryOperatorKind.Divide => _rules.FindOperator("op_Division")!,
            BinaryOperatorKind.Remainder => _rules.FindOperator("op_Modulus")!,
            _ => throw new Unsupported(Descriptors.Construct, compound.Syntax, $"'{compound.OperatorKind}'", "use += -= *= /= or %="),
        };
        Store(place, new Operation(rule, new([left, right]), OperatorCall(compound.OperatorKind), place.Type));
        if (place.IsWhole)
            Forget(place.Root);
    }

    private void ReadIncrement(IIncrementOrDecrementOperation increment)
    {
        Binding target = BindingOf(increment.Target);
        bool down = increment.Kind == OperationKind.Decrement;
        if (target.Place!.IsReal)
            Emit(new Accumulate(target.Place, new Constant("1.0", true), down));
        else
            Emit(new Assign(target.Place, increment.IsChecked
                ? Join("checked(", Discrete(increment.Target), down ? " - 1)" : " + 1)") : Join("", Discrete(increment.Target), down ? " - 1" : " + 1")));
        ForgetAll(target);
    }

    private void ReadDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        IOperation left = deconstruction.Target;
        if (left is IDeclarationExpressionOperation declaration)
            left = declaration.Expression;
        if (left is not ITupleOperation targets)
            throw new Unsupported(Descriptors.Construct, deconstruction.Syntax, "This deconstruction", "take the parts one by one");
        IOperation value = deconstruction.Value;
        if (Reordered(targets, Plain(value)))
            return;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value is ITupleOperation tuple)
        {
            List<Binding?> places = [.. targets.Elements.Select(Target)];
            if (places.All(static p => p is not null))
            {
                AssignTogether([.. places.Select(static p => p!)], tuple.Elements);
                return;
            }
        }
        SpreadOut(BindingOf(value), targets, deconstruction);
    }

    private Binding? Target(IOperation target)
    {
        if (target is IDiscardOperation)
            return null;
        if (target is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared })
            target = declared;
        if (target is ILocalReferenceOperation local && !_scope.Bindings.ContainsKey(local.Local))
            _scope.Bindings[local.Local] = MakeLocal(local.Local.Name, local.Local.Type, stable: false, null);
        return BindingOf(target);
    }
}
