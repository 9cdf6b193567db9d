using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Transform;

/// <content>Loops whose rounds are a search each: all searches first, their places kept.</content>
internal sealed partial class SearchFirst
{
    private List<Statement>? Rows(CountLoop rows, List<Variable> variables)
    {
        Statement[] body = [.. rows.Body.Statements];
        if (rows.Step != 1 || rows.IsAsked || Walk.All(body).Any(static s => s is Call or Derive or Effect))
            return null;
        Selection[] found = [.. body.Select(IsLong).Where(static f => f is not null).Select(static f => f!)];
        // Other loops in the round would no longer run in lanes.
        if (found.Length != 1 || body.Any(s => !ReferenceEquals(s, found[0].Loop) && Walk.All([s]).Any(static i => i is CountLoop or WhileLoop)))
            return null;
        int at = body.ToList().FindIndex(s => ReferenceEquals(s, found[0].Loop));
        if (Slice(rows, body, at, found[0]) is not { } before)
            return null;
        var array = new Variable(Fresh(found[0].Loop.Index + "_found"), "double[]", VariableKind.Array, false, true, true, "double", EquatableArray<string>.Empty);
        variables.Add(array);
        Place Kept(Expression counter) => new(array.Name, new([new Accessor(null, new([rows.From is Constant { Text: "0" } ? counter : Whole("(# - #)", counter, rows.From)]))]), "double");
        List<Statement> result = [new Allocate(array.Name, new([Whole(Compiled + "Rounds(#, #)", rows.From, rows.Limit)])), Looking(rows, before, found[0], Kept)];
        var own = new List<Variable>(rows.Body.Variables);
        List<Statement> taken = [.. body.Take(at)];
        taken.AddRange(Taken(found[0], new Load(Kept(Counted(rows.Index))), own));
        taken.AddRange(body.Skip(at + 1));
        result.Add(rows with { Body = new(new(own), new(taken)) });
        return result;
    }

    private static Load Counted(string counter) => new(new(counter, EquatableArray<Accessor>.Empty, "int"));

    private CountLoop Looking(CountLoop rows, List<Statement> before, Selection found, System.Func<Expression, Place> kept)
    {
        Variable where = Number("where"), best = Number("best");
        var copy = new Copy(this);
        string index = copy.Rename(rows.Index);
        var used = new HashSet<string>(before.Select(static s => s is Alias alias ? alias.Variable : Walk.Target(s)!.Root));
        Variable[] own = [.. rows.Body.Variables.Where(v => used.Contains(v.Name)).Select(copy.Of), where, best];
        List<Statement> steps = [.. copy.All(before)];
        steps.Add(new Assign(Place.Of(where), Zero));
        steps.Add(new Assign(Place.Of(best), copy.Of(new Load(Real(found.Value)))));
        steps.Add(Search(found, copy, where, best));
        steps.Add(new Assign(kept(Counted(index)), new Load(Place.Of(where))));
        return new(index, rows.From, rows.Limit, 1, new(new(own), new(steps))) { IsSearch = true };
    }

    // What the search needs of the round before it; null where that is more than numbers of the round's own.
    private List<Statement>? Slice(CountLoop rows, Statement[] body, int at, Selection found)
    {
        HashSet<string> inside = [.. Selection.Declared(rows.Body)], needed = [found.Value], read = [];
        if (!inside.Contains(found.Value))
            return null;
        Need(Walk.Reads(found.Loop).Concat(Walk.All(found.Steps).SelectMany(Walk.Reads)));
        var slice = new List<Statement>();
        for (int i = at - 1; i >= 0; i--)
        {
            string[] targets = [.. Walk.All([body[i]]).Select(static s => s switch
            {
                Alias alias => alias.Variable,
                Allocate allocate => allocate.Variable,
                _ => Walk.Target(s)?.Root ?? "",
            })];
            if (!targets.Any(needed.Contains))
                continue;
            if (body[i] is not (Assign or Accumulate or Alias) || !Selection.IsOwn(body[i], inside))
                return null;
            slice.Insert(0, body[i]);
            Need(Walk.Reads(body[i]));
        }
        // Nothing that a round changes may be what another round's search reads.
        foreach (Statement statement in Walk.All(body))
        {
            if (Walk.Target(statement) is { } target && read.Contains(Source(target.Root)) && !(target.IsWhole && inside.Contains(target.Root)))
                return null;
        }
        return slice;

        void Need(IEnumerable<Place> places)
        {
            foreach (Place place in places)
            {
                needed.Add(place.Root);
                read.Add(Source(place.Root));
            }
        }
    }

    private string Source(string name)
    {
        while (_sources.TryGetValue(name, out string source))
            name = source;
        return name;
    }
}
