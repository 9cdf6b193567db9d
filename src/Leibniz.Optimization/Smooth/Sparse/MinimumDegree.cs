namespace Leibniz.Optimization.Smooth;

/// <summary>An order of the unknowns of a symmetric system in which elimination fills in little.</summary>
/// <remarks>The unknown with the fewest neighbours is eliminated next, and its neighbours become each other's. Source:
/// Tinney and Walker 1967, scheme 2.</remarks>
internal static class MinimumDegree
{
    /// <summary>The order: unknown order[k] is eliminated k-th.</summary>
    /// <param name="neighbours">The neighbours of each unknown; used up.</param>
    public static int[] Order(HashSet<int>[] neighbours)
    {
        int n = neighbours.Length;
        var waiting = new SortedSet<(int Degree, int Unknown)>();
        for (int j = 0; j < n; j++)
            waiting.Add((neighbours[j].Count, j));
        var order = new int[n];
        for (int k = 0; k < n; k++)
        {
            (int Degree, int Unknown) least = waiting.Min;
            waiting.Remove(least);
            int eliminated = order[k] = least.Unknown;
            foreach (int a in neighbours[eliminated])
            {
                waiting.Remove((neighbours[a].Count, a));
                neighbours[a].Remove(eliminated);
                foreach (int b in neighbours[eliminated])
                {
                    if (b != a)
                        neighbours[a].Add(b);
                }
                waiting.Add((neighbours[a].Count, a));
            }
            neighbours[eliminated] = [];
        }
        return order;
    }
}
