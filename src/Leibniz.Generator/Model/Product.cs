namespace Leibniz.Generator.Model;

/// <summary>A generated file with its diagnostics.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Text">Its text; null where nothing could be written.</param>
/// <param name="Notices">The diagnostics.</param>
internal sealed record Product(string FileName, string? Text, EquatableArray<Notice> Notices);
