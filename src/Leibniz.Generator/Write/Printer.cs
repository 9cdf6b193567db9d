using System;
using System.Linq;
using System.Text;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>Expressions and places as C# text.</summary>
/// <param name="number">The type of an active real; null for the user's own.</param>
/// <param name="isActive">Which variables carry derivatives.</param>
internal class Printer(string? number, Func<string, bool> isActive)
{
    public const string Suffix = "_bar";

    /// <summary>The type of active reals.</summary>
    public string? Number { get; } = number;

    /// <summary>The type of a real variable or value.</summary>
    public string Real(string type, bool active) => active && Number is not null ? Number : type;

    /// <summary>An expression.</summary>
    public virtual string Print(Expression expression)
    {
        switch (expression)
        {
            case Constant constant:
                return constant.Text;
            case Load load:
                return Print(load.Place);
            case Verbatim verbatim:
                var text = new StringBuilder(verbatim.Pieces[0]);
                for (int i = 0; i < verbatim.Holes.Count; i++)
                    text.Append(Plain(verbatim.Holes[i])).Append(verbatim.Pieces[i + 1]);
                return text.ToString();
            case Operation operation:
                return Print(operation);
            default:
                throw new InvalidOperationException("An expression of an unknown kind.");
        }
    }

    // What is compared or converted is the value, without its tangents.
    private string Plain(Expression expression) => Carries && expression is (Load { Place.IsReal: true } or Operation) && IsActive(expression)
        ? Print(expression) + PrimalOf : Print(expression);

    /// <summary>From a number with tangents, which may itself be one of such numbers, to its value.</summary>
    public string PrimalOf { get; } = string.Concat(Enumerable.Repeat(".Primal", Depth(number)));

    /// <summary>A plain real among numbers whose tangents have tangents: the language converts over one step alone.</summary>
    public string Spread(Expression value, string text) => Depth(Number) > 1 && !IsActive(value)
        && value is Constant { IsReal: true } or Verbatim { IsReal: true } or Operation or Load { Place.IsReal: true } ? $"global::Leibniz.Compiled.Slope.Spread<{Number}>({text})" : text;

    private static int Depth(string? number) => number is null ? 0 : number.Split(["Leibniz.Dual"], StringSplitOptions.None).Length - 1;

    /// <summary>Whether active reals are numbers with tangents.</summary>
    protected virtual bool Carries => Number is not null;

    /// <summary>A place.</summary>
    public string Print(Place place) => place.Root + Path(place);

    /// <summary>The place of the cotangent of a place.</summary>
    public string Cotangent(Place place) => place.Root + Suffix + Path(place);

    /// <summary>The steps from a variable to a part of it.</summary>
    public string Path(Place place)
    {
        var text = new StringBuilder();
        foreach (Accessor step in place.Path)
        {
            if (step.Field is not null)
                text.Append('.').Append(step.Field);
            else
                text.Append('[').Append(string.Join(", ", step.Indices.Select(Print))).Append(']');
        }
        return text.ToString();
    }

    protected bool IsActive(Expression expression) => expression switch
    {
        Load load => isActive(load.Place.Root),
        Operation operation => operation.Arguments.Any(IsActive),
        _ => false,
    };

    /// <summary>The type on which an operation computes.</summary>
    protected virtual string NumberOf(Operation operation) => Real(operation.Number, IsActive(operation));

    protected virtual string Print(Operation operation)
    {
        string[] arguments = [.. operation.Arguments.Select(Print)];
        switch (operation.Rule.Form)
        {
            case RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply:
                return $"({arguments[0]} {operation.Rule.Type} {arguments[1]})";
            case RuleForm.Negate:
                return $"(-{arguments[0]})";
            case RuleForm.Convert:
                return Number is not null && IsActive(operation) ? arguments[0] : $"(({operation.Number})({arguments[0]}))";
        }
        string number = NumberOf(operation);
        if (operation.Call is "/" or "%")
            return $"({arguments[0]} {operation.Call} {arguments[1]})";
        if (operation.Call.Length > 0 && number == operation.Number)
            return $"{operation.Call}({string.Join(", ", arguments)})";
        for (int i = 0; i < arguments.Length && number != operation.Number; i++)
            arguments[i] = Spread(operation.Arguments[i], arguments[i]);
        return $"global::Leibniz.Rules.Primitive.Apply<{operation.Rule.Type}, {number}>({string.Join(", ", arguments)})";
    }
}
