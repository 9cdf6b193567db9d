using System;
using System.Linq;
using Leibniz.Generator.Model;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Vectorize;

/// <summary>Prints what stands in a loop whose rounds run eight at once: reads of evenly spaced elements become lanes.</summary>
internal sealed class LanePrinter(LaneScope scope, Func<string, bool> isActive) : Printer(LanePrinter.Lanes, isActive)
{
    public const string Lanes = "global::Leibniz.Lanes<double>";
    public const string Access = "global::Leibniz.Compiled.LaneAccess";

    /// <inheritdoc/>
    public override string Print(Expression expression)
    {
        if (expression is Load { Place: { IsReal: true, IsWhole: false } place } && Spaced(place) is { } spaced)
            return $"{Access}.Load({spaced.Array}, {spaced.Start}, {spaced.Stride})";
        if (expression is Verbatim { IsReal: true } number && scope.Varies(number))
            return $"{Access}.Ramp({base.Print(number.Holes[0])}, {base.Print(scope.Stride(number.Holes[0])!)})";
        return base.Print(expression);
    }

    /// <summary>Array, first index and spacing of the elements that eight rounds read; null where they read the same one.</summary>
    public (string Array, string Start, string Stride)? Spaced(Place place)
    {
        if (scope.Outside(place) is not { } outside || !scope.Varies(outside.Index))
            return null;
        return (outside.Array.Root, base.Print(outside.Index), base.Print(scope.Stride(outside.Index)!));
    }

    /// <inheritdoc/>
    protected override string Print(Operation operation)
    {
        if (operation.Rule.Form is RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply or RuleForm.Negate or RuleForm.Convert
            || operation.Call is "/" or "%" || !scope.Varies(operation))
            return base.Print(operation);
        return $"global::Leibniz.Rules.Primitive.Apply<{operation.Rule.Type}, {Lanes}>({string.Join(", ", operation.Arguments.Select(Print))})";
    }
}
