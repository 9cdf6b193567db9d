using System.Text.Json;

namespace Leibniz.Cli.Tests;

public sealed class SimplifyCommandTests
{
    [Theory]
    [InlineData("1", "sin(x)^2 + cos(x)^2")]
    [InlineData("abs(x)", "sqrt(x^2)")]
    [InlineData("x", "sqrt(x^2)", "--assume", "x>0")]
    [InlineData("x^2 + 2*x + 1", "(x + 1)^2", "--expand")]
    [InlineData("(x + y)/(x*y)", "1/x + 1/y", "--together")]
    [InlineData("1/x - 1/(x + 1)", "1/(x*(x + 1))", "--apart", "x")]
    [InlineData("x*(x + 2) + 3", "x^2 + 2*x + 3", "--horner", "x")]
    [InlineData("x^2 + y^2 + x*(2*y + 3)", "(x + y)^2 + 3*x", "--collect", "x")]
    public void Simplify_ToAForm_PrintsIt(string expected, params string[] arguments)
    {
        (int exit, string output, _) = CommandLine.Run(["simplify", .. arguments]);
        Assert.Equal(0, exit);
        Assert.Equal(expected, output.Trim());
    }

    [Theory]
    [InlineData("end of the text", "x +")]
    [InlineData("at most one", "x", "--expand", "--factor")]
    [InlineData("not among the variables", "x + 1", "--collect", "y")]
    [InlineData("--horner: Horner: expected a polynomial in x", "sin(x)", "--horner", "x")]
    [InlineData("--apart: Apart: expected denominators in x alone", "1/(x + y)", "--apart", "x")]
    [InlineData("--assume: expected x>0", "x", "--assume", "x<0")]
    public void Simplify_OfBadInput_SaysWhatWasExpected(string part, params string[] arguments)
    {
        (int exit, string output, string error) = CommandLine.Run(["simplify", .. arguments]);
        Assert.Equal(2, exit);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Simplify_AsJson_HasTheResultAndTheCosts()
    {
        (int exit, string output, _) = CommandLine.Run("simplify", "x^2 - 2*x + 1", "--factor", "--assume", "x>=0", "--format", "json");
        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("(x - 1)^2", json.RootElement.GetProperty("result").GetString());
        Assert.Equal("factor", json.RootElement.GetProperty("form").GetString());
        Assert.True(json.RootElement.GetProperty("costAfter").GetDouble() < json.RootElement.GetProperty("costBefore").GetDouble());
        Assert.Equal("NonNegative", json.RootElement.GetProperty("assumptions").GetProperty("x").GetString());
    }
}
