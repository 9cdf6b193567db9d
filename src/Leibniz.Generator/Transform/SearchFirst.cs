using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Transform;

/// <summary>
/// Takes a loop that finds the least or greatest of computed values apart: first a search, on values without derivatives, for
/// the round where it arises, then that round alone.
/// </summary>
/// <remarks>
/// Only that round has a part in the derivative. Where rounds share the result, or a value is not a number, the loop runs over all
/// of them. The rounds of a loop around it that do little else are searched first, all of them.
/// </remarks>
internal sealed partial class SearchFirst
{
    private const string Compiled = "global::Leibniz.Compiled.Search.";

    private readonly bool _everywhere;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, string> _sources = [];

    private SearchFirst(Method method, bool everywhere)
    {
        _everywhere = everywhere;
        Statement[] all = [.. Walk.All(method.Body.Statements)];
        _taken = [.. method.Parameters.Select(static p => p.Name), .. Selection.Declared(method.Body), .. all.OfType<CountLoop>().Select(static l => l.Index)];
        foreach (Alias alias in all.OfType<Alias>())
            _sources[alias.Variable] = alias.Source.Root;
    }

    /// <summary>The method with its searches taken apart.</summary>
    /// <param name="request">The derivative that is asked for.</param>
    public static Method Of(Request request)
    {
        Method method = request.Method;
        // Loops that run many rounds at once, forward and back, or on several threads, are left as they are.
        if (request.Threads || request.Vectorise || request.Checkpoint || !Walk.All(method.Body.Statements).Any(static s => IsLong(s) is not null))
            return method;
        bool carries = request.Kind is not (DerivativeKind.Gradient or DerivativeKind.Vjp);
        return method with { Body = new SearchFirst(method, carries).Rewrite(method.Body, true) };
    }

    // A search that pays: its rounds hold loops.
    private static Selection? IsLong(Statement statement) =>
        Selection.Of(statement) is { } found && Walk.All(found.Steps).Any(static s => s is CountLoop or WhileLoop) ? found : null;

    private Frame Rewrite(Frame frame, bool outermost)
    {
        var variables = new List<Variable>(frame.Variables);
        EquatableArray<Statement> statements = Rewrite(frame.Statements, variables, outermost);
        return new(new(variables), statements);
    }

    private EquatableArray<Statement> Rewrite(EquatableArray<Statement> statements, List<Variable> variables, bool outermost)
    {
        var result = new List<Statement>();
        foreach (Statement statement in statements)
        {
            if ((outermost || _everywhere) && IsLong(statement) is { } found)
                result.AddRange(InPlace(found, variables));
            else if (outermost && statement is CountLoop rows && Rows(rows, variables) is { } split)
                result.AddRange(split);
            else
                result.Add(_everywhere ? Within(statement, variables) : statement);
        }
        return new(result);
    }

    private Statement Within(Statement statement, List<Variable> variables) => statement switch
    {
        CountLoop loop => loop with { Body = Rewrite(loop.Body, false) },
        WhileLoop loop => loop with { Body = Rewrite(loop.Body, false) },
        Branch branch => branch with { Then = Rewrite(branch.Then, variables, false), Otherwise = Rewrite(branch.Otherwise, variables, false) },
        _ => statement,
    };

    private List<Statement> InPlace(Selection found, List<Variable> variables)
    {
        Variable where = Number("where"), best = Number(found.Value);
        variables.AddRange([where, best]);
        var copy = new Copy(this);
        List<Statement> result = [new Assign(Place.Of(where), Zero), new Assign(Place.Of(best), copy.Of(new Load(Real(found.Value))))];
        result.Add(Search(found, copy, where, best));
        result.AddRange(Taken(found, new Load(Place.Of(where)), variables));
        return result;
    }

    private static Constant Zero { get; } = new("0.0", true);

    private static Place Real(string name) => new(name, EquatableArray<Accessor>.Empty, "double");

    private static Expression Whole(string text, params Expression[] holes)
    {
        string[] pieces = text.Split('#');
        return new Verbatim(new(pieces), new(holes), false);
    }

    // The search for the round: the loop's own steps on copies of its variables.
    private CountLoop Search(Selection found, Copy copy, Variable where, Variable best)
    {
        CountLoop loop = found.Loop;
        var used = new HashSet<string>(Walk.All(found.Steps).Select(static s => s is Alias alias ? alias.Variable : Walk.Target(s)?.Root ?? ""));
        string index = copy.Rename(loop.Index);
        Variable[] own = [.. loop.Body.Variables.Where(v => used.Contains(v.Name)).Select(copy.Of)];
        List<Statement> steps = [.. copy.All(found.Steps)];
        Load t = new(Real(copy.Name(found.Computed))), before = new(Place.Of(best)), place = new(Place.Of(where));
        Expression from = copy.Of(loop.From), counter = new Load(new(index, EquatableArray<Accessor>.Empty, "int"));
        Expression round = from is Constant { Text: "0" } ? counter : Whole("(# - #)", counter, from);
        steps.Add(new Assign(place.Place, new Verbatim(
            new([$"{Compiled}{(found.IsLeast ? "Least" : "Greatest")}(", ", ", ", ", ", ", ")"]), new([t, before, place, round]), true)));
        steps.Add(new Assign(before.Place, new Verbatim(
            new([$"{Compiled}{(found.IsLeast ? "Lesser" : "Greater")}(", ", ", ")"]), new([before, t]), true)));
        return new(index, from, copy.Of(loop.Limit), 1, new(new(own), new(steps)));
    }

    // The round that has a part in the result; and the loop itself where several have, or a value is not a number.
    private IEnumerable<Statement> Taken(Selection found, Load where, List<Variable> variables)
    {
        CountLoop loop = found.Loop;
        Variable first = Counter(loop.Index + "_first"), last = Counter(loop.Index + "_last"), all = Counter(loop.Index + "_all");
        variables.AddRange([first, last, all]);
        yield return new Assign(Place.Of(first), Whole(Compiled + "First(#, #)", where, loop.From));
        yield return new Assign(Place.Of(last), Whole(Compiled + "Last(#, #)", where, loop.From));
        yield return new Assign(Place.Of(all), Whole(Compiled + "All(#, #, #)", where, loop.From, loop.Limit));
        var copy = new Copy(this, "_tied", derives: true);
        string index = copy.Rename(loop.Index);
        CountLoop tied = new(index, loop.From, new Load(Place.Of(all)), 1, copy.Of(loop.Body));
        HashSet<string> used = [.. Walk.All(found.Steps).Select(static s => s is Alias alias ? alias.Variable : Walk.Target(s)?.Root ?? "")];
        Variable[] own = [.. loop.Body.Variables.Where(v => used.Contains(v.Name))];
        Statement[] steps = [.. found.Steps, new Assign(Real(found.Value), new Load(Real(found.Computed)))];
        // Last, so that what it keeps is read behind it alone.
        yield return tied;
        yield return new CountLoop(loop.Index, new Load(Place.Of(first)), new Load(Place.Of(last)), 1, new(new(own), new(steps)));
    }

    private string Fresh(string wanted)
    {
        string name = wanted;
        for (int k = 2; !_taken.Add(name); k++)
            name = $"{wanted}_{k}";
        return name;
    }

    private Variable Number(string wanted) => new(
        Fresh(wanted + "_sought"), "double", VariableKind.Real, false, true, false, "", EquatableArray<string>.Empty);

    private Variable Counter(string wanted) => new(Fresh(wanted), "int", VariableKind.Discrete, false, true, true, "", EquatableArray<string>.Empty);
}
