using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Real values: each operation gets a name, so that the reverse can refer to it.</content>
internal sealed partial class MethodReader
{
    // A constant or a stable name for a real value.
    private Expression Atom(IOperation operation)
    {
        Expression value = Real(operation);
        if (value is Constant || value is Load { Place.IsWhole: true } load && IsStable(load.Place.Root))
            return value;
        return Name(value, true, Number(operation.Type));
    }

    private readonly HashSet<string> _stable = [];

    private bool IsStable(string root) => _stable.Contains(root);

    private string Number(ITypeSymbol? type) =>
        type is not null && Resolve(type).SpecialType == SpecialType.System_Single ? "float" : "double";

    // A real value whose arguments are atoms; with _raw set, a tree without names.
    private Expression Real(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && IsRealType(operation.Type))
            return new Constant(Literal(constant), true);
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return Real(inner.Operand);
            case IConversionOperation conversion:
                return RealConversion(conversion);
            case IBinaryOperation binary when binary.OperatorMethod is null || IsNumberOperator(binary.OperatorMethod):
                return Apply(OperatorRule(binary), [binary.LeftOperand, binary.RightOperand], OperatorCall(binary.OperatorKind), binary.Type);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary when unary.OperatorMethod is null || IsNumberOperator(unary.OperatorMethod):
                return Apply(Rule.Negate, [unary.Operand], "", unary.Type);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary:
                return Real(unary.Operand);
            case IConditionalOperation choice:
                return Choice(choice);
            case ISwitchExpressionOperation choice:
                return SwitchValue(choice);
            case IInvocationOperation call:
                return RealCall(call);
            case IBinaryOperation { OperatorMethod: { } method } binary:
                return ValueOf(Inline(method, [binary.LeftOperand, binary.RightOperand], null, binary.Syntax));
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation:
                ReadEffect(operation);
                return Real(((IAssignmentOperation)operation).Target);
            case IIncrementOrDecrementOperation increment:
                Expression before = Atom(increment.Target);
                ReadIncrement(increment);
                return increment.IsPostfix ? before : Atom(increment.Target);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference when IsGenericConstant(property):
                return new Constant(GenericConstant(property, reference.Syntax), true);
            case IDefaultValueOperation:
                return new Constant("0.0", true);
        }
        if (IsWhole(operation.Type))
            return new Verbatim(new(["(double)(", ")"]), new([Discrete(operation)]), true);
        Binding binding = BindingOf(operation);
        return binding.Value ?? (binding.Variable is not null ? Capture(Owned(operation), binding)
            : new Load(binding.Place ?? throw new Unsupported(Descriptors.Construct, operation.Syntax, $"'{operation.Syntax}'", "use its fields")));
    }

    private Expression Apply(Rule rule, IEnumerable<IOperation> arguments, string call, ITypeSymbol? type) =>
        new Operation(rule, new(arguments.Select(a => IsRealType(a.Type) || IsLiteralReal(a) ? RealArgument(a) : Atomic(a))), call, Number(type));

    private static bool IsLiteralReal(IOperation operation) => operation.Type is ITypeParameterSymbol;

    private Expression RealArgument(IOperation operation) => _raw ? Real(operation) : Atom(operation);

    private Rule OperatorRule(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Add => Rule.Add,
        BinaryOperatorKind.Subtract => Rule.Subtract,
        BinaryOperatorKind.Multiply => Rule.Multiply,
        BinaryOperatorKind.Divide => _rules.FindOperator("op_Division")!,
        BinaryOperatorKind.Remainder => _rules.FindOperator("op_Modulus")!,
        _ => throw new Unsupported(Descriptors.Construct, binary.Syntax, $"'{binary.OperatorKind}'", "use + - * / or %"),
    };

    private static string OperatorCall(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Divide => "/",
        BinaryOperatorKind.Remainder => "%",
        _ => "",
    };

    private static bool IsNumberOperator(IMethodSymbol method) =>
        method.ContainingType?.ContainingNamespace?.ToDisplayString() is "System.Numerics" or "System";

    private Expression RealConversion(IConversionOperation conversion)
    {
        ITypeSymbol from = Resolve(conversion.Operand.Type!), to = Resolve(conversion.Type!);
        if (IsReal(from) && IsReal(to))
        {
            return from.SpecialType == to.SpecialType
                ? Real(conversion.Operand)
                : new Operation(Rule.Convert, new([RealArgument(conversion.Operand)]), "", Number(to));
        }
        if (conversion.OperatorMethod is { } method && !IsNumberOperator(method))
            return ValueOf(Inline(method, [conversion.Operand], null, conversion.Syntax));
        return new Verbatim(new([$"({Text(to)})(", ")"]), new([Discrete(conversion.Operand)]), true);
    }

    private Expression Choice(IConditionalOperation choice)
    {
        if (_raw)
        {
            return new Verbatim(
                new(["(", " ? ", " : ", ")"]), new([Discrete(choice.Condition), Real(choice.WhenTrue), Real(choice.WhenFalse!)]), true);
        }
        Expression condition = Condition(choice.Condition);
        Place result = Place.Of(MakeTemporary(true, Number(choice.Type)));
        List<Statement> then = Collect(() => ReadOrThrow(result, choice.WhenTrue));
        List<Statement> otherwise = Collect(() => ReadOrThrow(result, choice.WhenFalse!));
        Emit(new Branch(condition, new(then), new(otherwise)));
        return new Load(result);
    }

    private void ReadOrThrow(Place target, IOperation value)
    {
        while (value is IConversionOperation { Operand: IThrowOperation thrown })
            value = thrown;
        if (value is IThrowOperation)
            ReadStatement(value);
        else
            Emit(new Assign(target, Real(value)));
    }

    private Expression SwitchValue(ISwitchExpressionOperation choice)
    {
        Place result = Place.Of(MakeTemporary(true, Number(choice.Type)));
        Binding subject = SubjectOf(choice.Value);
        ReadArm(0);
        return new Load(result);

        void ReadArm(int at)
        {
            if (at == choice.Arms.Length)
            {
                Emit(new Effect(new(new(["throw new global::System.Runtime.CompilerServices.SwitchExpressionException()"]), EquatableArray<Expression>.Empty, false)));
                return;
            }
            ISwitchExpressionArmOperation arm = choice.Arms[at];
            if (arm.Pattern is IDiscardPatternOperation && arm.Guard is null)
            {
                ReadOrThrow(result, arm.Value);
                return;
            }
            Expression condition = Guarded(Test(subject, arm.Pattern), arm.Guard);
            List<Statement> then = Collect(() => ReadOrThrow(result, arm.Value));
            List<Statement> otherwise = Collect(() => ReadArm(at + 1));
            Emit(new Branch(condition, new(then), new(otherwise)));
        }
    }

    private Expression ValueOf(Binding binding) => binding.Value
        ?? (binding.Variable is { IsStable: false } ? Name(new Load(binding.Place!), true, binding.Variable.Type) : new Load(binding.Place!));

    private static string Literal(object constant)
    {
        double value = constant is float single ? single : System.Convert.ToDouble(constant, CultureInfo.InvariantCulture);
        string name = constant is float ? "float" : "double";
        if (double.IsNaN(value))
            return name + ".NaN";
        if (double.IsInfinity(value))
            return name + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        string text = constant is float f
            ? f.ToString("R", CultureInfo.InvariantCulture) + "f"
            : value.ToString("R", CultureInfo.InvariantCulture);
        if (constant is not float && text.IndexOfAny(['.', 'E']) < 0)
            text += ".0";
        bool negative = text[0] == '-';
        return negative ? $"({text})" : text;
    }
}
