namespace Leibniz.Generator.Model;

/// <summary>A generated file with its diagnostics.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Text">Its text; null where nothing could be written.</param>
/// <param name="Notices">The diagnostics.</param>
internal sealed record Product(string FileName, string? Text, EquatableArray<Notice> Notices)
{
    /// <summary>The metadata name of the type that declares the derivative; empty where there is none.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The derivative's name.</summary>
    public string Member { get; init; } = "";
}
