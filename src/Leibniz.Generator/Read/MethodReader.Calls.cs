using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Calls: of primitives, and of methods whose source is seen, which are read in place.</content>
internal sealed partial class MethodReader
{
    private Expression RealCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_rules.Find(method) is { Form: not RuleForm.Fused } rule && call.Arguments.All(a => IsRealType(a.Value.Type) || IsWhole(a.Value.Type)))
            return ApplyRule(rule, call);
        if (_rules.Find(method) is { Form: RuleForm.Fused } fused)
            return FusedCall(fused, call);
        if (IsCreation(method))
            return Creation(call);
        if (IsSumOver(method))
            return SumOver(call);
        if (HasSource(method) || call.Instance?.Type?.TypeKind == TypeKind.Delegate)
            return ValueOf(CallBinding(call));
        return Unseen(call);
    }

    private Expression ApplyRule(Rule rule, IInvocationOperation call)
    {
        string name = call.TargetMethod.ContainingType.TypeKind == TypeKind.Interface || call.TargetMethod.IsGenericMethod
            ? "" : $"{Text(call.TargetMethod.ContainingType)}.{call.TargetMethod.Name}";
        return Apply(rule, call.Arguments.OrderBy(static a => a.Parameter!.Ordinal).Select(static a => a.Value), name, call.Type);
    }

    private Expression FusedCall(Rule rule, IInvocationOperation call)
    {
        var arguments = new List<Expression>();
        foreach (IArgumentOperation argument in call.Arguments.OrderBy(static a => a.Parameter!.Ordinal))
        {
            Binding array = ReadReference(argument.Value, "part", Resolve(argument.Value.Type!));
            arguments.Add(new Load(array.Place!));
        }
        return new Operation(rule, new(arguments), "", Number(call.Type));
    }

    // double.CreateChecked(3) and the like.
    private static bool IsCreation(IMethodSymbol method) => method.Name is "CreateChecked" or "CreateTruncating" or "CreateSaturating";

    private Expression Creation(IInvocationOperation call)
    {
        IOperation value = call.Arguments[0].Value;
        if (IsRealType(value.Type))
            return Real(value);
        return new Verbatim(new(["(double)(", ")"]), new([Discrete(value)]), true);
    }

    private static bool IsGenericConstant(IPropertySymbol property) =>
        property.IsStatic && property.Name is "Zero" or "One" or "Pi" or "E" or "Tau" or "NaN" or "Epsilon" or "NegativeOne"
            or "PositiveInfinity" or "NegativeInfinity" or "NegativeZero" or "MaxValue" or "MinValue";

    private string GenericConstant(IPropertySymbol property, SyntaxNode at) => property.Name switch
    {
        "Zero" => "0.0",
        "One" => "1.0",
        "NegativeOne" => "(-1.0)",
        "Pi" or "E" or "Tau" or "NaN" or "Epsilon" or "PositiveInfinity" or "NegativeInfinity" or "NegativeZero" => $"double.{property.Name}",
        _ => throw new Unsupported(Descriptors.Construct, at, $"'{property.Name}'", "use a constant"),
    };

    private bool IsWhole(ITypeSymbol? type) => type is not null && Shapes.Of(Resolve(type)).Kind == VariableKind.Discrete;

    private static bool HasSource(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences.Length > 0
        || method.OriginalDefinition.PartialImplementationPart is not null;

    private Expression DiscreteCall(IInvocationOperation call)
    {
        if (HasSource(call.TargetMethod) && !_raw)
        {
            Binding result = CallBinding(call);
            return result.Value ?? Name(new Load(result.Place!), false, Text(Resolve(call.Type!)));
        }
        return Unseen(call);
    }

    // A call into code that is not seen: allowed where nothing active goes in, which the analysis checks.
    private Expression Unseen(IInvocationOperation call)
    {
        var parts = new List<object>();
        if (call.Instance is { } instance)
        {
            parts.Add("");
            parts.Add(Discrete(instance));
            parts.Add($".{call.TargetMethod.Name}(");
        }
        else
        {
            parts.Add($"{Text(call.TargetMethod.ContainingType)}.{call.TargetMethod.Name}(");
        }
        bool first = true;
        foreach (IArgumentOperation argument in call.Arguments.OrderBy(static a => a.Parameter!.Ordinal))
        {
            if (argument.Parameter!.RefKind is RefKind.Ref or RefKind.Out)
                throw new Unsupported(Descriptors.UnseenCall, call.Syntax, call.TargetMethod.Name);
            parts.Add(first ? "" : ", ");
            Expression value = Discrete(argument.Value);
            parts.Add(value);
            first = false;
        }
        parts.Add(")");
        return Join([.. parts]) with { IsReal = IsRealType(call.Type), Unseen = call.TargetMethod.Name };
    }

    private Binding CallBinding(IInvocationOperation call)
    {
        if (call.Instance is { Type.TypeKind: TypeKind.Delegate } target)
            return InlineLambda(target, call);
        if (SpanPart(call) is { } part)
            return View("part", Resolve(call.Type!), part.Source, part.Start, part.Length);
        if (!HasSource(call.TargetMethod))
        {
            if (IsRealType(call.Type))
                return new() { Value = Atom(call) };
            if (Shapes.Of(Resolve(call.Type!)).Kind is VariableKind.Discrete or VariableKind.Foreign)
                return new() { Value = Unseen(call) };
            throw new Unsupported(Descriptors.UnseenCall, call.Syntax, call.TargetMethod.Name);
        }
        var arguments = new IOperation?[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
            arguments[argument.Parameter!.Ordinal] = argument.Value;
        return Inline(call.TargetMethod, arguments!, call.Instance, call.Syntax);
    }

    private void ReadCallStatement(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        if (name is "Clear" or "Fill" && call.Instance is { } span && Shapes.Element(Resolve(span.Type!)) is not null)
        {
            FillArray(PlaceOf(span), name == "Fill" ? Real(call.Arguments[0].Value) : new Constant("0.0", true));
            return;
        }
        if (name == "CopyTo" && call.Instance is { } source && Shapes.Element(Resolve(source.Type!)) is not null)
        {
            CopyArray(PlaceOf(source), ReadReference(call.Arguments[0].Value, "target", Resolve(call.Arguments[0].Value.Type!)).Place!);
            return;
        }
        if (name == "ThrowIfNull" && call.TargetMethod.ContainingType.Name == "ArgumentNullException" && IsKnown(call.Arguments[0].Value))
            return;
        if (call.TargetMethod.ReturnsVoid && !HasSource(call.TargetMethod) && call.Instance?.Type?.TypeKind != TypeKind.Delegate)
        {
            if (call.TargetMethod.ContainingType.Name is not ("Debug" or "ArgumentOutOfRangeException" or "ArgumentNullException"))
                throw new Unsupported(Descriptors.UnseenCall, call.Syntax, name);
            var text = (Verbatim)Unseen(call);
            Emit(new Effect(text));
            return;
        }
        CallBinding(call);
    }

    // A parameter is looked at before all; an array of the method's own is never null.
    private bool IsKnown(IOperation argument)
    {
        argument = Plain(argument);
        if (_scope.Outer is null && argument is IParameterReferenceOperation { Parameter: { } parameter })
        {
            _required.Add(parameter.Ordinal);
            return true;
        }
        return Shapes.Of(Resolve(argument.Type!)).Kind switch
        {
            VariableKind.Array => true,
            VariableKind.Aggregate => argument is ILocalReferenceOperation or IParameterReferenceOperation && BindingOf(argument) is { Place: null },
            _ => false,
        };
    }

    // for (i = 0; i < a.Length; i++) a[i] = value.
    private void FillArray(Place array, Expression value)
    {
        Expression limit = Name(Length(array), false, "int");
        if (value is not Constant)
            value = Name(value, true, "double");
        EachElement(limit, i => Emit(new Assign(Item(array, i), value)));
    }

    private void CopyArray(Place source, Place target)
    {
        Expression limit = Name(Length(source), false, "int");
        EachElement(limit, i => Emit(new Assign(Item(target, i), Name(new Load(Item(source, i)), true, Item(source, i).Type))));
    }

    private void EachElement(Expression limit, System.Action<Expression> body)
    {
        var counter = new Variable(
            _names.Fresh("i"), "int", VariableKind.Discrete, false, true, true, "", EquatableArray<string>.Empty);
        _frame = new(_frame, new(SymbolEqualityComparer.Default));
        _homes[counter.Name] = _frame;
        _stable.Add(counter.Name);
        body(new Load(Place.Of(counter)));
        Frame frame = _frame.Build();
        _frame = _frame.Parent!;
        Emit(new CountLoop(counter.Name, new Constant("0", false), limit, 1, frame));
    }

    private static Place Item(Place array, Expression index)
    {
        string type = array.Type.Contains("float") ? "float" : "double";
        return array with { Path = new([.. array.Path, new Accessor(null, new([index]))]), Type = type };
    }
}
