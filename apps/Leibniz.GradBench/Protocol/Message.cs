using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>A message of an eval: the fields of every kind of message, absent ones at their default.</summary>
internal sealed class Message
{
    /// <summary>Number that the response repeats.</summary>
    public long Id { get; init; }

    /// <summary><c>start</c>, <c>define</c>, <c>evaluate</c>, <c>analysis</c>, or another kind, which is acknowledged.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Name of the module to define or to evaluate.</summary>
    public string? Module { get; init; }

    /// <summary>Name of the function to evaluate.</summary>
    public string? Function { get; init; }

    /// <summary>Input of the function.</summary>
    public JsonElement Input { get; init; }
}
