namespace Leibniz.GradBench.Lstm;

/// <summary>The parameters of a network with long short-term memory and the sequence that it is to predict.</summary>
internal sealed class Input
{
    /// <summary>For each layer the weights, then the biases, each of four gates. [2·layers, 4b]</summary>
    public required double[][] MainParams { get; init; }

    /// <summary>Input weights, output weights, output biases. [3, b]</summary>
    public required double[][] ExtraParams { get; init; }

    /// <summary>For each layer the hidden state, then the cell's, at the start. [2·layers, b]</summary>
    public required double[][] State { get; init; }

    /// <summary>The sequence, one character's bits a row. [c, b]</summary>
    public required double[][] Sequence { get; init; }
}
