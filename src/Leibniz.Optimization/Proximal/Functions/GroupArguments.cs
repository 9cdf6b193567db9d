namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The checks of groups of indices.</summary>
internal static class GroupArguments
{
    /// <summary>Checks that each group is there, has indices within the length, and none twice; returns how many groups each coordinate is in.</summary>
    public static int[] Require(int length, IReadOnlyList<int[]> groups, string function)
    {
        ArgumentNullException.ThrowIfNull(groups);
        RequireSize(length, function, nameof(length));
        if (groups.Count == 0)
            throw new ArgumentException($"{function}: expected at least one group; came none.", nameof(groups));
        var counts = new int[length];
        var last = new int[length];
        for (int g = 0; g < groups.Count; g++)
        {
            if (groups[g] is not { Length: > 0 })
                throw new ArgumentException($"{function}: expected at least one index in a group; group {g} has none.", nameof(groups));
            foreach (int index in groups[g])
            {
                if ((uint)index >= (uint)length)
                    throw new ArgumentException($"{function}: expected indices from 0 to {length - 1}; group {g} has {index}.", nameof(groups));
                // The group that had this index last, counted from 1.
                if (last[index] == g + 1)
                    throw new ArgumentException($"{function}: expected each index once in a group; group {g} has {index} twice.", nameof(groups));
                last[index] = g + 1;
                counts[index]++;
            }
        }
        return counts;
    }

    /// <summary>Checks a number of rows, columns or coordinates.</summary>
    public static int RequireSize(int size, string function, string name) =>
        size > 0 ? size : throw new ArgumentException($"{function}: expected {name} ≥ 1; came {size}.", name);
}
