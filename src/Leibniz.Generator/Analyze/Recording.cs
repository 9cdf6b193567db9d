using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Decides which values the reverse needs, and whether each is still there, recorded, or computed again.</summary>
internal sealed partial class Recording
{
    private readonly Activity _activity;
    private readonly Dictionary<string, Variable> _variables = [];
    private readonly Dictionary<string, FramePlan> _homes = [];
    private readonly Dictionary<string, Statement> _definitions = [];
    private readonly Dictionary<Frame, FramePlan> _plans = new(ByReference<Frame>.Instance);
    private readonly HashSet<string> _several = [];
    private readonly Dictionary<string, (Branch Branch, bool Then)> _branches = [];
    private readonly HashSet<string> _needed = [];
    private readonly HashSet<Statement> _fused;
    private readonly Stability _stability;
    private readonly Interprocedure _between;
    private readonly bool _apart;

    /// <summary>Plans a method's records.</summary>
    /// <param name="method">The method.</param>
    /// <param name="activity">What carries derivatives.</param>
    /// <param name="fused">The loops that run forward and back in one pass.</param>
    /// <param name="between">What its functions do.</param>
    /// <param name="apart">Whether the reverse is called apart from the method, which then records like a round of a loop.</param>
    public Recording(Method method, Activity activity, HashSet<Statement> fused, Interprocedure between, bool apart)
    {
        _activity = activity;
        _between = between;
        _apart = apart;
        _fused = fused;
        foreach (Variable parameter in method.Parameters)
            _variables[parameter.Name] = parameter;
        Root = Plan(method.Body, null, null);
        _stability = new(activity, _plans.Values, between);
        Reverse(method.Body.Statements);
        ArraysHold = Walk.All(method.Body.Statements).OfType<Call>().All(
            c => c.Arguments.All(a => a is not Load { Place.IsReal: false } load || _stability.Holds(load.Place, c)));
    }

    private readonly HashSet<string> _counters = [];

    public FramePlan Root { get; }

    /// <summary>What the reverse takes as the method left it, or from its records.</summary>
    public HashSet<string> Wanted { get; } = [];

    /// <summary>Whether the arrays that functions are given hold their values until the reverse.</summary>
    public bool ArraysHold { get; }

    public FramePlan Of(Frame frame) => _plans[frame];

    public Variable this[string name] => _variables[name];

    public bool Knows(string name) => _variables.ContainsKey(name);

    /// <summary>Whether a name is a loop's counter.</summary>
    public bool Counts(string name) => _counters.Contains(name);

    /// <summary>Whether a variable belongs to the method's or a fused loop's frame, or is a parameter or a counter.</summary>
    public bool StaysInScope(string name) => !_homes.TryGetValue(name, out FramePlan home) || !home.IsSplit;

    private FramePlan Plan(Frame frame, FramePlan? parent, Statement? loop)
    {
        if (loop is CountLoop { Index: { } counter })
            _counters.Add(counter);
        bool split = loop is null ? _apart : !_fused.Contains(loop);
        var plan = new FramePlan(frame, parent, loop, split || parent is { IsSplit: true });
        _plans[frame] = plan;
        foreach (Variable variable in frame.Variables)
        {
            _variables[variable.Name] = variable;
            _homes[variable.Name] = plan;
        }
        PlanBlock(frame.Statements, plan, null);
        return plan;
    }

    private void PlanBlock(IEnumerable<Statement> statements, FramePlan plan, (Branch Branch, bool Then)? within)
    {
        foreach (Statement statement in statements)
        {
            if (within is { } branch && statement is Assign or Call && Walk.Target(statement) is { IsWhole: true } defined)
                _branches[defined.Root] = branch;
            switch (statement)
            {
                case Assign { Target.IsWhole: true } assign:
                    // A value chosen in two branches has no single definition.
                    if (!_several.Contains(assign.Target.Root) && !_definitions.Remove(assign.Target.Root))
                        _definitions[assign.Target.Root] = assign;
                    else
                        _several.Add(assign.Target.Root);
                    break;
                case Alias alias:
                    _definitions[alias.Variable] = alias;
                    break;
                case Allocate allocate:
                    _definitions[allocate.Variable] = allocate;
                    break;
                case Branch choice:
                    PlanBlock(choice.Then, plan, (choice, true));
                    PlanBlock(choice.Otherwise, plan, (choice, false));
                    break;
            }
            if (Walk.Body(statement) is { } body)
                Plan(body, plan, statement);
        }
    }

    private void Reverse(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            switch (statement)
            {
                case Assign { Target.IsReal: true } assign when _activity.IsActive(assign.Target.Root):
                    NeedPlace(assign.Target);
                    NeedSlopes(assign);
                    break;
                case Accumulate accumulate when _activity.IsActive(accumulate.Target.Root):
                    NeedPlace(accumulate.Target);
                    break;
                case Call call when _between.Acts(call, _activity):
                    foreach (Expression argument in call.Arguments)
                    {
                        Need(argument);
                        if (argument is Load { Place: var given } && Knows(given.Root) && _variables[given.Root].Kind == VariableKind.Array)
                            NeedPlace(given);
                    }
                    if (call.Target is { } result)
                        NeedPlace(result);
                    break;
                case Derive derive when _activity.IsActive(derive.Target.Root):
                    NeedPlace(derive.Source);
                    NeedPlace(derive.Target);
                    foreach (Expression whole in derive.Wholes)
                        Need(whole);
                    break;
                case Branch branch when _activity.Acts(branch.Then) || _activity.Acts(branch.Otherwise):
                    Need(branch.Condition);
                    Reverse(branch.Then);
                    Reverse(branch.Otherwise);
                    break;
                case CountLoop loop when _activity.Acts(loop.Body.Statements):
                    Need(loop.From);
                    Need(loop.Limit);
                    Reverse(loop.Body.Statements);
                    break;
                case WhileLoop loop when _activity.Acts(loop.Body.Statements):
                    Reverse(loop.Body.Statements);
                    break;
            }
        }
    }

    private void NeedSlopes(Assign assign)
    {
        switch (assign.Value)
        {
            case Load load:
                NeedPlace(load.Place);
                break;
            case Operation { Rule.Form: RuleForm.Multiply } product:
                if (_activity.IsActive(product.Arguments[0]))
                    Need(product.Arguments[1]);
                if (_activity.IsActive(product.Arguments[1]))
                    Need(product.Arguments[0]);
                break;
            case Operation { Rule.Form: > RuleForm.Convert } rule when rule.Arguments.Any(_activity.IsActive):
                foreach (Expression argument in rule.Arguments)
                    Need(argument);
                Need(new Load(assign.Target));
                break;
        }
    }

    private void NeedPlace(Place place)
    {
        foreach (Place read in Walk.IndexReads(place))
            Need(read);
        if (!place.IsWhole || (Knows(place.Root) && _variables[place.Root].Kind is VariableKind.Array or VariableKind.Aggregate))
            NeedArray(place.Root);
    }

    private void Need(Expression expression)
    {
        foreach (Place place in Walk.Reads(expression))
            Need(place);
    }

    private void Need(Place place)
    {
        if (!place.IsWhole || (Knows(place.Root) && _variables[place.Root].Kind is VariableKind.Array or VariableKind.Aggregate))
        {
            NeedPlace(place);
            return;
        }
        string name = place.Root;
        if (StaysInScope(name))
            Wanted.Add(name);
        if (StaysInScope(name) || !_needed.Add(name))
            return;
        FramePlan home = _homes[name];
        if (_definitions.TryGetValue(name, out Statement definition) && definition is Assign assign && _variables[name].IsStable && IsPure(assign.Value, assign, 0))
        {
            home.Recomputed.Add(name);
            Need(assign.Value);
            Refill(assign.Value, assign);
        }
        else
        {
            home.Recorded.Add(name);
            Wanted.Add(name);
            RecordSet records = RecordsOf(_variables[name], home);
            (_variables[name].Kind == VariableKind.Real ? records.Reals : records.Discretes).Add(_variables[name]);
        }
    }

    /// <summary>The side of a branch that assigns a variable; null where none does.</summary>
    public (Branch Branch, bool Then)? BranchOf(string variable) =>
        !_several.Contains(variable) && _branches.TryGetValue(variable, out (Branch Branch, bool Then) place) ? place : null;

    // A value that one branch alone assigns is known, and read, nowhere else.
    private RecordSet RecordsOf(Variable variable, FramePlan home)
    {
        if (!variable.IsStable || _several.Contains(variable.Name) || !_branches.TryGetValue(variable.Name, out (Branch Branch, bool Then) place))
            return home.Records;
        if (!home.BranchRecords.TryGetValue(place.Branch, out (RecordSet Then, RecordSet Otherwise) sets))
            home.BranchRecords[place.Branch] = sets = (new(), new());
        return place.Then ? sets.Then : sets.Otherwise;
    }

    // The array itself, or the view of one, must be there again.
    private void NeedArray(string name)
    {
        Wanted.Add(name);
        if (StaysInScope(name) || !_needed.Add(name))
            return;
        _homes[name].Remade.Add(name);
        switch (_definitions.TryGetValue(name, out Statement definition) ? definition : null)
        {
            case Alias alias:
                NeedPlace(alias.Source);
                if (alias.Start is { } start)
                    Need(start);
                if (alias.Length is { } length)
                    Need(length);
                break;
            case Allocate allocate:
                foreach (Expression size in allocate.Lengths)
                    Need(size);
                break;
        }
    }

    // The loops that fill what a value reads run again at the beginning of their frame's reverse.
    private void Refill(Expression value, Statement at)
    {
        foreach (Place place in Walk.Reads(value))
        {
            if (place.IsWhole || _stability.Holds(place, at) || _stability.Filling(place, at) is not { } fill)
                continue;
            if (fill.Frame.Refills.Contains(fill.Loop, ByReference<Statement>.Instance))
                continue;
            fill.Frame.Refills.Add(fill.Loop);
            Need(fill.Loop.From);
            Need(fill.Loop.Limit);
            var inside = new HashSet<string>(fill.Loop.Body.Variables.Select(static v => v.Name)) { fill.Loop.Index };
            foreach (Statement statement in fill.Loop.Body.Statements)
            {
                NeedPlace(((Assign)statement).Target);
                foreach (Place read in Walk.Reads(statement))
                {
                    if (!inside.Contains(read.Root))
                        Need(read);
                }
            }
        }
    }
}
