using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>What carries derivatives within the recursive functions of a method: one answer for all of a function's calls.</summary>
internal sealed class Interprocedure
{
    private readonly Dictionary<string, Activity> _activities = [];
    private readonly Dictionary<string, HashSet<string>> _inputs = [];

    public Interprocedure(Method method, Activity activity)
    {
        Effects = new(method);
        foreach (Method function in method.Functions)
        {
            _inputs[function.Name] = [];
            _activities[function.Name] = Analyse(method, function);
        }
        Pass(method, method, activity);
        for (bool changed = method.Functions.Count > 0; changed;)
        {
            changed = false;
            foreach (Method function in method.Functions)
            {
                _activities[function.Name] = Analyse(method, function);
                changed |= Pass(method, function, _activities[function.Name]);
            }
        }
        foreach (Method function in method.Functions)
            _activities[function.Name] = Analyse(method, function);
        IsQuiet = Effects.AreNone && method.Functions.All(IsQuietWithin);
    }

    public SideEffects Effects { get; }

    /// <summary>Whether the arrays that functions are given hold the same values throughout, so that they are read again where the reverse needs them.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>What carries derivatives in a function.</summary>
    public Activity this[string function] => _activities[function];

    /// <summary>Whether a call has anything to pull back.</summary>
    public bool Acts(Call call, Activity around) =>
        call.Target is { IsReal: true } target && around.IsActive(target.Root) || Effects.Of(call).Any(around.IsActive);

    private Activity Analyse(Method method, Method function)
    {
        IEnumerable<string> outputs = function.Parameters.Where(p => p.Kind == VariableKind.Array && _inputs[function.Name].Contains(p.Name)).Select(static p => p.Name);
        if (function.Result.Length > 0)
            outputs = outputs.Append(function.Result);
        return new(function with { Functions = method.Functions }, _inputs[function.Name], outputs);
    }

    // The inputs that the calls in a method give to functions.
    private bool Pass(Method method, Method caller, Activity activity)
    {
        bool changed = false;
        foreach (Call call in Walk.All(caller.Body.Statements).OfType<Call>())
        {
            Method function = method.Functions.First(f => f.Name == call.Function);
            for (int i = 0; i < call.Arguments.Count; i++)
            {
                if (activity.IsActive(call.Arguments[i]))
                    changed |= _inputs[function.Name].Add(function.Parameters[i].Name);
            }
            // What is stored into an array that carries derivatives goes on from it.
            foreach (string root in Effects.Of(call).Where(activity.IsActive))
            {
                for (int i = 0; i < call.Arguments.Count; i++)
                {
                    if (call.Arguments[i] is Load load && load.Place.Root == root)
                        changed |= _inputs[function.Name].Add(function.Parameters[i].Name);
                }
            }
        }
        return changed;
    }

    private static bool IsQuietWithin(Method function)
    {
        var stored = new HashSet<string>(Walk.All(function.Body.Statements).Select(Walk.Target)
            .Where(static t => t is { IsWhole: false }).Select(static t => t!.Root));
        return !Walk.All(function.Body.Statements).OfType<Call>()
            .Any(c => c.Arguments.Any(a => a is Load load && stored.Contains(load.Place.Root)));
    }
}
