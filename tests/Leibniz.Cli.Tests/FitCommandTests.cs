using System.Text.Json;

namespace Leibniz.Cli.Tests;

public sealed class FitCommandTests
{
    // NIST publishes 0.20196866396 for Roszman1's b1; the file as given says 1.20196866396, which its own residual sum of
    // squares contradicts.
    private const double RoszmanFirst = 0.20196866396;

    public static TheoryData<string, int> Problems()
    {
        var data = new TheoryData<string, int>();
        foreach (string path in Directory.GetFiles(Path.Combine(CommandLine.Root, "data", "nist"), "*.dat").Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileName(path), 1);
            data.Add(Path.GetFileName(path), 2);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Fit_NistFile_AgreesToEightDigits(string name, int start)
    {
        (int exit, string output, string error) = CommandLine.Run(
            "fit", Path.Combine(CommandLine.Root, "data", "nist", name), "--start", $"{start}", "--format", "json");
        Assert.Equal((0, ""), (exit, error));
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(name == "Roszman1.dat", json.RootElement.TryGetProperty("contradiction", out _));
        foreach (JsonElement parameter in json.RootElement.GetProperty("parameters").EnumerateArray())
        {
            double certified = parameter.GetProperty("certified").GetDouble();
            if (name == "Roszman1.dat" && parameter.GetProperty("name").GetString() == "b1")
                certified = RoszmanFirst;
            double value = parameter.GetProperty("value").GetDouble();
            Assert.True(Math.Abs(value - certified) <= 1e-8 * Math.Abs(certified), $"{name}, start {start}: {value:R}, certified {certified:R}");
        }
    }

    [Theory]
    [InlineData("y = b1*exp(-b2*z)", "b1=1,b2=1", 1, "no column z")]
    [InlineData("q = b1*exp(-b2*x)", "b1=1,b2=1", 1, "no column q")]
    [InlineData("y = b1*exp(-b2*x)", "b1=1,b2=1,b3=1", 2, "no parameter b3")]
    [InlineData("y = b1*exp(-b2*x)", "b1=1", 1, "b2, nor a starting value")]
    [InlineData("y = b1*exp(-b2*bad)", "b1=1,b2=1", 1, "line 3, column bad: expected a finite number, came «oops»")]
    [InlineData("y = b1*exp(-b2*gap)", "b1=1,b2=1", 1, "line 2, column gap: expected a finite number, came «nan»")]
    [InlineData("y = b1*exp(-b2*x)", "b1=one,b2=1", 2, "expected a finite number for b1")]
    [InlineData("y = b1*log(-b2*x)", "b1=1,b2=1", 1, "not finite at the start")]
    public void Fit_BadInput_IsOneLineAndLeavesThePlot(string model, string parameters, int code, string message)
    {
        string folder = Directory.CreateTempSubdirectory("leibniz-fit").FullName;
        try
        {
            string data = Path.Combine(folder, "d.csv"), plot = Path.Combine(folder, "p.png");
            File.WriteAllText(data, "x,y,bad,gap\n1,2,1,nan\n2,1,oops,1\n3,0.5,1,1\n");
            File.WriteAllText(plot, "before");
            (int exit, string output, string error) = CommandLine.Run(
                "fit", "--model", model, "--data", data, "--params", parameters, "--plot", plot);
            Assert.Equal((code, ""), (exit, output));
            Assert.Contains(message, error);
            Assert.Single(error.Trim().Split('\n'));
            Assert.Equal("before", File.ReadAllText(plot));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Fit_AllOfAFolder_PrintsDigitsOfEachFile()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "DanWood.dat", "Roszman1.dat" })
            File.Copy(Path.Combine(CommandLine.Root, "data", "nist", name), folder[name]);
        (int exit, string output, string error) = CommandLine.Run("fit", "--all", folder[""]);
        Assert.Equal((0, ""), (exit, error));
        string[] rows = [.. output.Split('\n').Where(l => l.StartsWith('|')).Skip(2)];
        Assert.Equal(2, rows.Length);
        Assert.Matches(@"^\| DanWood \| 2 \| (9|1\d)\.\d \| .* \| (9|1\d)\.\d \|", rows[0]);
        Assert.Matches(@"^\| Roszman1 \[1\] \| 4 \| (9|1\d)\.\d \|", rows[1]);
        Assert.Contains("\n[1] Roszman1: the file contradicts itself", output, StringComparison.Ordinal);
        Assert.Contains("As written, from start 1: b1 0.1 digits", output, StringComparison.Ordinal);
        Assert.Matches(@"least (9|1\d)\.\d, median (9|1\d)\.\d\.", output);
    }

    [Fact]
    public void Fit_AllOfAFolderWithoutFilesOrWithAModel_FailsWithOneLine()
    {
        using var folder = new Folder();
        (int exit, string output, string error) = CommandLine.Run("fit", "--all", folder[""]);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("expected a folder with .dat files", error, StringComparison.Ordinal);
        (exit, output, error) = CommandLine.Run("fit", "--all", folder[""], "--model", "y = b1*x");
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("expected no other option", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_MissingFile_FailsWithOneLine()
    {
        (int exit, _, string error) = CommandLine.Run("fit", "missing.dat");
        Assert.Equal(1, exit);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("p.png", "89504E47")]
    [InlineData("p.svg", "3C")]
    public void Fit_CsvWithPlot_FindsTheLineAndDraws(string name, string firstBytes)
    {
        string folder = Directory.CreateTempSubdirectory("leibniz-fit").FullName;
        try
        {
            string data = Path.Combine(folder, "d.csv"), plot = Path.Combine(folder, name);
            File.WriteAllText(data, "t,v\n0,1\n1,3\n2,5\n3,7\n");
            (int exit, string output, string error) = CommandLine.Run(
                "fit", "--model", "v = a + b*t", "--data", data, "--params", "a=0,b=0", "--plot", plot, "--format", "json");
            Assert.Equal((0, ""), (exit, error));
            using JsonDocument json = JsonDocument.Parse(output);
            double[] found = [.. json.RootElement.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("value").GetDouble())];
            Assert.Equal([1, 2], found, (a, b) => Math.Abs(a - b) < 1e-12);
            Assert.StartsWith(firstBytes, Convert.ToHexString(File.ReadAllBytes(plot)));
            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
