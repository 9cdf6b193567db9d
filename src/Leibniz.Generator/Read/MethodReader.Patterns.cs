using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Leibniz.Generator.Read;

/// <content>Patterns on values, tuples and structures.</content>
internal sealed partial class MethodReader
{
    // What patterns look at is computed once.
    private Binding SubjectOf(IOperation value)
    {
        ITypeSymbol type = Resolve(value.Type!);
        if (!_raw && Shapes.Fields(type) is not null)
        {
            Binding copy = MakeLocal("subject", type, stable: false, null);
            AssignTo(copy, value);
            return copy;
        }
        return new() { Value = _raw ? Discrete(value) : IsReal(type) ? Atom(value) : Atomic(value) };
    }

    private Expression Test(Binding subject, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: double.NaN or float.NaN } }:
                return Join("double.IsNaN(", Single(subject, pattern), ")");
            case IConstantPatternOperation constant:
                return Join("(", Single(subject, pattern), " == ", Discrete(constant.Value), ")");
            case IRelationalPatternOperation relation:
                return Join("(", Single(subject, pattern), $" {Sign(relation.OperatorKind, relation)} ", Discrete(relation.Value), ")");
            case INegatedPatternOperation not:
                return Join("!(", Test(subject, not.Pattern), ")");
            case IBinaryPatternOperation both:
                return Join(
                    "(", Test(subject, both.LeftPattern), both.OperatorKind == BinaryOperatorKind.And ? " && " : " || ", Test(subject, both.RightPattern), ")");
            case IDiscardPatternOperation:
                return new Constant("true", false);
            case IDeclarationPatternOperation declaration when IsSame(declaration.MatchedType, declaration.InputType):
                Declare(declaration.DeclaredSymbol, subject);
                return new Constant("true", false);
            case IRecursivePatternOperation parts when subject.Parts is not null && IsSame(parts.MatchedType, parts.InputType):
                return Parts(subject, parts);
            default:
                throw new Unsupported(
                    Descriptors.Construct, pattern.Syntax, "This pattern", "use constants, comparisons, and, or, not, and the parts of tuples and structures");
        }
    }

    private bool IsSame(ITypeSymbol? matched, ITypeSymbol input) =>
        matched is null || SymbolEqualityComparer.Default.Equals(Resolve(matched), Resolve(input));

    private void Declare(ISymbol? symbol, Binding subject)
    {
        if (symbol is not ILocalSymbol local)
            return;
        if (_scope.Stable.Contains(local) && subject.Value is not null)
        {
            _scope.Bindings[local] = subject;
            return;
        }
        Binding copy = MakeLocal(local.Name, local.Type, stable: false, null);
        CopyBinding(copy, subject);
        _scope.Bindings[local] = copy;
    }

    private Expression Parts(Binding subject, IRecursivePatternOperation pattern)
    {
        var tests = new List<Expression>();
        List<Binding> fields = [.. subject.Parts!.Values];
        if (pattern.DeconstructionSubpatterns.Length > 0 && pattern.DeconstructionSubpatterns.Length != fields.Count)
            throw new Unsupported(Descriptors.Construct, pattern.Syntax, "This pattern", "name the parts that it looks at");
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            tests.Add(Test(Part(fields[i]), pattern.DeconstructionSubpatterns[i]));
        foreach (IPropertySubpatternOperation each in pattern.PropertySubpatterns)
            tests.Add(Test(Part(Member(subject, MemberName(each.Member), each.Pattern.InputType, each.Syntax)), each.Pattern));
        Declare(pattern.DeclaredSymbol, subject);
        Expression all = new Constant("true", false);
        foreach (Expression test in tests)
            all = all is Constant { Text: "true" } ? test : Join("(", all, " && ", test, ")");
        return all;
    }

    private Binding Part(Binding field) => field.Variable is { } variable
        ? new() { Value = Name(new Load(field.Place!), variable.Kind == VariableKind.Real, variable.Type) } : field;

    private static Expression Single(Binding subject, IPatternOperation pattern) => subject.Value
        ?? throw new Unsupported(Descriptors.Construct, pattern.Syntax, "This pattern", "compare the parts of the structure");

    // A guard that may not be computed where the pattern fails is computed in a branch.
    private Expression Guarded(Expression test, IOperation? guard)
    {
        if (guard is null)
            return Name(test, false, "bool");
        if (!guard.DescendantsAndSelf().Any(static o => IsNamed(o) || IsElement(o)))
            return Name(Join("(", test, " && ", Discrete(guard), ")"), false, "bool");
        Expression first = Name(test, false, "bool");
        Place result = Place.Of(MakeTemporary(false, "bool", "n"));
        List<Statement> then = Collect(() => Emit(new Assign(result, Discrete(guard))));
        Emit(new Branch(first, new(then), new([new Assign(result, new Constant("false", false))])));
        ForgetAssigned(guard);
        return new Load(result);
    }

    private Expression CaseCondition(Binding subject, ISwitchCaseOperation each)
    {
        Expression? any = null;
        foreach (ICaseClauseOperation clause in each.Clauses)
        {
            Expression one = clause switch
            {
                ISingleValueCaseClauseOperation single => Join("(", subject.Value!, " == ", Discrete(single.Value), ")"),
                IPatternCaseClauseOperation pattern => Guarded(Test(subject, pattern.Pattern), pattern.Guard),
                IRelationalCaseClauseOperation relation => Join("(", subject.Value!, $" {Sign(relation.Relation, relation)} ", Discrete(relation.Value), ")"),
                _ => throw new Unsupported(Descriptors.Construct, clause.Syntax, "This case", "use constants and comparisons"),
            };
            any = any is null ? one : Join("(", any, " || ", one, ")");
        }
        return any is Load ? any : Name(any!, false, "bool");
    }

    // The making of an exception: its arguments are those of the method, as far as they are values.
    private Expression Quote(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                var parts = new List<object> { $"new {Text(creation.Type!)}(" };
                foreach (IArgumentOperation argument in creation.Arguments.Where(static a => !a.IsImplicit).OrderBy(static a => a.Parameter!.Ordinal))
                {
                    parts.Add(parts.Count > 1 ? ", " : "");
                    parts.Add(QuotedArgument(argument.Value));
                }
                parts.Add(")");
                return Join([.. parts]);
            case IInterpolatedStringOperation text:
                return Interpolated(text);
            default:
                return new Constant(operation.Syntax.ToString(), false);
        }
    }

    private Expression QuotedArgument(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: { } known })
            return new Constant(SymbolDisplay.FormatPrimitive(known, true, false)!, false);
        try
        {
            return Discrete(value);
        }
        catch (Unsupported)
        {
            return new Constant("default!", false);
        }
    }

    private Expression Interpolated(IInterpolatedStringOperation text)
    {
        var parts = new List<object> { "$\"" };
        foreach (IInterpolatedStringContentOperation each in text.Parts)
        {
            if (each is IInterpolationOperation hole)
            {
                parts.Add("{(");
                parts.Add(QuotedArgument(Plain(hole.Expression)));
                parts.Add($"){(hole.Alignment is { } width ? "," + width.Syntax : "")}{(hole.FormatString is { } format ? ":" + format.Syntax.ToString().TrimStart(':') : "")}}}");
            }
            else if (each is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string words })
            {
                string literal = SymbolDisplay.FormatLiteral(words, true);
                parts.Add(literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}"));
            }
        }
        parts.Add("\"");
        return Join([.. parts]);
    }
}
