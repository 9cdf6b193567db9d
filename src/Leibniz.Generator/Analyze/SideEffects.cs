using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Which of their array parameters the functions of a method store into, themselves or by calls.</summary>
internal sealed class SideEffects
{
    private readonly Dictionary<string, HashSet<int>> _stored = [];

    public SideEffects(Method method)
    {
        foreach (Method function in method.Functions)
            _stored[function.Name] = [];
        for (bool changed = method.Functions.Count > 0; changed;)
        {
            changed = false;
            foreach (Method function in method.Functions)
                changed |= Spread(function);
        }
    }

    /// <summary>Whether nothing is stored into any array parameter.</summary>
    public bool AreNone => _stored.Values.All(static s => s.Count == 0);

    /// <summary>The arrays that a call stores into.</summary>
    public IEnumerable<string> Of(Call call) => _stored[call.Function].Select(i => ((Load)call.Arguments[i]).Place.Root);

    private bool Spread(Method function)
    {
        var sources = new Dictionary<string, string>();
        bool changed = false;
        void Store(string root)
        {
            while (sources.TryGetValue(root, out string source))
                root = source;
            for (int i = 0; i < function.Parameters.Count; i++)
            {
                if (function.Parameters[i].Name == root)
                    changed |= _stored[function.Name].Add(i);
            }
        }
        foreach (Statement statement in Walk.All(function.Body.Statements))
        {
            if (statement is Alias alias)
                sources[alias.Variable] = alias.Source.Root;
            if (Walk.Target(statement) is { IsWhole: false } target)
                Store(target.Root);
            if (statement is Call call)
            {
                foreach (string root in Of(call).ToList())
                    Store(root);
            }
        }
        return changed;
    }
}
