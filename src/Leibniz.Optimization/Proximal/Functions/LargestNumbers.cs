namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Brings the k largest of some numbers to the front: expected linear time, n log n at worst.</summary>
/// <remarks>Source: Hoare, 1961, Algorithm 65: Find; the pivot is the median of the first, middle and last number, and where the
/// rounds say that pivots are bad, or little is left, the rest is sorted.</remarks>
internal static class LargestNumbers
{
    // Below this, sorting costs less than another round.
    private const int Few = 24;

    /// <summary>Rearranges the numbers so that none of the first k is below any of the others, and returns the kth largest, now at k − 1.</summary>
    /// <param name="values">The numbers, free of NaN.</param>
    /// <param name="k">From 1 to their number.</param>
    public static double ToFront(Span<double> values, int k)
    {
        int low = 0, high = values.Length - 1, rounds = 2 * int.Log2(values.Length + 1);
        while (high - low >= Few && rounds-- > 0)
        {
            double pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
            int i = low, j = high;
            while (i <= j)
            {
                while (values[i] > pivot)
                    i++;
                while (values[j] < pivot)
                    j--;
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }
            // Up to j nothing is below the pivot, from i on nothing above it; what is between equals it.
            if (k - 1 <= j)
                high = j;
            else if (k - 1 >= i)
                low = i;
            else
                return pivot;
        }
        Descending(values[low..(high + 1)]);
        return values[k - 1];
    }

    /// <summary>Sorts the numbers, the largest first.</summary>
    public static void Descending(Span<double> values)
    {
        values.Sort();
        values.Reverse();
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
