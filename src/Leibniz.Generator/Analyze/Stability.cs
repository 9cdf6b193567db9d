using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Says whether an element that was read still holds its value when the reverse comes to the reading.</summary>
internal sealed class Stability
{
    private readonly Activity _activity;
    private readonly Dictionary<Statement, (int Order, FramePlan Frame)> _places = new(ByReference<Statement>.Instance);
    private readonly Dictionary<string, List<Statement>> _stores = [];
    private readonly Dictionary<string, Allocate> _allocations = [];
    private readonly Interprocedure _between;
    private readonly bool _apart;
    private int _order;

    public Stability(Activity activity, IEnumerable<FramePlan> frames, Interprocedure between)
    {
        _activity = activity;
        _between = between;
        Dictionary<Frame, FramePlan> plans = new(ByReference<Frame>.Instance);
        foreach (FramePlan plan in frames)
            plans[plan.Frame] = plan;
        FramePlan root = plans.Values.First(static p => p.Parent is null);
        _apart = root.IsSplit;
        Number(root.Frame.Statements, root, plans);
    }

    /// <summary>Whether nothing is stored into the array between the reading and its reverse.</summary>
    public bool Holds(Place place, Statement at)
    {
        string root = _activity.Root(place.Root);
        if (!_stores.TryGetValue(root, out List<Statement> stores))
            return !_apart || _between.IsQuiet;
        if (_apart)
            return false;
        FramePlan frame = _places[at].Frame;
        while (frame.IsSplit)
            frame = frame.Parent!;
        return IsStable(stores, at, frame);
    }

    /// <summary>The loop that fills the array in the outermost frame in which nothing else is stored into it after the
    /// reading; null where there is none.</summary>
    public Filling? Filling(Place place, Statement at)
    {
        string root = _activity.Root(place.Root);
        if (root != place.Root || !_stores.TryGetValue(root, out List<Statement> stores) || !_allocations.TryGetValue(root, out Allocate allocate))
            return null;
        for (FramePlan? frame = _places[at].Frame; frame is { IsSplit: true }; frame = frame.Parent)
        {
            List<Statement> within = [.. stores.Where(s => IsWithin(s, frame))];
            if (within.Count != 1 || !IsStable(stores, at, frame))
                continue;
            FramePlan filler = _places[within[0]].Frame;
            if (filler.Parent == frame && filler.Loop is CountLoop { Step: 1, From: Constant { Text: "0" } } loop
                && frame.Frame.Statements.Contains(loop, ByReference<Statement>.Instance)
                && loop.Limit.Equals(allocate.Lengths[0]) && loop.Body.Statements.Contains(within[0], ByReference<Statement>.Instance)
                && within[0] is Assign { Target: { Path.Count: 1 } target }
                && target.Path[0].Indices.Count == 1 && target.Path[0].Indices[0] is Load { Place: { IsWhole: true } index } && index.Root == loop.Index)
                return new(loop, frame);
        }
        return null;
    }

    // In a frame: all stores come before the reading, and none is in an inner loop together with it.
    private bool IsStable(List<Statement> stores, Statement at, FramePlan frame) => stores.All(
        s => !IsWithin(s, frame) || (_places[s].Order < _places[at].Order && ReferenceEquals(Common(s, at), frame)));

    private bool IsWithin(Statement statement, FramePlan frame)
    {
        for (FramePlan? each = _places[statement].Frame; each is not null; each = each.Parent)
        {
            if (ReferenceEquals(each, frame))
                return true;
        }
        return false;
    }

    private FramePlan Common(Statement a, Statement b)
    {
        var around = new HashSet<FramePlan>();
        for (FramePlan? each = _places[a].Frame; each is not null; each = each.Parent)
            around.Add(each);
        FramePlan common = _places[b].Frame;
        while (!around.Contains(common))
            common = common.Parent!;
        return common;
    }

    private void Number(IEnumerable<Statement> statements, FramePlan plan, Dictionary<Frame, FramePlan> plans)
    {
        foreach (Statement statement in statements)
        {
            _places[statement] = (_order++, plan);
            IEnumerable<string> targets = statement is Call call ? _between.Effects.Of(call)
                : Walk.Target(statement) is { IsWhole: false } target ? [target.Root] : [];
            foreach (string stored in targets)
            {
                string root = _activity.Root(stored);
                if (!_stores.TryGetValue(root, out List<Statement> stores))
                    _stores[root] = stores = [];
                stores.Add(statement);
            }
            if (statement is Allocate allocate)
                _allocations[allocate.Variable] = allocate;
            if (statement is Branch branch)
            {
                Number(branch.Then, plan, plans);
                Number(branch.Otherwise, plan, plans);
            }
            if (Walk.Body(statement) is { } body)
                Number(body.Statements, plans[body], plans);
        }
    }
}
