using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Integers, truth values and everything else without a derivative: C# text over stable names.</content>
internal sealed partial class MethodReader
{
    // Set while a loop's condition is read: it is evaluated in every round, so that it sees the variables themselves.
    private bool _raw;

    private Expression Raw(IOperation operation)
    {
        bool before = _raw;
        _raw = true;
        Expression value = Discrete(operation);
        _raw = before;
        return value;
    }

    // A named truth value, so that the reverse takes the same way.
    private Expression Condition(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: bool known })
            return new Constant(known ? "true" : "false", false);
        return Name(Discrete(operation), false, "bool");
    }

    // A named or constant integer.
    private Expression Atomic(IOperation operation)
    {
        Expression value = Discrete(operation);
        return value is Constant || (value is Load { Place.IsWhole: true } load && IsStable(load.Place.Root)) || _raw
            ? value : Name(value, false, Text(Resolve(operation.Type!)));
    }

    private Expression Discrete(IOperation operation)
    {
        if (operation.ConstantValue.HasValue && operation.Type is { } type && operation.ConstantValue.Value is { } value)
        {
            if (IsReal(Resolve(type)))
                return new Constant(Literal(value), true);
            string text = SymbolDisplay.FormatPrimitive(value, true, false)!;
            return new Constant(type.TypeKind == TypeKind.Enum ? $"(({Text(type)})({text}))" : text, false);
        }
        if (operation.Type is not null && IsRealType(operation.Type))
            return DiscreteReal(operation);
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return Discrete(inner.Operand);
            case ILiteralOperation or IDefaultValueOperation:
                return new Constant(operation.Syntax.ToString(), false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both
                when !_raw && both.RightOperand.DescendantsAndSelf().Any(static o => IsNamed(o) || IsElement(o)):
                return ShortCircuit(both);
            case IBinaryOperation binary when binary.OperatorMethod is null || IsNumberOperator(binary.OperatorMethod):
                return Join(Guarded(binary.IsChecked, "("), Discrete(binary.LeftOperand), $" {Sign(binary)} ", Discrete(binary.RightOperand), ")");
            case IUnaryOperation unary when unary.OperatorMethod is null:
                return Join(Guarded(unary.IsChecked, UnarySign(unary)), Discrete(unary.Operand), unary.IsChecked ? "))" : ")");
            case IConversionOperation { OperatorMethod: null } conversion:
                return conversion.IsImplicit && !IsReal(Resolve(conversion.Operand.Type!))
                    ? Discrete(conversion.Operand)
                    : Join(Guarded(conversion.IsChecked, $"(({Text(Resolve(conversion.Type!))})("), Discrete(conversion.Operand), conversion.IsChecked ? ")))" : "))");
            case IConditionalOperation { WhenFalse: not null } choice:
                return Join("(", Discrete(choice.Condition), " ? ", Discrete(choice.WhenTrue), " : ", Discrete(choice.WhenFalse), ")");
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } step:
                return Stepped(step);
            case IIsPatternOperation test:
                return Test(SubjectOf(test.Value), test.Pattern);
            case IInvocationOperation { TargetMethod.Name: "GetLength", Instance: { } shaped, Arguments.Length: 1 } measured
                when measured.Arguments[0].Value.ConstantValue is { HasValue: true, Value: int dimension } && LaidLength(shaped, dimension) is { } laid:
                return laid;
            case IPropertyReferenceOperation { Property.Name: "Length", Instance: { } shaped } when LaidLength(shaped, null) is { } laid:
                return laid;
            case IPropertyReferenceOperation { Property.Name: "Length", Instance: ILocalReferenceOperation or IParameterReferenceOperation } length
                when Shapes.Element(Resolve(length.Instance!.Type!)) is not null && BindingOf(length.Instance) is { Parts: not null } structures:
                return Length(First(structures));
            case IInvocationOperation call:
                return DiscreteCall(call);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: false }, Instance: { } instance } property
                when Shapes.Fields(Resolve(instance.Type!)) is null && !IsTakenApart(instance):
                return property.Property.Name is "Length" or "Count" && Shapes.Element(Resolve(instance.Type!)) is not null
                    ? Length(PlaceOf(instance))
                    : Join("", Discrete(instance), "." + property.Property.Name);
            case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                return new Constant($"{Text(property.ContainingType)}.{property.Name}", false);
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return new Constant($"{Text(field.ContainingType)}.{field.Name}", false);
            case IIncrementOrDecrementOperation increment when !_raw:
                Expression before = Atomic(increment.Target);
                ReadIncrement(increment);
                return increment.IsPostfix ? before : Atomic(increment.Target);
            case ISimpleAssignmentOperation assignment when !_raw:
                ReadEffect(assignment);
                return Discrete(assignment.Target);
            case IObjectCreationOperation or ITypeOfOperation or INameOfOperation or IInterpolatedStringOperation:
                return Quote(operation);
        }
        Binding binding = BindingOf(operation);
        if (binding.Value is { } known)
            return known;
        if (binding.Variable is { Kind: VariableKind.Discrete })
            return Capture(Owned(operation), binding);
        return new Load(binding.Place ?? throw new Unsupported(Descriptors.Construct, operation.Syntax, $"'{operation.Syntax}'", "use its fields"));
    }

    private bool IsTakenApart(IOperation instance) => Plain(instance) switch
    {
        ILocalReferenceOperation local => Lookup(local.Local, local.Syntax).Parts is not null,
        IParameterReferenceOperation parameter => Lookup(parameter.Parameter, parameter.Syntax).Parts is not null,
        IInstanceReferenceOperation => _scope.This?.Parts is not null,
        _ => false,
    };

    // A real that is compared or converted has no name of its own: its derivative is not asked for.
    private Expression DiscreteReal(IOperation operation) =>
        !_raw && operation.DescendantsAndSelf().Any(IsNamed) ? Atom(operation) : Real(operation);

    // What is read into statements in front of the expression that it stands in.
    private static bool IsNamed(IOperation operation) => operation is IInvocationOperation or IConditionalOperation
        or ISwitchExpressionOperation or IAssignmentOperation or IIncrementOrDecrementOperation;

    // What may lie outside of its array where the left side of "and" does not hold.
    private static bool IsElement(IOperation operation) => operation is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true };

    // The right side is computed only where the left side does not decide, as in the method itself.
    private Load ShortCircuit(IBinaryOperation both)
    {
        bool and = both.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        Expression left = Name(Discrete(both.LeftOperand), false, "bool");
        Place result = Place.Of(MakeTemporary(false, "bool", "n"));
        List<Statement> right = Collect(() => Emit(new Assign(result, Discrete(both.RightOperand))));
        List<Statement> decided = [new Assign(result, new Constant(and ? "false" : "true", false))];
        Emit(and ? new Branch(left, new(right), new(decided)) : new Branch(left, new(decided), new(right)));
        ForgetAssigned(both.RightOperand);
        return new(result);
    }

    // A counter that an expression moves: its value before or after.
    private Expression Stepped(IIncrementOrDecrementOperation step)
    {
        bool raw = _raw;
        _raw = false;
        Expression before = Atomic(step.Target);
        ReadIncrement(step);
        Expression value = step.IsPostfix ? before : Atomic(step.Target);
        _raw = raw;
        return value;
    }

    private static Verbatim Join(params object[] parts)
    {
        var pieces = new List<string> { "" };
        var holes = new List<Expression>();
        foreach (object part in parts)
        {
            if (part is string text)
            {
                pieces[pieces.Count - 1] += text;
            }
            else
            {
                holes.Add((Expression)part);
                pieces.Add("");
            }
        }
        return new(new(pieces), new(holes), false);
    }

    // What throws on overflow does so in the derivative.
    private static string Guarded(bool isChecked, string text) => isChecked ? text == "(" ? "checked(" : $"checked({text}" : text;

    private static string UnarySign(IUnaryOperation unary) => unary.OperatorKind switch
    {
        UnaryOperatorKind.Not => "!(",
        UnaryOperatorKind.BitwiseNegation => "~(",
        UnaryOperatorKind.Minus => "-(",
        UnaryOperatorKind.Plus => "(",
        _ => throw new Unsupported(Descriptors.Construct, unary.Syntax, $"'{unary.Syntax}'", "write it otherwise"),
    };

    private static string Sign(IBinaryOperation binary) => Sign(binary.OperatorKind, binary);

    private static string Sign(BinaryOperatorKind kind, IOperation at) => kind switch
    {
        BinaryOperatorKind.Add => "+",
        BinaryOperatorKind.Subtract => "-",
        BinaryOperatorKind.Multiply => "*",
        BinaryOperatorKind.Divide => "/",
        BinaryOperatorKind.Remainder => "%",
        BinaryOperatorKind.LeftShift => "<<",
        BinaryOperatorKind.RightShift => ">>",
        BinaryOperatorKind.UnsignedRightShift => ">>>",
        BinaryOperatorKind.And => "&",
        BinaryOperatorKind.Or => "|",
        BinaryOperatorKind.ExclusiveOr => "^",
        BinaryOperatorKind.ConditionalAnd => "&&",
        BinaryOperatorKind.ConditionalOr => "||",
        BinaryOperatorKind.Equals => "==",
        BinaryOperatorKind.NotEquals => "!=",
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.GreaterThan => ">",
        BinaryOperatorKind.GreaterThanOrEqual => ">=",
        _ => throw new Unsupported(Descriptors.Construct, at.Syntax, $"'{kind}'", "write it otherwise"),
    };
}
