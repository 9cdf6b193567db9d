using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>Variables that are assigned at one place and read only behind it in the same block: they can be declared there.</summary>
internal static class Locals
{
    /// <summary>The names of such variables.</summary>
    /// <param name="method">The method.</param>
    public static IEnumerable<string> Of(Method method)
    {
        Dictionary<string, int> reads = [], writes = [];
        foreach (Statement statement in Walk.All(method.Body.Statements))
        {
            foreach (Place read in Walk.Reads(statement))
                Count(reads, read.Root);
            if (Walk.Target(statement) is { } target)
                Count(writes, target.Root);
        }
        var found = new List<string>();
        Search(method.Body.Statements);
        return found;

        void Search(EquatableArray<Statement> block)
        {
            for (int i = 0; i < block.Count; i++)
            {
                foreach (EquatableArray<Statement> inner in Walk.Blocks(block[i]))
                    Search(inner);
                if (block[i] is not Assign { Target.IsWhole: true } assign || writes[assign.Target.Root] != 1)
                    continue;
                string name = assign.Target.Root;
                reads.TryGetValue(name, out int all);
                if (Walk.All(block.Skip(i + 1)).SelectMany(Walk.Reads).Count(p => p.Root == name) == all)
                    found.Add(name);
            }
        }
    }

    private static void Count(Dictionary<string, int> counts, string name)
    {
        counts.TryGetValue(name, out int count);
        counts[name] = count + 1;
    }
}
