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
                    text.Append(Print(verbatim.Holes[i])).Append(verbatim.Pieces[i + 1]);
                return text.ToString();
            case Operation operation:
                return Print(operation);
            default:
                throw new InvalidOperationException("An expression of an unknown kind.");
        }
    }

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
        string number = Real(operation.Number, IsActive(operation));
        if (operation.Call is "/" or "%")
            return $"({arguments[0]} {operation.Call} {arguments[1]})";
        if (operation.Call.Length > 0 && number == operation.Number)
            return $"{operation.Call}({string.Join(", ", arguments)})";
        return $"global::Leibniz.Rules.Primitive.Apply<{operation.Rule.Type}, {number}>({string.Join(", ", arguments)})";
    }
}
