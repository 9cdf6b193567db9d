namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class MatrixTableTests
{
    // Beside the test's assembly; the project copies it there.
    private static string Copy => Path.Combine(AppContext.BaseDirectory, "matrix-derivatives.md");

    [Fact]
    public void Page_OfTheReference_IsWhatTheDerivativesAre() => Assert.Equal(File.ReadAllText(Copy), MatrixTable.Page());

    [Fact]
    public void Rows_AreMoreThanTwenty_AndNoLongerThanTheBooksWithoutAReason()
    {
        Assert.True(MatrixTable.Sources.Distinct().Count() >= 20);
        foreach (MatrixIdentity row in MatrixTable.Rows())
        {
            int own = row.Derive(out MatrixExpr expected).Value.Size;
            Assert.Equal(own > expected.Size, MatrixTable.HasReason(row));
        }
    }

    /// <summary>Writes the page anew: run it when the derivatives have changed for the better.</summary>
    [Fact(Explicit = true)]
    public void Page_OfTheReference_Written()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The repository was not found above the test's assembly.");
        File.WriteAllText(Path.Combine(folder!.FullName, "docs", "reference", "matrix-derivatives.md"), MatrixTable.Page());
    }
}
