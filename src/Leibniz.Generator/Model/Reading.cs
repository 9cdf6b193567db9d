namespace Leibniz.Generator.Model;

/// <summary>What came of reading a request: the request, or why it cannot be met.</summary>
/// <param name="Request">The request; null where it cannot be met.</param>
/// <param name="Notices">The diagnostics.</param>
internal sealed record Reading(Request? Request, EquatableArray<Notice> Notices);
