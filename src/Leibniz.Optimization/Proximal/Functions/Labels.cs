using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The labels bᵢ of a margin loss, or 1 for every coordinate of a point of any length.</summary>
internal readonly struct Labels
{
    private readonly double[]? each;

    /// <summary>A finite label for each coordinate; copied.</summary>
    public Labels(ReadOnlySpan<double> labels, string function)
    {
        if (labels.IsEmpty)
            throw new ArgumentException($"{function}: expected at least one label; came none.", nameof(labels));
        for (int i = 0; i < labels.Length; i++)
        {
            if (!double.IsFinite(labels[i]))
                throw new ArgumentException($"{function}: expected finite labels; labels[{i}] is {labels[i].ToString(CultureInfo.InvariantCulture)}.", nameof(labels));
        }
        each = labels.ToArray();
    }

    /// <summary>The number of labels, −1 where every coordinate has 1.</summary>
    public int Length => each?.Length ?? -1;

    /// <summary>max bᵢ².</summary>
    public double LargestSquare => each is null ? 1 : each.Max(label => label * label);

    /// <summary>The label of coordinate i.</summary>
    public double this[int i] => each is null ? 1 : each[i];
}
