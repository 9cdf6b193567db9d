using System.Text.Json;

namespace Leibniz.GradBench.Tests;

/// <summary>The protocol's messages and responses.</summary>
public class ProtocolTests
{
    [Fact]
    public void Start_Any_AnswersWithIdAndName()
    {
        JsonElement response = Dialogue.Say("""{"id": 3, "kind": "start", "eval": "gmm"}""")[0];
        Assert.Equal(3, response.GetProperty("id").GetInt32());
        Assert.Equal("leibniz", response.GetProperty("tool").GetString());
    }

    [Theory]
    [InlineData("hello"), InlineData("ba"), InlineData("det"), InlineData("gmm"), InlineData("ht"), InlineData("kmeans")]
    [InlineData("llsq"), InlineData("lse"), InlineData("lstm"), InlineData("ode"), InlineData("particle"), InlineData("saddle")]
    public void Define_ModuleOfTheBenchmark_Succeeds(string module) =>
        Assert.True(Dialogue.Say($$"""{"id": 1, "kind": "define", "module": "{{module}}"}""")[0].GetProperty("success").GetBoolean());

    [Fact]
    public void Define_UnknownModule_FailsWithTheNames()
    {
        JsonElement response = Dialogue.Say("""{"id": 1, "kind": "define", "module": "quux"}""")[0];
        Assert.False(response.GetProperty("success").GetBoolean());
        Assert.Contains("lstm", response.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_MinimumRuns_GivesATimingEach()
    {
        JsonElement response = Dialogue.Say(
            """{"id": 2, "kind": "evaluate", "module": "lse", "function": "primal", "input": {"x": [0, 0], "min_runs": 5, "min_seconds": 0}}""")[0];
        JsonElement timings = response.GetProperty("timings");
        Assert.Equal(5, timings.GetArrayLength());
        Assert.Equal("evaluate", timings[0].GetProperty("name").GetString());
        Assert.Equal(Math.Log(2), response.GetProperty("output").GetDouble(), 15);
    }

    [Theory]
    [InlineData("""{"id": 4, "kind": "evaluate", "module": "lse", "function": "laplacian", "input": {"x": [1]}}""")]
    [InlineData("""{"id": 4, "kind": "evaluate", "module": "lse", "function": "primal", "input": {"y": [1]}}""")]
    [InlineData("""{"id": 4, "kind": "evaluate", "module": "det", "function": "primal", "input": {"A": [1, 2, 3], "ell": 2}}""")]
    public void Evaluate_WrongInput_FailsAndTheSessionGoesOn(string message)
    {
        JsonElement[] responses = Dialogue.Say(message, """{"id": 5, "kind": "analysis", "of": 4, "valid": false}""");
        Assert.False(responses[0].GetProperty("success").GetBoolean());
        Assert.NotEqual("", responses[0].GetProperty("error").GetString());
        Assert.Equal("""{"id":5}""", responses[1].GetRawText());
    }
}
