using System.Text.Json;

namespace Leibniz.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(2, "end of the text", "diff", "x +", "--at", "x=1")]
    [InlineData(2, "unknown", "diff", "foo(x)", "--at", "x=1")]
    [InlineData(2, "1 argument", "diff", "sin(x, y)", "--at", "x=1,y=2")]
    [InlineData(2, "y has no value", "diff", "x*y", "--at", "x=1")]
    [InlineData(2, "finite", "diff", "x", "--at", "x=nan")]
    [InlineData(2, "expected a number for x", "diff", "x", "--at", "x=abc")]
    [InlineData(2, "--at", "diff", "x")]
    [InlineData(2, "name=value", "diff", "x", "--at", "x")]
    [InlineData(2, "two values", "diff", "x", "--at", "x=1,x=2")]
    [InlineData(2, "not among", "diff", "x", "--at", "x=1", "--wrt", "z")]
    [InlineData(2, "expected 1 to 60", "diff", "x", "--at", "x=1", "--order", "0")]
    [InlineData(2, "bogus", "diff", "x", "--at", "x=1", "--mode", "bogus")]
    [InlineData(1, "does not exist", "check", "no-such-file.dat")]
    [InlineData(2, "see 'leibniz --help'", "nonsense")]
    public void BadInput_GivesOneClearMessageAndTheExitCode(int exit, string part, params string[] arguments)
    {
        (int actual, string output, string error) = CommandLine.Run(arguments);
        Assert.Equal(exit, actual);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Check_OfATruncatedFile_SaysWhatIsMissing()
    {
        string path = Path.GetTempFileName();
        string whole = File.ReadAllText(Path.Combine(CommandLine.Root, "data", "nist", "Rat43.dat"));
        File.WriteAllText(path, whole[..(whole.Length * 2 / 3)]);
        (int exit, _, string error) = CommandLine.Run("check", path);
        File.Delete(path);
        Assert.Equal(1, exit);
        Assert.Contains("expected", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_OfTheRationalModel_IsRightInAllModes()
    {
        (int exit, string output, _) = CommandLine.Run(
            "diff", "b1*(x^2+x*b2)/(x^2+x*b3+b4)", "--at", "b1=0.25,b2=0.39,b3=0.415,b4=0.39,x=2", "--format", "json");
        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        // With q = x² + x b3 + b4 and p = x² + x b2, as fractions: p/q, b1 x/q, −b1 p x/q², −b1 p/q².
        double p = 4.78, q = 5.22;
        (string Name, double Expected)[] derivatives =
        [
            ("b1", p / q), ("b2", 0.5 / q), ("b3", -0.25 * p * 2 / (q * q)), ("b4", -0.25 * p / (q * q)),
            ("x", 0.25 * ((4.39 * q) - (p * 4.415)) / (q * q)),
        ];
        foreach (string mode in new[] { "numerical", "symbolic", "forward", "taylor", "reverse" })
        {
            JsonElement gradient = json.RootElement.GetProperty("modes").GetProperty(mode);
            foreach ((string name, double expected) in derivatives)
                Assert.Equal(expected, gradient.GetProperty(name).GetDouble(), mode == "numerical" ? 1e-10 : 1e-15);
        }
    }

    [Fact]
    public void Diff_AtAKink_ReportsIt()
    {
        (_, string output, _) = CommandLine.Run("diff", "abs(x)", "--at", "x=0", "--format", "json", "--order", "2", "--hessian");
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("abs", json.RootElement.GetProperty("kinks")[0].GetProperty("function").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("hessian")[0][0].GetDouble());
    }

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.EnumerateFiles(Path.Combine(CommandLine.Root, "data", "nist"), "*.dat")
            .Select(f => new TheoryDataRow<string>(Path.GetFileName(f)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_OfANistProblem_AgreesInEveryMode(string file)
    {
        (int exit, string output, _) = CommandLine.Run("check", Path.Combine(CommandLine.Root, "data", "nist", file), "--format", "json");
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("agree").GetBoolean());
        Assert.Equal(0, exit);
        Assert.InRange(json.RootElement.GetProperty("gradientRatio").GetDouble(), 0, 1e-6);
        // Roszman1 as shipped has the parameters of an angle where it writes arctan, which the command says.
        Assert.Equal(file == "Roszman1.dat", json.RootElement.TryGetProperty("remark", out _));
    }
}
