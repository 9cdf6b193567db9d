using Leibniz.Generator.Model;

namespace Leibniz.Generator.Vectorize;

/// <summary>Elements start, start + 1, … of an array, another row in each lane, that the rounds of a loop read again and again.</summary>
/// <param name="Element">The element as it is read.</param>
/// <param name="Start">The first index.</param>
/// <param name="Along">The loop along the row; it begins at 0.</param>
internal sealed record StagedRow(Place Element, Expression Start, CountLoop Along);
