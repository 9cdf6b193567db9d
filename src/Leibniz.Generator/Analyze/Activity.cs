using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Which variables carry derivatives: those that depend on an input and on which an output depends.</summary>
internal sealed class Activity
{
    private readonly Dictionary<string, string> _sources = [];
    private readonly HashSet<string> _active;
    private readonly SideEffects _effects;

    public Activity(Method method, IEnumerable<string> inputs, IEnumerable<string> outputs)
    {
        Statement[] all = [.. Walk.All(method.Body.Statements)];
        _effects = new(method);
        foreach (Alias alias in all.OfType<Alias>())
            _sources[alias.Variable] = alias.Source.Root;
        foreach (Statement statement in all)
        {
            if (Walk.Target(statement) is { IsWhole: false } target)
                Stored.Add(Root(target.Root));
            if (statement is Call call)
                Stored.UnionWith(_effects.Of(call).Select(Root));
        }
        var varied = new HashSet<string>(inputs);
        var useful = new HashSet<string>(outputs);
        // What varies spreads down the text, what is useful up: without loops one round is enough.
        (string Target, string Source)[] flows = [.. all.SelectMany(Flows)];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((string target, string source) in flows)
                changed |= varied.Contains(source) && varied.Add(target);
            for (int i = flows.Length - 1; i >= 0; i--)
                changed |= useful.Contains(flows[i].Target) && useful.Add(flows[i].Source);
        }
        Varied = varied;
        _active = new(varied.Where(useful.Contains));
        foreach (Statement statement in all)
        {
            if (Real(statement) is { Value: Verbatim { Unseen: { Length: > 0 } name } call } flow && useful.Contains(Root(flow.Target.Root))
                && call.Holes.SelectMany(Walk.Reads).Any(p => varied.Contains(Root(p.Root))))
                throw new Unsupported(Descriptors.UnseenCall, null, name);
        }
    }

    /// <summary>What depends on the inputs.</summary>
    public HashSet<string> Varied { get; }

    /// <summary>The arrays and structures that are stored into.</summary>
    public HashSet<string> Stored { get; } = [];

    /// <summary>Whether a variable, or the array that it sees, carries derivatives.</summary>
    public bool IsActive(string variable) => _active.Contains(Root(variable));

    public bool IsActive(Expression expression) => expression is Load load && IsActive(load.Place.Root);

    /// <summary>Whether any statement of a list has a derivative to pull back.</summary>
    public bool Acts(IEnumerable<Statement> statements) =>
        Walk.All(statements).Any(s => Real(s) is { } flow && IsActive(flow.Target.Root) || s is Call call && Flows(call).Any(f => _active.Contains(f.Target)));

    /// <summary>The array that a view sees, or the variable itself.</summary>
    public string Root(string variable)
    {
        while (_sources.TryGetValue(variable, out string source))
            variable = source;
        return variable;
    }

    // From where to where derivatives go.
    private IEnumerable<(string Target, string Source)> Flows(Statement statement)
    {
        if (statement is Call call)
        {
            IEnumerable<string> targets = _effects.Of(call);
            if (call.Target is { IsReal: true } result)
                targets = targets.Append(result.Root);
            foreach (string target in targets)
            {
                foreach (Load load in call.Arguments.OfType<Load>())
                    yield return (Root(target), Root(load.Place.Root));
            }
        }
        else if (Real(statement) is { } flow)
        {
            foreach (Place read in Walk.Smooth(flow.Value))
                yield return (Root(flow.Target.Root), Root(read.Root));
        }
    }

    private static (Place Target, Expression Value)? Real(Statement statement) => statement switch
    {
        Assign { Target.IsReal: true } assign => (assign.Target, assign.Value),
        Accumulate accumulate => (accumulate.Target, accumulate.Value),
        Derive derive => (derive.Target, new Load(derive.Source)),
        _ => null,
    };
}
