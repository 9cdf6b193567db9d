using Leibniz.Nist;

namespace Leibniz.Objectives.Tests;

public sealed class StrdErrorTests
{
    private static string[] Misra1a => File.ReadAllLines(DataFolder.Path("nist/Misra1a.dat"));

    [Fact]
    public void Read_EveryTruncation_IsRefused()
    {
        var lines = Misra1a;
        for (var count = 0; count < lines.Length; count++)
        {
            using var file = new TemporaryFile(string.Join('\n', lines[..count]));
            var error = Assert.Throws<StrdFormatException>(() => StrdFile.Read(file.Path));
            Assert.Equal(file.Path, error.File);
        }
    }

    [Theory]
    [InlineData(41, "  b1 =   500         x             2.3894212918E+02  2.7070075241E+00", "a finite number", "'x'")]
    [InlineData(41, "  b1 =   500         250           2.3894212918E+02", "4 numbers", "3 words")]
    [InlineData(42, "  b3 =     0.0001      0.0005      5.5015643181E-04  7.2668688436E-06", "'b2 = ' and four numbers", "'b3 =     0.0001      0.0005      5.50156…'")]
    [InlineData(61, "      10.07E0      77.6E0   1", "2 numbers", "3 words")]
    [InlineData(62, "      14.73E0      NaN", "a finite number", "'NaN'")]
    [InlineData(34, "  y is anything", "a model of the form 'y = … + e'", "'y is anything'")]
    [InlineData(32, "  3 Parameters (b1 to b3)", "2 parameters, as many as the header counts starts", "3")]
    [InlineData(7, "  Data              (lines 61 to 740)", "Data up to line 740", "the end of the file")]
    public void Read_ChangedLine_NamesItAndWhatCame(int line, string text, string expected, string came)
    {
        var lines = Misra1a;
        lines[line - 1] = text;
        using var file = new TemporaryFile(string.Join('\n', lines));
        var error = Assert.Throws<StrdFormatException>(() => StrdFile.Read(file.Path));
        Assert.Equal(expected, error.Expected);
        Assert.Equal(came, error.Came);
        Assert.Equal(came == "the end of the file" ? lines.Length : line, error.Line);
        Assert.Equal($"StrdFile.Read: '{file.Path}', line {error.Line}: expected {expected}, came {came}.", error.Message);
    }

    [Fact]
    public void Read_ForeignFile_IsRefused()
    {
        var error = Assert.Throws<StrdFormatException>(() => StrdFile.Read(DataFolder.Path("adbench/reference.csv")));
        Assert.Equal(0, error.Line);
    }

    [Fact]
    public void Read_Directory_SaysSo()
    {
        var path = DataFolder.Path("nist");
        Assert.Equal($"StrdFile.Read: '{path}' is a directory, expected a file.", Assert.Throws<IOException>(() => StrdFile.Read(path)).Message);
    }

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        var path = DataFolder.Path("nist/none/Misra9.dat");
        Assert.Equal($"StrdFile.Read: '{path}' does not exist.", Assert.Throws<FileNotFoundException>(() => StrdFile.Read(path)).Message);
    }

    [Fact]
    public void Read_NoPath_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => StrdFile.Read(null!));
        Assert.Throws<ArgumentException>(() => StrdFile.Read(""));
    }
}
