using System.Text.Json.Serialization;

namespace Leibniz.GradBench.Det;

/// <summary>A square matrix.</summary>
internal sealed class Input
{
    /// <summary>The matrix, row after row. [ell, ell]</summary>
    [JsonPropertyName("A")]
    public required double[] A { get; init; }

    /// <summary>Number of rows.</summary>
    public required int Ell { get; init; }
}
