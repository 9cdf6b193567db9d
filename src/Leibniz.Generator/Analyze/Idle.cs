using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>The steps of a method that neither its reverse nor its arrays need, where its value is not asked for.</summary>
internal sealed class Idle
{
    private readonly Activity _activity;
    private readonly Dictionary<Statement, (int Order, Frame[] Around)> _places = new(ByReference<Statement>.Instance);
    private readonly Dictionary<string, Frame> _homes = [];
    private readonly Dictionary<string, List<Statement>> _readers = [];
    private readonly HashSet<Statement> _kept = new(ByReference<Statement>.Instance);
    private readonly HashSet<string> _wanted;
    private bool _changed;

    private Idle(Method method, Activity activity, IEnumerable<string> wanted)
    {
        _activity = activity;
        _wanted = [.. wanted];
        Number(method.Body, []);
        do
        {
            _changed = false;
            Keep(method.Body.Statements);
        }
        while (_changed);
    }

    /// <summary>Finds them.</summary>
    /// <param name="method">The method.</param>
    /// <param name="activity">What carries derivatives.</param>
    /// <param name="recording">What the reverse finds in scope or recorded.</param>
    /// <param name="fusion">The loops whose cotangents are known early, as text.</param>
    public static HashSet<Statement> Of(Method method, Activity activity, Recording recording, Fusion fusion)
    {
        var idle = new HashSet<Statement>(ByReference<Statement>.Instance);
        Statement[] all = [.. Walk.All(method.Body.Statements)];
        if (method.Functions.Count > 0 || all.Any(static s => s is Derive or Call or Effect
            || s is Assign { Value: Operation { Rule.Form: RuleForm.Fused } or Verbatim { Unseen.Length: > 0 } }))
            return idle;
        IEnumerable<string> early = fusion.Leads.Values.SelectMany(static l => l.Values)
            .SelectMany(static text => Regex.Matches(text, @"[A-Za-z_]\w*").Cast<Match>().Select(static m => m.Value));
        // What is stored into parameters the caller sees.
        var found = new Idle(method, activity, recording.Wanted.Concat(early).Concat(method.Parameters.Select(static p => p.Name)).Select(activity.Root));
        idle.UnionWith(all.Where(s => !found._kept.Contains(s)));
        return idle;
    }

    private void Number(Frame frame, Frame[] around)
    {
        foreach (Variable variable in frame.Variables)
            _homes[variable.Name] = frame;
        Frame[] within = [.. around, frame];
        Number(frame.Statements, within);
    }

    private void Number(EquatableArray<Statement> statements, Frame[] around)
    {
        foreach (Statement statement in statements)
        {
            _places[statement] = (_places.Count, around);
            if (Walk.Body(statement) is { } body)
                Number(body, around);
            if (statement is Branch branch)
            {
                Number(branch.Then, around);
                Number(branch.Otherwise, around);
            }
        }
    }

    private bool Keep(EquatableArray<Statement> statements)
    {
        bool any = false;
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            Statement statement = statements[i];
            bool keeps = statement switch
            {
                CountLoop loop => Keep(loop.Body.Statements),
                Branch branch => Keep(branch.Otherwise) | Keep(branch.Then),
                WhileLoop loop => Keep(loop.Body.Statements) | true,
                Assign { Target: { IsWhole: true } or { IsReal: true } } or Accumulate => IsNeeded(statement, Walk.Target(statement)!),
                _ => true,
            };
            any |= keeps;
            if (!keeps || !_kept.Add(statement))
                continue;
            _changed = true;
            foreach (Place read in Walk.Reads(statement).Concat(statement is Accumulate sum ? [sum.Target] : []))
            {
                string name = _activity.Root(read.Root);
                if (!_readers.TryGetValue(name, out List<Statement> readers))
                    _readers[name] = readers = [];
                readers.Add(statement);
            }
        }
        return any;
    }

    private bool IsNeeded(Statement definition, Place target)
    {
        string name = _activity.Root(target.Root);
        return _wanted.Contains(name) || (_readers.TryGetValue(name, out List<Statement> readers) && readers.Any(r => Reaches(definition, r, name)));
    }

    // A value does not reach what is in front of it, unless a loop leads back there while the variable lives.
    private bool Reaches(Statement definition, Statement reader, string name)
    {
        (int at, Frame[] around) = _places[definition];
        (int place, Frame[] other) = _places[reader];
        if (at < place || !_homes.TryGetValue(name, out Frame home))
            return true;
        int common = 0;
        while (common < around.Length && common < other.Length && ReferenceEquals(around[common], other[common]))
            common++;
        return !ReferenceEquals(around[common - 1], home);
    }
}
