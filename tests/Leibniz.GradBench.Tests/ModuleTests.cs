namespace Leibniz.GradBench.Tests;

/// <summary>Each module's values against known ones, and its derivatives against central differences of the values.</summary>
public class ModuleTests
{
    [Fact]
    public void Hello_Three_SquareAndTwice()
    {
        Assert.Equal([9], Dialogue.Numbers(Dialogue.Evaluate("hello", "square", "3")));
        Assert.Equal([6], Dialogue.Numbers(Dialogue.Evaluate("hello", "double", "3")));
    }

    // Vandermonde of 1, 2, 3, 4: Π (xⱼ − xᵢ) = 1·2·3·1·2·1 = 12.
    [Fact]
    public void Det_Vandermonde_IsTheProductOfDifferences() => Assert.Equal(
        12, Dialogue.Evaluate("det", "primal", """{"ell": 4, "A": [1,1,1,1, 1,2,4,8, 1,3,9,27, 1,4,16,64]}""").GetDouble(), 12);

    [Fact]
    public void Llsq_Gradient_AgreesWithDifferences() => Gradient("llsq", "primal", "gradient", [0.3, -0.8, 0.5], x => $$"""{"x": {{x}}, "n": 21}""");

    [Fact]
    public void Lse_Gradient_AgreesWithDifferences() => Gradient("lse", "primal", "gradient", [0.1, 2, -1, 0.7], x => $$"""{"x": {{x}}}""");

    // y₀ = x₀·t, y₁ = x₀x₁·t²/2, y₂ = x₀x₁x₂·t³/6 at t = 2; Runge–Kutta of order 4 is exact for polynomials of degree 4.
    [Fact]
    public void Ode_ShortChain_IsExact()
    {
        const string input = """{"x": [2, 3, 5], "s": 4}""";
        Dialogue.Close([4, 12, 40], Dialogue.Numbers(Dialogue.Evaluate("ode", "primal", input)));
        Dialogue.Close([20, 40 / 3.0, 8], Dialogue.Numbers(Dialogue.Evaluate("ode", "gradient", input)));
    }

    // The direction is centre − mean of the centre's points.
    [Fact]
    public void Kmeans_Direction_LeadsToTheMeans()
    {
        const string input = """{"points": [[0, 0], [2, 1], [10, 10], [12, 13]], "centroids": [[1, 1], [11, 10]]}""";
        Assert.Equal(2 + 1 + 1 + 10, Dialogue.Evaluate("kmeans", "cost", input).GetDouble(), 12);
        Dialogue.Close([0, 0.5, 0, -1.5], Dialogue.Numbers(Dialogue.Evaluate("kmeans", "dir", input)));
    }

    [Fact]
    public void Gmm_Gradient_AgreesWithDifferences() => Gradient(
        "gmm", "objective", "jacobian", [0.3, -0.2, 0.1, 0.5, -0.4, 0.2, 0.1, -0.3, 0.2, 0.4, 0.6, -0.7],
        x =>
        {
            string[] v = x.Trim('[', ']').Split(", ");
            return $$"""
                {"d": 2, "k": 2, "n": 3, "x": [[0.1, 0.2], [1, -0.5], [-0.7, 0.3]], "m": 1, "gamma": 1.5,
                 "alpha": [{{v[0]}}, {{v[1]}}], "mu": [[{{v[2]}}, {{v[3]}}], [{{v[4]}}, {{v[5]}}]],
                 "q": [[{{v[6]}}, {{v[7]}}], [{{v[8]}}, {{v[9]}}]], "l": [[{{v[10]}}], [{{v[11]}}]]}
                """.Replace("\n", "", StringComparison.Ordinal);
        });

    // One component, one dimension, m = 0, γ = 1, prior degrees 2: log N(x; μ, e^{−2q}) − ½e^{2q} + 2·(−½ log 2) − log Γ(1).
    [Fact]
    public void Gmm_OneComponentOneDimension_IsTheClosedForm() => Assert.Equal(
        -0.5 * 0.25 * Math.Exp(0.4) + 0.2 - 0.5 * Math.Log(2 * Math.PI) - 0.5 * Math.Exp(0.4) - Math.Log(2),
        Dialogue.Evaluate(
            "gmm", "objective",
            """{"d": 1, "k": 1, "n": 1, "x": [[1.5]], "m": 0, "gamma": 1, "alpha": [0.7], "mu": [[1]], "q": [[0.2]], "l": [[]]}""").GetDouble(),
        12);

    [Fact]
    public void Lstm_Gradient_AgreesWithDifferences()
    {
        double[] parameters = [.. Enumerable.Range(0, 22).Select(static i => Math.Sin(1 + i))];
        Gradient("lstm", "objective", "jacobian", parameters, x =>
        {
            string[] v = x.Trim('[', ']').Split(", ");
            return $$"""{"main_params": [[{{string.Join(',', v[..8])}}], [{{string.Join(',', v[8..16])}}]], """
                + $$""" "extra_params": [[{{string.Join(',', v[16..18])}}], [{{string.Join(',', v[18..20])}}], [{{string.Join(',', v[20..])}}]], """
                + """ "state": [[0.2, 0.4], [0.1, -0.3]], "sequence": [[1, 0], [0, 1], [1, 1], [0, 0]]}""";
        });
    }

    [Fact]
    public void Ba_Jacobian_AgreesWithDifferences()
    {
        double[] given = [0.1, -0.2, 0.3, 0.5, 0.4, -3, 1.2, 0.2, -0.1, 0.02, -0.01, 0.3, -0.6, 1.5, 0.9];
        double[] values = Dialogue.Numbers(Dialogue.Evaluate("ba", "jacobian", Input(given)).GetProperty("vals"));
        double[][] differences = Dialogue.Differences(given, x => [.. Dialogue.Numbers(Dialogue.Evaluate("ba", "objective", Input(x)).GetProperty("reproj_error").GetProperty("elements"))]);
        Dialogue.Close([.. differences.Select(static d => d[0])], values[..15]);
        Dialogue.Close([.. differences.Select(static d => d[1])], values[15..30]);
        Assert.Equal(-2 * 0.9, values[30], 15);

        static string Input(double[] v) =>
            $$"""{"n": 1, "m": 1, "p": 10, "cam": {{Dialogue.Json(v[..11])}}, "x": {{Dialogue.Json(v[11..14])}}, "w": {{Dialogue.Json(v[14..]).Trim('[', ']')}}, "feat": [0.3, -0.4]}""";
    }

    private static void Gradient(string module, string value, string gradient, double[] at, Func<string, string> input)
    {
        double[] actual = Dialogue.Numbers(Dialogue.Evaluate(module, gradient, input(Dialogue.Json(at))));
        double[][] expected = Dialogue.Differences(at, x => Dialogue.Numbers(Dialogue.Evaluate(module, value, input(Dialogue.Json(x)))));
        Dialogue.Close([.. expected.Select(static row => row[0])], actual);
    }
}
