using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Vectorize;

/// <summary>What is known of a fused loop whose rounds run eight at once: which of its values differ from round to round.</summary>
internal sealed partial class LaneScope
{
    private readonly Activity _activity;
    private readonly HashSet<string> _inside = [];
    private readonly HashSet<string> _varying = [];
    private readonly Dictionary<string, Expression> _wholes = [];
    private readonly Dictionary<string, Alias> _views = [];
    private readonly System.Func<string, Variable?> _variable;

    public LaneScope(CountLoop loop, Activity activity, System.Func<string, Variable?> variable)
    {
        _activity = activity;
        _variable = variable;
        Loop = loop;
        Counter = loop.Index;
        Statement[] all = [.. Walk.All(loop.Body.Statements)];
        Collect(loop.Body);
        _varying.Add(Counter);
        foreach (Statement statement in all)
        {
            switch (statement)
            {
                case Alias alias:
                    _views[alias.Variable] = alias;
                    break;
                case Assign { Target.IsWhole: true } assign when variable(assign.Target.Root)?.Kind == VariableKind.Discrete:
                    _wholes[assign.Target.Root] = assign.Value;
                    break;
            }
        }
        for (int before = -1; before != _varying.Count;)
        {
            before = _varying.Count;
            foreach (Statement statement in all)
                Spread(statement);
        }
        Obstacle = loop.Step != 1 ? "its counter does not go up by one" : all.Select(s => Against(s, variable)).FirstOrDefault(static o => o is not null);
    }

    public CountLoop Loop { get; }

    public string Counter { get; }

    /// <summary>Why the rounds cannot run at once; null where they can.</summary>
    public string? Obstacle { get; }

    public bool IsInside(string variable) => _inside.Contains(variable);

    /// <summary>Whether a variable's value differs from round to round.</summary>
    public bool Varies(string variable) => _varying.Contains(variable);

    public bool Varies(Expression expression) => expression is Verbatim { Unseen: "" } verbatim && IsLength(verbatim, out Place? array)
        ? LengthVaries(array!.Root)
        : expression switch
        {
            Verbatim each => each.Holes.Any(Varies),
            Operation each => each.Arguments.Any(Varies),
            Load load => Varies(load.Place),
            _ => false,
        };

    private static bool IsLength(Verbatim verbatim, out Place? array)
    {
        array = verbatim.Holes.Count == 1 && verbatim.Pieces[1] == ".Length" && verbatim.Holes[0] is Load { Place: { IsWhole: true } place } ? place : null;
        return array is not null;
    }

    // Views of one length are as long in every round, wherever they begin.
    private bool LengthVaries(string root) => _views.TryGetValue(root, out Alias view)
        && (view.Length is { } length ? Varies(length) : view.Start is { } start && Varies(start));

    public bool Varies(Place place) => _varying.Contains(place.Root) || place.Path.Any(step => step.Indices.Any(Varies))
        || (_views.TryGetValue(place.Root, out Alias view) && ViewVaries(view));

    private bool ViewVaries(Alias view) => view.Start is { } start && Varies(start) || Varies(view.Source);

    /// <summary>The array outside the loop that a place is in, with the element's index; null for an array of the loop's own,
    /// and for one of more dimensions.</summary>
    public (Place Array, Expression Index)? Outside(Place place)
    {
        if (place.Path.Count != 1 || place.Path[0].Indices.Count != 1)
            return null;
        Expression index = place.Path[0].Indices[0];
        string root = place.Root;
        while (_views.TryGetValue(root, out Alias view))
        {
            if (!view.Source.IsWhole)
                return null;
            if (view.Start is { } start)
                index = new Verbatim(new(["(", " + ", ")"]), new([start, index]), false);
            root = view.Source.Root;
        }
        return _inside.Contains(root) ? null : (new Place(root, EquatableArray<Accessor>.Empty, ""), index);
    }

    /// <summary>How much a whole number grows from one round to the next, as an expression; null where that is not the same
    /// for all rounds. The constant 0 stands for one that does not change.</summary>
    public Expression? Stride(Expression expression, int depth = 0)
    {
        var zero = new Constant("0", false);
        if (depth > 12)
            return null;
        if (!Varies(expression))
            return zero;
        switch (expression)
        {
            case Load { Place: { IsWhole: true, Root: var name } }:
                if (name == Counter)
                    return new Constant("1", false);
                return _wholes.TryGetValue(name, out Expression definition) ? Stride(definition, depth + 1) : null;
            case Verbatim { Unseen: "", Holes.Count: 2 } pair:
                Expression? left = Stride(pair.Holes[0], depth + 1), right = Stride(pair.Holes[1], depth + 1);
                if (left is null || right is null)
                    return null;
                switch (pair.Pieces[1].Trim())
                {
                    case "+" or "-":
                        if (right is Constant { Text: "0" })
                            return left;
                        return left is Constant { Text: "0" } && pair.Pieces[1].Trim() == "+" ? right
                            : new Verbatim(new(["(", pair.Pieces[1], ")"]), new([left, right]), false);
                    case "*":
                        if (right is Constant { Text: "0" })
                            return Times(left, pair.Holes[1]);
                        return left is Constant { Text: "0" } ? Times(right, pair.Holes[0]) : null;
                    default:
                        return null;
                }
            case Verbatim { Unseen: "", Holes.Count: 1 } single when single.Pieces[0].All(static c => c is '(' or ' '):
                return Stride(single.Holes[0], depth + 1);
            default:
                return null;
        }
    }

    private static Expression Times(Expression stride, Expression factor) => stride is Constant { Text: "1" }
        ? factor : new Verbatim(new(["(", " * ", ")"]), new([stride, factor]), false);

    private void Collect(Frame frame)
    {
        foreach (Variable variable in frame.Variables)
            _inside.Add(variable.Name);
        foreach (Statement statement in Walk.All(frame.Statements))
        {
            if (statement is CountLoop loop)
                _inside.Add(loop.Index);
            if (Walk.Body(statement) is { } body)
            {
                foreach (Variable variable in body.Variables)
                    _inside.Add(variable.Name);
            }
        }
        _inside.Add(Counter);
    }

    private void Spread(Statement statement)
    {
        Place? target = Walk.Target(statement);
        Expression? value = (statement as Assign)?.Value ?? (statement as Accumulate)?.Value;
        if (target is not null && value is not null && Varies(value) && _inside.Contains(Storage(target.Root)))
            _varying.Add(Storage(target.Root));
        // What a branch that only some rounds take assigns differs from round to round.
        if (statement is Branch branch && Varies(branch.Condition))
        {
            foreach (Statement each in Walk.All(branch.Then).Concat(Walk.All(branch.Otherwise)))
            {
                if (Walk.Target(each) is { } assigned && _inside.Contains(Storage(assigned.Root)))
                    _varying.Add(Storage(assigned.Root));
            }
        }
        if (statement is Alias alias && _varying.Contains(alias.Source.Root))
            _varying.Add(alias.Variable);
    }

    private string Storage(string root)
    {
        while (_views.TryGetValue(root, out Alias view))
            root = view.Source.Root;
        return root;
    }

    private string? Against(Statement statement, System.Func<string, Variable?> variable)
    {
        switch (statement)
        {
            case WhileLoop:
                return "it holds a loop whose number of rounds is not known";
            case Call:
                return "it calls a method that calls itself";
            case Derive:
                return "it takes a derivative";
            case Effect:
                return "it may throw";
            case Branch branch when Varies(branch.Condition):
                return AgainstMask(branch);
            case CountLoop loop when Varies(loop.From) || Varies(loop.Limit):
                return "an inner loop's bounds differ from round to round";
            case Allocate allocate when allocate.Lengths.Any(Varies):
                return "the length of an array differs from round to round";
            case Allocate allocate when variable(allocate.Variable)?.Element != "double":
                return "it makes an array that is not of doubles";
            case Assign when Loop.IsSearch && ReferenceEquals(statement, Loop.Body.Statements.Last()):
                return null;
            case Assign assign when !_inside.Contains(Storage(assign.Target.Root)):
                return "it writes outside itself";
            case Accumulate { Target: { IsWhole: false } } sum when !_inside.Contains(Storage(sum.Target.Root)):
                return "it writes outside itself";
            case Assign { Value: Operation { Rule.Form: RuleForm.Fused } }:
                return "it holds a fused primitive";
            case Assign { Value: Operation { Number: "float" } } or Assign { Target.Type: "float" }:
                return "it computes in float";
            case Assign { Value: Verbatim { IsReal: true } value } when Varies(value) && PlainRead(value) is null:
                return IsNumber(value) ? null : "a number is made from a value that differs from round to round";
        }
        foreach (Place read in Walk.Reads(statement).Concat(Walk.Target(statement) is { } target ? [target] : []))
        {
            if (read.IsWhole || !read.IsReal || !read.Path.Any(step => step.Indices.Any(Varies)) && !(_views.TryGetValue(read.Root, out Alias view) && ViewVaries(view)))
                continue;
            if (Outside(read) is not { } outside || Stride(outside.Index) is null)
                return $"the elements of '{read.Root}' that its rounds read are not evenly spaced";
        }
        return Unusable(statement);
    }

    // Whether a number made of what has no derivative can be made for all lanes: from a whole number that grows evenly, or
    // from one value of each lane.
    private bool IsNumber(Verbatim value) =>
        value.Holes.Count == 1 && value.Pieces[0] == "(double)(" && Stride(value.Holes[0]) is not null || MappedLeaf(value) is not null || IsSearchStep(value);

    /// <summary>The only value that differs from round to round in text without a derivative, such as the sign of a number;
    /// null where there are others, or variables besides.</summary>
    public Place? MappedLeaf(Verbatim text)
    {
        var leaves = new List<Place>();
        return Gather(text, leaves) && leaves.Count > 0 && leaves.All(l => l.Equals(leaves[0])) && leaves[0] is { IsReal: true, IsWhole: true } ? leaves[0] : null;
    }

    private static bool Gather(Expression expression, List<Place> leaves)
    {
        switch (expression)
        {
            case Constant:
                return true;
            case Load load:
                leaves.Add(load.Place);
                return true;
            case Verbatim verbatim:
                return verbatim.Holes.All(h => Gather(h, leaves));
            default:
                return false;
        }
    }

    // A whole number that differs from round to round may only be an index.
    private string? Unusable(Statement statement)
    {
        if (statement is Assign { Target: { IsReal: false, IsWhole: true, Type: "bool" } } truth && Varies(truth.Target.Root))
            return IsMask(truth.Value) ? null : "a truth value in it is not made of comparisons";
        if (statement is Assign { Target: { IsReal: false, IsWhole: true } } assign && Varies(assign.Value) && Stride(assign.Value) is null)
            return "a whole number in it is not a linear function of the counter";
        return null;
    }
}
