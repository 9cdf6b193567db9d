using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Vectorize;

/// <content>Reads of values as plain numbers, and rows that the rounds of an inner loop read again.</content>
internal sealed partial class LaneScope
{
    /// <summary>The value of a place, without a derivative; null for other text.</summary>
    public static Load? PlainRead(Expression expression) =>
        expression is Verbatim { IsReal: true, Unseen: "", Holes.Count: 1 } text && text.Pieces[0].Length == 0 && text.Pieces[1].Length == 0 ? text.Holes[0] as Load : null;

    /// <summary>Whether text is a step of a search, which lanes take as numbers do.</summary>
    public static bool IsSearchStep(Verbatim text) => text.Pieces[0].StartsWith("global::Leibniz.Compiled.Search.", StringComparison.Ordinal);

    /// <summary>The rows that every round of a loop reads in full.</summary>
    /// <param name="statement">The loop.</param>
    public IEnumerable<StagedRow> Rows(Statement statement)
    {
        if (statement is not CountLoop rounds)
            yield break;
        HashSet<string> inside = [.. Selection.Declared(rounds.Body), rounds.Index, .. Walk.All(rounds.Body.Statements).OfType<CountLoop>().Select(static l => l.Index)];
        bool IsOutside(Expression e) => Walk.Reads(e).All(p => !inside.Contains(p.Root));
        var found = new HashSet<Place>();
        foreach (CountLoop along in rounds.Body.Statements.OfType<CountLoop>().Where(l => l is { Step: 1, From: Constant { Text: "0" } } && IsOutside(l.Limit)))
        {
            foreach (Assign read in along.Body.Statements.OfType<Assign>())
            {
                if (PlainRead(read.Value) is not { Place: { IsWhole: false, Path: { Count: 1 } path } place } || path[0].Indices.Count != 1 || !Varies(place)
                    || _views.ContainsKey(place.Root) || path[0].Indices[0] is not Verbatim { Holes.Count: 2 } sum || sum.Pieces[1].Trim() != "+")
                    continue;
                int counter = sum.Holes.ToList().FindIndex(h => h is Load { Place: { IsWhole: true } p } && p.Root == along.Index);
                if (counter >= 0 && IsOutside(sum.Holes[1 - counter]) && Varies(sum.Holes[1 - counter]) && found.Add(place))
                    yield return new(place, sum.Holes[1 - counter], along);
            }
        }
    }
}
