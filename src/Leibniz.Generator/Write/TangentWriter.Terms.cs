using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <content>Sums of products: their tangents are put off until the sum is taken, which then is one fused step a product.</content>
internal sealed partial class TangentWriter
{
    private const int MostTerms = 8;

    private readonly Dictionary<string, int> _reads = [];
    private readonly Dictionary<string, int> _writes = [];
    private readonly HashSet<string> _deferrable = [];
    private readonly Dictionary<string, List<Term>> _deferred = [];

    private void CountUses()
    {
        foreach (Statement statement in Walk.All(_method.Body.Statements))
        {
            foreach (Place read in Walk.Reads(statement))
                _reads[read.Root] = _reads.TryGetValue(read.Root, out int count) ? count + 1 : 1;
            if (Walk.Target(statement) is { } target)
                _writes[target.Root] = _writes.TryGetValue(target.Root, out int count) ? count + 1 : 1;
        }
    }

    // Products and sums that are read once, by a sum of the same block.
    private void FindDeferrable(EquatableArray<Statement> block)
    {
        for (int i = 0; i < block.Count; i++)
        {
            if (block[i] is Assign { Target: { IsWhole: true, Root: var name }, Value: Operation { Rule.Form: RuleForm.Add or RuleForm.Subtract or RuleForm.Negate or RuleForm.Multiply } }
                && _local.Contains(name) && _activity.IsActive(name) && _reads.TryGetValue(name, out int reads) && reads == 1
                && block.Skip(i + 1).Any(s => Sums(s, name)))
                _deferrable.Add(name);
        }
    }

    private bool Sums(Statement statement, string name) => statement switch
    {
        Accumulate { Value: Load { Place: { IsWhole: true, Root: var root } } } sum => root == name && IsActive(sum.Target),
        Assign { Value: Operation { Rule.Form: RuleForm.Add or RuleForm.Subtract or RuleForm.Negate } operation } assign => assign.Target.IsReal && IsActive(assign.Target)
            && operation.Arguments.Any(a => a is Load { Place: { IsWhole: true, Root: var root } } && root == name),
        _ => false,
    };

    // Whether an atom has the same value wherever it is in reach.
    private bool IsStable(Expression atom) => atom is not Load load
        || load.Place.IsWhole && (_local.Contains(load.Place.Root) || !_writes.ContainsKey(load.Place.Root));

    // The tangents of an operation that is linear, as a sum of products.
    private List<Term> Terms(Operation operation)
    {
        var terms = new List<Term>();
        bool product = operation.Rule.Form == RuleForm.Multiply;
        for (int i = 0; i < operation.Arguments.Count; i++)
        {
            Expression argument = operation.Arguments[i];
            bool negative = operation.Rule.Form == RuleForm.Negate || operation.Rule.Form == RuleForm.Subtract && i == 1;
            if (product && Tangent(argument) is { } factor)
                terms.Add(new(_printer.Print(operation.Arguments[1 - i]), factor, false));
            else if (!product)
                terms.AddRange(Terms(argument, negative));
        }
        return terms;
    }

    private List<Term> Terms(Expression atom, bool negative)
    {
        if (atom is Load { Place: { IsWhole: true, Root: var root } } && _deferred.TryGetValue(root, out List<Term> terms))
            return [.. terms.Select(t => t with { IsNegative = t.IsNegative != negative })];
        return Tangent(atom) is { } dot ? [new(null, dot, negative)] : [];
    }

    private bool Defers(Place target, Operation operation, List<Term> terms) => target.IsWhole && _deferrable.Contains(target.Root)
        && terms.Count is > 0 and <= MostTerms && operation.Arguments.All(IsStable);

    // start + Σ terms; the start may be absent.
    private static string? Sum(string? start, List<Term> terms)
    {
        string? sum = start;
        foreach (Term term in terms.OrderBy(static t => t.Slope is not null))
        {
            string slope = term.IsNegative ? $"-({term.Slope})" : term.Slope ?? "";
            if (term.Slope is null)
                sum = sum is null ? term.IsNegative ? $"{Pack}.Scale(-1, {term.Tangents})" : term.Tangents : $"{Pack}.{(term.IsNegative ? "Subtract" : "Add")}({sum}, {term.Tangents})";
            else
                sum = sum is null ? $"{Pack}.Scale({slope}, {term.Tangents})" : $"{Pack}.AddScaled({sum}, {slope}, {term.Tangents})";
        }
        return sum;
    }

    /// <summary>slope · tangents, or the tangents alone.</summary>
    private sealed record Term(string? Slope, string Tangents, bool IsNegative);
}
