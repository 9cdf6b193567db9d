using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Vectorize;

/// <summary>Prints what stands in a loop whose rounds run eight or sixteen at once: reads of evenly spaced elements become lanes.</summary>
internal sealed class LanePrinter(LaneScope scope, LaneForm form, Func<string, bool> isActive) : Printer(form.Type, isActive)
{
    private readonly Dictionary<string, string> _loaded = [];
    private readonly Dictionary<Place, string> _staged = [];

    /// <summary>How many rounds run at once.</summary>
    public LaneForm Form { get; } = form;

    private string Access => Form.Access;

    /// <inheritdoc/>
    protected override bool Carries => false;

    // What is the same in all rounds is computed once, on a plain number.
    /// <inheritdoc/>
    protected override string NumberOf(Operation operation) => operation.Number;

    /// <inheritdoc/>
    public override string Print(Expression expression)
    {
        if (LaneScope.PlainRead(expression) is { } read)
            return Print(read);
        if (expression is Load element && _staged.TryGetValue(element.Place, out string staged))
            return staged;
        if (expression is Verbatim step && LaneScope.IsSearchStep(step))
            return scope.Varies(step) ? SearchStep(step) : base.Print(step);
        if (expression is Load { Place: { IsReal: true, IsWhole: false } held } && _loaded.TryGetValue(held.Root, out string columns))
            return columns + Path(held);
        if (expression is Load { Place: { IsReal: true, IsWhole: false } place } && Spaced(place) is { } spaced)
            return $"{Access}.Load({spaced.Array}, {spaced.Start}, {spaced.Stride}{(Mask is null ? "" : ", " + Mask)})";
        if (expression is Verbatim { IsReal: true } text && scope.Varies(text) && scope.MappedLeaf(text) is { } leaf)
            return $"{Access}.Each({leaf.Root}, static {leaf.Root} => {base.Print(text)})";
        if (expression is Verbatim { IsReal: true } number && scope.Varies(number))
            return $"{Access}.Ramp({base.Print(number.Holes[0])}, {base.Print(scope.Stride(number.Holes[0])!)})";
        return expression is Load { Place: var named } && Plain.TryGetValue(named.Root, out string name) ? name + Path(named) : base.Print(expression);
    }

    // All of its numbers are lanes, where some of them are the same in all rounds too.
    private string SearchStep(Verbatim step)
    {
        string text = step.Pieces[0];
        for (int i = 0; i < step.Holes.Count; i++)
            text += (LaneScope.IsReal(step.Holes[i]) ? Wide(step.Holes[i]) : base.Print(step.Holes[i])) + step.Pieces[i + 1];
        return text;
    }

    /// <summary>What stands for numbers with tangents: their values.</summary>
    public IReadOnlyDictionary<string, string> Plain { get; set; } = new Dictionary<string, string>();

    /// <summary>Says that an element has been read, and where it is.</summary>
    public void Stage(Place element, string text) => _staged[element] = text;

    /// <summary>The lanes that take the present branch; null where all do.</summary>
    public string? Mask { get; set; }

    /// <summary>Says that the elements of a view of each round have been read, and where they are.</summary>
    public void Keep(string view, string columns) => _loaded[view] = columns;

    /// <summary>A truth value as lanes, all ones where it holds.</summary>
    public string Truth(Expression expression)
    {
        if (!scope.Varies(expression))
            return expression is Constant { Text: "false" } ? $"{Form.Type}.Zero" : expression is Constant { Text: "true" } ? $"{Form.Type}.AllBitsSet" : $"{Access}.Mask({base.Print(expression)})";
        if (expression is not Verbatim verbatim)
            return base.Print(expression);
        if (LaneScope.Comparison(verbatim) is { } sign)
        {
            string left = Comparable(verbatim.Holes[0]), right = Comparable(verbatim.Holes[1]);
            return sign switch
            {
                ">" => $"{Form.Vectors}.GreaterThan({left}, {right})",
                ">=" => $"{Form.Vectors}.GreaterThanOrEqual({left}, {right})",
                "<" => $"{Form.Vectors}.LessThan({left}, {right})",
                "<=" => $"{Form.Vectors}.LessThanOrEqual({left}, {right})",
                "==" => $"{Form.Vectors}.Equals({left}, {right})",
                _ => $"(~{Form.Vectors}.Equals({left}, {right}))",
            };
        }
        string text = Signs(verbatim.Pieces[0]);
        for (int i = 0; i < verbatim.Holes.Count; i++)
            text += Truth(verbatim.Holes[i]) + Signs(verbatim.Pieces[i + 1]);
        return $"({text})";
    }

    private static string Signs(string text) => text.Replace("&&", "&").Replace("||", "|").Replace('!', '~');

    private string Comparable(Expression value) => LaneScope.IsReal(value) ? Wide(value)
        : scope.Varies(value) ? $"{Access}.Ramp({base.Print(value)}, {base.Print(scope.Stride(value)!)})" : $"{Form.Vectors}.Create((double)({base.Print(value)}))";

    /// <summary>Array, first index and spacing of the elements that eight rounds read; null where they read the same one.</summary>
    public (string Array, string Start, string Stride)? Spaced(Place place)
    {
        if (scope.Outside(place) is not { } outside || !scope.Varies(outside.Index))
            return null;
        return (Plain.TryGetValue(outside.Array.Root, out string plain) ? plain : outside.Array.Root, base.Print(outside.Index), base.Print(scope.Stride(outside.Index)!));
    }

    /// <summary>An expression as lanes, spread where it is one number.</summary>
    public string Wide(Expression expression) => scope.Varies(expression) ? Print(expression) : $"{Form.Vectors}.Create({Print(expression)})";

    /// <inheritdoc/>
    protected override string Print(Operation operation)
    {
        if (!scope.Varies(operation))
            return base.Print(operation);
        Expression[] arguments = [.. operation.Arguments];
        switch (operation.Rule.Form)
        {
            case RuleForm.Add or RuleForm.Subtract:
                return $"({Wide(arguments[0])} {operation.Rule.Type} {Wide(arguments[1])})";
            case RuleForm.Multiply:
                return $"({Print(arguments[0])} * {Print(arguments[1])})";
            case RuleForm.Negate:
                return $"(-{Print(arguments[0])})";
            case RuleForm.Convert:
                return Print(arguments[0]);
        }
        if (operation.Call == "/")
            return $"({Wide(arguments[0])} / {Wide(arguments[1])})";
        if (operation.Rule.Form == RuleForm.Indexed)
        {
            int whole = arguments[0] is Constant { IsReal: false } or Load { Place.IsReal: false } ? 0 : 1;
            return $"{Access}.Apply<{operation.Rule.Type}>({Print(arguments[whole])}, {Wide(arguments[1 - whole])})";
        }
        return $"{Access}.Apply<{operation.Rule.Type}>({string.Join(", ", arguments.Select(Wide))})";
    }
}
