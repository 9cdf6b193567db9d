using System.Runtime.InteropServices;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Imaging.Tests;

public sealed class MethodTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => Method.All.Select(m => new TheoryDataRow<string>(m.Name));

    public static IEnumerable<TheoryDataRow<string>> NamesOfAnySize() =>
        Method.All.Where(m => m.TakesAnySize).Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_OnAPhotograph_ReachesItsFloor(string name)
    {
        Method method = Method.Of(name);
        Image original = method.Original(), spoiled = method.Spoil(original);
        Restoration restoration = method.Restore(spoiled, Method.Mask(spoiled), new());
        restoration.Image.Clamp();
        double psnr = ImageMetrics.Psnr(original, restoration.Image);
        Assert.False(restoration.Stopped);
        Assert.True(psnr >= method.Floor, $"{name}: {psnr:F2} dB, floor {method.Floor:F2} dB");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_OnAnyNumberOfThreads_GivesTheSameBytes(string name)
    {
        Method method = Method.Of(name);
        Image spoiled = method.Spoil(method.Original()), mask = Method.Mask(spoiled);
        byte[] Bytes(int threads) =>
            MemoryMarshal.AsBytes(method.Restore(spoiled, mask, new() { Threads = threads, MaxRounds = 12 }).Image.Samples).ToArray();
        byte[] one = Bytes(1);
        Assert.Equal(one, Bytes(2));
        Assert.Equal(one, Bytes(3));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_StoppedAtItsFirstReport_ReturnsAWholePicture(string name)
    {
        Method method = Method.Of(name);
        Image spoiled = method.Spoil(method.Original());
        using var stop = new CancellationTokenSource();
        int reports = 0;
        Image? seen = null;
        Restoration restoration = method.Restore(spoiled, Method.Mask(spoiled), new()
        {
            Threads = 2,
            Cancellation = stop.Token,
            Progress = progress =>
            {
                Assert.InRange(progress.Round, 0, progress.Rounds);
                seen = progress.Snapshot();
                reports++;
                stop.Cancel();
            },
        });
        Assert.True(reports > 0, $"{name} did not report.");
        Assert.Equal((spoiled.Width, spoiled.Height), (seen!.Width, seen.Height));
        Assert.DoesNotContain(restoration.Image.Samples.ToArray(), s => !float.IsFinite(s));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_OnAFlatPicture_LeavesItFlat(string name)
    {
        Method method = Method.Of(name);
        Image flat = method.Original().Like(method.Original().Channels);
        flat.Samples.Fill(0.25f);
        if (name == "colorize")
            flat = TestPicture.Grey(flat);
        Image result = method.Restore(flat, Method.Mask(flat), new()).Image;
        Assert.DoesNotContain(result.Samples.ToArray(), s => !float.IsFinite(s));
        if (name != "colorize")
            Assert.All(result.Samples.ToArray(), s => Assert.Equal(0.25, s, 1e-3));
    }

    [Theory]
    [MemberData(nameof(NamesOfAnySize))]
    public void Method_OnATinyPicture_Works(string name)
    {
        Method method = Method.Of(name);
        var tiny = new Image(2, 1, 3);
        tiny.Samples.Fill(0.5f);
        var mask = new Image(2, 1, 1);
        mask.Samples[1] = 1;
        Image result = method.Restore(tiny, mask, new()).Image;
        Assert.All(result.Samples.ToArray(), s => Assert.Equal(0.5, s, 1e-3));
    }
}
