using Leibniz.Optimization.Proximal;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>A function with a proximal step, to be tested for what holds of all.</summary>
/// <param name="Function">The function.</param>
/// <param name="Length">A length of point that it takes.</param>
/// <param name="IsIterative">Whether its step is known to a tolerance only, not to the last digits.</param>
internal sealed record CatalogueEntry(IProximable Function, int Length, bool IsIterative = false);
