namespace Leibniz.GradBench.Lstm;

/// <summary>The loss of a network with long short-term memory that predicts the next character of a sequence.</summary>
internal static partial class Objective
{
    /// <summary>−mean over characters and bits of next · (y − log(2 + Σ eʸ)), where y is predicted from the characters before.</summary>
    /// <param name="main">For each layer the weights of the gates forget, in, out, change, then their biases. [layers, 2, 4, b]</param>
    /// <param name="extra">Input weights, output weights, output biases. [3, b]</param>
    /// <param name="state">For each layer the hidden state, then the cell's, at the start. [layers, 2, b]</param>
    /// <param name="sequence">The bits of each character. [c, b]</param>
    /// <param name="b">Bits of a character.</param>
    /// <remarks>Source: Hochreiter, Schmidhuber 1997; the benchmark's diagonal gates: Šrajer, Kukelova, Fitzgibbon 2018.</remarks>
    public static double Loss(
        ReadOnlySpan<double> main, ReadOnlySpan<double> extra,
        [Constant] ReadOnlySpan<double> state, [Constant] ReadOnlySpan<double> sequence, int b)
    {
        int layers = main.Length / (8 * b);
        int characters = sequence.Length / b;
        var memory = new double[2 * layers * b];
        for (int i = 0; i < 2 * layers * b; i++)
            memory[i] = state[i];
        var flow = new double[b];
        double total = 0;
        for (int t = 0; t + 1 < characters; t++)
        {
            for (int i = 0; i < b; i++)
                flow[i] = sequence[t * b + i] * extra[i];
            for (int layer = 0; layer < layers; layer++)
            {
                int w = layer * 8 * b, bias = w + 4 * b, hidden = layer * 2 * b, cell = hidden + b;
                for (int i = 0; i < b; i++)
                {
                    double forget = Sigmoid(flow[i] * main[w + i] + main[bias + i]);
                    double admit = Sigmoid(memory[hidden + i] * main[w + b + i] + main[bias + b + i]);
                    double emit = Sigmoid(flow[i] * main[w + 2 * b + i] + main[bias + 2 * b + i]);
                    double change = Math.Tanh(memory[hidden + i] * main[w + 3 * b + i] + main[bias + 3 * b + i]);
                    memory[cell + i] = memory[cell + i] * forget + admit * change;
                    memory[hidden + i] = emit * Math.Tanh(memory[cell + i]);
                    flow[i] = memory[hidden + i];
                }
            }
            double exponentials = 2, matched = 0, ones = 0;
            for (int i = 0; i < b; i++)
            {
                double y = flow[i] * extra[b + i] + extra[2 * b + i];
                double next = sequence[(t + 1) * b + i];
                exponentials += Math.Exp(y);
                matched += next * y;
                ones += next;
            }
            total += matched - ones * Math.Log(exponentials);
        }
        return -total / (b * (characters - 1));
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
