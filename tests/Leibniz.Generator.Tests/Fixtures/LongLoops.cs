namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Long loops whose rounds depend on each other, with a record of every round and with snapshots.</summary>
internal static partial class LongLoops
{
    public static double March(double[] x, double w, int steps)
    {
        var state = new double[3];
        for (int i = 0; i < 3; i++)
            state[i] = x[i];
        double energy = 0, last = w;
        int turns = 0;
        bool up = true;
        for (int k = 1; k <= steps; k += 2)
        {
            for (int i = 0; i < 3; i++)
                state[i] += 0.05 * Math.Sin(last + state[(i + 1) % 3] * w);
            if (state[0] > energy)
            {
                turns++;
                up = !up;
            }
            last = up ? last * 0.9 + state[1] * 0.1 : last - 0.01 * turns * state[2];
            energy = Math.Tanh(energy + state[2] * last);
            x[k % 3] += 0.001 * energy;
        }
        return energy * state[0] + last * last;
    }

    [GradientOf(nameof(March), Wrt = ["w"])]
    public static partial double Recorded(double[] x, double w, int steps, out double dw);

    [GradientOf(nameof(March), Wrt = ["w"], Checkpoint = true)]
    public static partial double Kept(double[] x, double w, int steps, out double dw);
}
