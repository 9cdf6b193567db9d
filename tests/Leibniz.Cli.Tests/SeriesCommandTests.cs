using System.Text.Json;

namespace Leibniz.Cli.Tests;

public sealed class SeriesCommandTests
{
    [Theory]
    [InlineData("tan(x) = x + 1/3*x^3 + 2/15*x^5 + O(x^7)", "tan(x)", "--order", "7")]
    [InlineData("1/x = x^-1 + O(x)", "1/x", "--order", "1")]
    [InlineData("lim x -> 0 of sin(x)/x = 1", "sin(x)/x", "--limit")]
    [InlineData("lim x -> inf of x/(2*x + 1) = 0.5", "x/(2*x + 1)", "--at", "inf", "--limit")]
    [InlineData("x*y = y*x + O(x^6)", "x*y", "--wrt", "x")]
    public void Series_OfAFormula_IsWrittenAsOnPaper(string expected, params string[] arguments)
    {
        (int exit, string output, _) = CommandLine.Run(["series", .. arguments]);
        Assert.Equal(0, exit);
        Assert.Equal(expected, output.Trim());
    }

    [Fact]
    public void Series_AsJson_HasTheCoefficients()
    {
        (int exit, string output, _) = CommandLine.Run("series", "exp(x)/x", "--order", "2", "--format", "json");
        Assert.Equal(0, exit);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.Equal("1", root.GetProperty("coefficients").GetProperty("-1").GetString());
        Assert.Equal("0.5", root.GetProperty("coefficients").GetProperty("1").GetString());
    }

    [Theory]
    [InlineData("branch point", "sqrt(x)")]
    [InlineData("--wrt", "x*y")]
    [InlineData("not among", "x", "--wrt", "y")]
    [InlineData("--at", "x", "--at", "x + 1")]
    [InlineData("end of the text", "x +")]
    [InlineData("--order", "x", "--order", "1000")]
    [InlineData("different signs", "1/x", "--limit")]
    public void BadInput_GivesOneClearMessageAndTheExitCode(string part, params string[] arguments)
    {
        (int exit, string output, string error) = CommandLine.Run(["series", .. arguments]);
        Assert.Equal(2, exit);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }
}
