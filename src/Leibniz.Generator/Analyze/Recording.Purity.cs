using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <content>What can be computed again in place of being recorded.</content>
internal sealed partial class Recording
{
    // Whether a value can be computed again from what never changes, by a few additions and products.
    private bool IsPure(Expression expression, Statement at, int depth)
    {
        if (depth > 12)
            return false;
        switch (expression)
        {
            case Constant:
                return true;
            case Load { Place: { IsWhole: true } place }:
                if (!Knows(place.Root))
                    return true;
                Variable variable = _variables[place.Root];
                if (variable.Kind is VariableKind.Array or VariableKind.Aggregate or VariableKind.Foreign)
                    return true;
                if (!variable.IsStable)
                    return false;
                return StaysInScope(place.Root)
                    || (_definitions.TryGetValue(place.Root, out Statement definition) && definition is Assign assign && IsPure(assign.Value, assign, depth + 1));
            case Load load:
                return (_stability.Holds(load.Place, at) || _stability.Filling(load.Place, at) is { } fill && IsPureFill(fill))
                    && Walk.IndexReads(load.Place).All(p => IsPure(new Load(p), at, depth + 1));
            case Operation { Rule.Form: RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply or RuleForm.Negate or RuleForm.Convert } operation:
                return operation.Arguments.All(a => IsPure(a, at, depth + 1));
            case Verbatim { Unseen: "" } verbatim:
                return verbatim.Holes.All(h => IsPure(h, at, depth + 1));
            default:
                return false;
        }
    }

    // A loop that fills an array from what never changes may be run again.
    private bool IsPureFill(Filling fill) => fill.Loop.Body.Statements.All(s => s is Assign assign
        && (assign.Target.IsWhole ? _variables[assign.Target.Root].IsStable : true)
        && IsPureValue(assign.Value, assign));

    private bool IsPureValue(Expression value, Statement at) => value switch
    {
        Operation { Rule.Form: RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply or RuleForm.Negate } operation =>
            operation.Arguments.All(a => IsPureValue(a, at)),
        Load { Place.IsWhole: false } load => _stability.Holds(load.Place, at),
        Load { Place.IsWhole: true } load => !Knows(load.Place.Root) || _variables[load.Place.Root].IsStable,
        Constant => true,
        Verbatim { Unseen: "" } verbatim => verbatim.Holes.All(h => IsPureValue(h, at)),
        _ => false,
    };
}
