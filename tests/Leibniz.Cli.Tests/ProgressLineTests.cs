using Leibniz.Cli.Commands.Images;
using Leibniz.Imaging;

namespace Leibniz.Cli.Tests;

public sealed class ProgressLineTests
{
    private static RestorationProgress At(int round, double objective = 12.5, double measure = 1e-3) =>
        new("deblur", round, 80, objective, measure, () => new(1, 1, 1));

    [Fact]
    public void Text_HalfWay_ShowsTheObjectiveAndTheTimeLeft() => Assert.Equal(
        "[============            ] deblur 40/80, objective 12.5, change 1.0e-3, at most 0:06 left",
        ProgressLine.Text(At(40), TimeSpan.FromSeconds(6), first: 0));

    [Fact]
    public void Text_AtTheStart_ShowsNoTime() =>
        Assert.Equal("[                        ] deblur 1/80", ProgressLine.Text(At(1, double.NaN, double.NaN), TimeSpan.Zero, first: 1));

    [Fact]
    public void Show_ThenDispose_LeavesAnEmptyLine()
    {
        using var writer = new StringWriter();
        var line = new ProgressLine(writer);
        line.Show(At(1));
        line.Dispose();
        line.Dispose();
        string[] parts = writer.ToString().Split('\r');
        Assert.Equal(4, parts.Length);
        Assert.StartsWith("[", parts[1]);
        Assert.Equal(new string(' ', parts[1].Length), parts[2]);
        Assert.Equal("", parts[3]);
    }
}
