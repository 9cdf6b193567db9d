using System.Collections.Generic;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Read;

/// <summary>How an array of several dimensions, or of arrays, lies in one array of numbers.</summary>
/// <param name="Flat">The array of numbers.</param>
/// <param name="Lengths">The number of elements in each dimension; of arrays of arrays whose rows may differ, the number of rows alone.</param>
/// <param name="Starts">Where each row begins; null where all rows are of one length.</param>
/// <param name="IsJagged">Whether it is an array of arrays.</param>
internal sealed record Layout(Place Flat, IReadOnlyList<Expression> Lengths, Place? Starts, bool IsJagged)
{
    /// <summary>Which row lies at each index; null where they never change places.</summary>
    public Place? Order { get; init; }

    /// <summary>Whether the method makes each row once.</summary>
    public bool IsMadeOnce { get; init; }

    /// <summary>Whether the rows are the caller's.</summary>
    public bool IsGiven { get; init; }
}
