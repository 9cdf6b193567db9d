using System.Text.Json;

namespace Leibniz.Cli.Tests;

public sealed class MatrixCommandTests
{
    [Theory]
    [InlineData("end of the text", "A*", "--wrt", "A")]
    [InlineData("shapes do not go together", "A*B", "--wrt", "A", "--shapes", "A=m,n", "B=p,q")]
    [InlineData("A is [m, n]", "A*B", "--wrt", "A", "--shapes", "A=m,n;B=p,q")]
    [InlineData("at position 2", "A*B", "--wrt", "A", "--shapes", "A=m,n;B=p,q")]
    [InlineData("unknown", "foo(A)", "--wrt", "A")]
    [InlineData("not among the symbols", "A*x", "--wrt", "y")]
    [InlineData("--wrt", "A*x")]
    [InlineData("the function is [m, p] and X is [m, n]", "X*A", "--wrt", "X")]
    [InlineData("--vec", "X*A", "--wrt", "X")]
    [InlineData("name=value", "A*x", "--wrt", "x", "--shapes", "A")]
    [InlineData("expected a shape", "A*x", "--wrt", "x", "--shapes", "A=m,n,k")]
    [InlineData("expected symmetric", "x'*A*x", "--wrt", "x", "--structure", "A=round")]
    [InlineData("at most one", "A*x", "--wrt", "x", "--latex", "--csharp")]
    [InlineData("at most one", "x'*x", "--wrt", "x", "--hessian", "--vec")]
    [InlineData("no C# form", "lambertw(x)", "--wrt", "x", "--csharp")]
    [InlineData("scalar function", "A*x", "--wrt", "x", "--hessian")]
    [InlineData("symmetric", "eig(A, 1)", "--wrt", "A")]
    public void BadInput_GivesOneClearMessageAndTheExitCode(string part, params string[] arguments)
    {
        (int exit, string output, string error) = CommandLine.Run(["matrix", .. arguments]);
        Assert.Equal(2, exit);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Matrix_OfALasso_GivesTheSmoothGradientAndTheProx()
    {
        (int exit, string output, _) = CommandLine.Run("matrix", "norm2(A*x-b)^2 + lambda*norm1(x)", "--wrt", "x", "--check");
        Assert.Equal(0, exit);
        Assert.Contains("d/dx (smooth part norm2(A*x - b)^2) = 2*A'*(A*x - b)", output, StringComparison.Ordinal);
        Assert.Contains("not smooth: lambda*norm1(x)", output, StringComparison.Ordinal);
        Assert.Contains("soft threshold", output, StringComparison.Ordinal);
        Assert.Contains("L1Norm", output, StringComparison.Ordinal);
        Assert.Contains("check: passed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_WithShapes_StatesThem()
    {
        (int exit, string output, _) = CommandLine.Run("matrix", "tr(A*X'*B*X)", "--wrt", "X", "--shapes", "A=n,n");
        Assert.Equal(0, exit);
        Assert.Contains("A [n, n], X [m, n], B [m, m]", output, StringComparison.Ordinal);
        Assert.Contains("d/dX (f) = B*X*A + B'*X*A'", output, StringComparison.Ordinal);
        Assert.Contains("df = tr(G'*dX)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_AsJson_HasTheDerivativeAndTheCheck()
    {
        (int exit, string output, _) = CommandLine.Run(
            "matrix", "x'*A*x", "--wrt", "x", "--structure", "A=symmetric", "--hessian", "--check", "--latex", "--format", "json");
        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("2*A", json.RootElement.GetProperty("derivative").GetString());
        Assert.Equal("2 A", json.RootElement.GetProperty("latex").GetString());
        Assert.Equal("Hessian", json.RootElement.GetProperty("kind").GetString());
        Assert.True(json.RootElement.GetProperty("check").GetProperty("passed").GetBoolean());
        Assert.Equal("Symmetric", json.RootElement.GetProperty("symbols").GetProperty("A").GetProperty("structure").GetString());
    }

    [Fact]
    public void Matrix_AsCSharp_IsAFile()
    {
        (int exit, string output, _) = CommandLine.Run("matrix", "softmax(W*x)", "--wrt", "x", "--csharp");
        Assert.Equal(0, exit);
        Assert.StartsWith("// f = softmax(W*x)", output, StringComparison.Ordinal);
        Assert.Contains("public static Matrix<double> Jacobian(Matrix<double> W, Vector<double> x)", output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", output.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_OfVec_IsAJacobian()
    {
        (int exit, string output, _) = CommandLine.Run("matrix", "inv(X)", "--wrt", "X", "--vec", "--check");
        Assert.Equal(0, exit);
        Assert.Contains("-kron(inv(X)', inv(X))", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_OfMatrix_HasExamples()
    {
        (int exit, string output, _) = CommandLine.Run("matrix", "--help");
        Assert.Equal(0, exit);
        Assert.Contains("leibniz matrix \"tr(A*X'*B*X)\" --wrt X --check", output, StringComparison.Ordinal);
    }
}
