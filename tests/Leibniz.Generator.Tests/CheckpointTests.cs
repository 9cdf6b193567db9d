using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class CheckpointTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(2000)]
    public void Snapshots_InALongLoop_GiveTheGradientAndTheStateOfARecordOfEveryRound(int steps)
    {
        double[] x = [0.3, -0.2, 0.5], y = [.. x], z = [.. x];
        double plain = LongLoops.March(x, 0.8, steps);
        double expected = LongLoops.Recorded(y, 0.8, steps, out double recorded);
        double actual = LongLoops.Kept(z, 0.8, steps, out double kept);
        Assert.Equal(plain, expected);
        Assert.Equal(expected, actual);
        Assert.Equal(recorded, kept);
        Assert.Equal(x, y);
        Assert.Equal(x, z);
        double up = LongLoops.March([0.3, -0.2, 0.5], 0.8 + 1e-6, steps), down = LongLoops.March([0.3, -0.2, 0.5], 0.8 - 1e-6, steps);
        Assert.Equal((up - down) / 2e-6, kept, 1e-4 * Math.Max(1, Math.Abs(kept)));
    }
}
