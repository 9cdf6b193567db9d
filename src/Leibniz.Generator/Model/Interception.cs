namespace Leibniz.Generator.Model;

/// <summary>A call that is replaced at compile time.</summary>
/// <param name="Request">The derivative that it becomes; null where it cannot be replaced.</param>
/// <param name="Location">Where the call stands, as an attribute.</param>
/// <param name="Call">The method called, for its declaration: return type and parameter.</param>
/// <param name="Notices">The diagnostics.</param>
internal sealed record Interception(
    Request? Request, string Location, InterceptedCall Call, EquatableArray<Notice> Notices);
