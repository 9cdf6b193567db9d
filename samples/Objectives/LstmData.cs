namespace Leibniz.Objectives;

/// <summary>Parameters, initial state and sequence of the benchmark's stacked recurrent network.</summary>
/// <remarks>
/// Text format, tokens separated by white space: <c>l c b</c>; 2l×4b main parameters; 3×b extra parameters; 2l×b state;
/// c×b sequence.
/// Source: Šrajer, Kukelova, Fitzgibbon 2018, "A benchmark of selected algorithmic differentiation tools", and ADBench 2019.
/// </remarks>
public sealed class LstmData
{
    private readonly double[] parameters;
    private readonly double[] state;
    private readonly double[] sequence;

    private LstmData(int layers, int steps, int width, double[] parameters, double[] state, double[] sequence)
    {
        Layers = layers;
        Steps = steps;
        Width = width;
        this.parameters = parameters;
        this.state = state;
        this.sequence = sequence;
    }

    /// <summary>Number l of layers; ≥ 1.</summary>
    public int Layers { get; }

    /// <summary>Number c of characters in the sequence; ≥ 2.</summary>
    public int Steps { get; }

    /// <summary>Number b of bits a character, also the width of every layer; ≥ 1.</summary>
    public int Width { get; }

    /// <summary>Number of main parameters, 8·l·b.</summary>
    public int MainSize => 8 * Layers * Width;

    /// <summary>The parameters in the order of the gradient: main, then extra. [8·l·b + 3·b]</summary>
    public ReadOnlySpan<double> Parameters => parameters;

    /// <summary>A layer after another: weights, then biases, each of forget, input, output and change gate. [l, 2, 4, b]</summary>
    public ReadOnlySpan<double> Main => parameters.AsSpan(0, MainSize);

    /// <summary>Input weights, output weights, output biases. [3, b]</summary>
    public ReadOnlySpan<double> Extra => parameters.AsSpan(MainSize);

    /// <summary>Initial state, a layer after another: hidden, then cell. [l, 2, b]</summary>
    public ReadOnlySpan<double> State => state;

    /// <summary>The characters, one after another. [c, b]</summary>
    public ReadOnlySpan<double> Sequence => sequence;

    /// <summary>Reads a network and its sequence from a text file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The data.</returns>
    /// <exception cref="DataFormatException">The file is a directory, is truncated, or is of another format.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LstmData Read(string path)
    {
        // 8·l·b < 2³¹ for l, b ≤ 10⁴; the benchmark has l ≤ 4 and b = 14.
        const int most = 10_000;
        var reader = TokenReader.Open("LstmData.Read", path);
        var l = reader.Integer("l (the number of layers)", 1, most);
        var c = reader.Integer("c (the number of characters)", 2);
        var b = reader.Integer("b (the number of bits a character)", 1, most);
        var parameters = reader.Numbers((8L * l * b) + (3L * b), "main and extra parameters");
        var state = reader.Numbers(2L * l * b, "state");
        var sequence = reader.Numbers((long)c * b, "sequence");
        reader.End();
        return new(l, c, b, parameters, state, sequence);
    }
}
