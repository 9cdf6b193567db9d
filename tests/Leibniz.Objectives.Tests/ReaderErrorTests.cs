namespace Leibniz.Objectives.Tests;

public sealed class ReaderErrorTests
{
    [Theory]
    [InlineData("gmm/test.txt")]
    [InlineData("ba/test.txt")]
    public void Read_LastNumberMissing_NamesTheEndOfTheFile(string name)
    {
        var words = File.ReadAllText(DataFolder.Path("adbench/" + name)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        using var file = new TemporaryFile(string.Join(' ', words[..^1]));
        var error = Assert.Throws<DataFormatException>(() => Reader(name)(file.Path));
        Assert.Equal(file.Path, error.File);
        Assert.Equal(words.Length, error.Token);
        Assert.Equal("the end of the file", error.Came);
    }

    [Theory]
    [InlineData("gmm/test.txt")]
    [InlineData("ba/test.txt")]
    [InlineData("lstm/lstm_l2_c1024.txt")]
    public void Read_NumberTooMany_IsRefused(string name)
    {
        using var file = new TemporaryFile(File.ReadAllText(DataFolder.Path("adbench/" + name)) + "\n17\n");
        Assert.Equal("'17'", Assert.Throws<DataFormatException>(() => Reader(name)(file.Path)).Came);
    }

    [Theory]
    [InlineData("gmm/test.txt")]
    [InlineData("ba/test.txt")]
    [InlineData("lstm/lstm_l2_c1024.txt")]
    public void Read_ForeignFile_PointsAtFirstToken(string name)
    {
        var error = Assert.Throws<DataFormatException>(() => Reader(name)(DataFolder.Path("README.md")));
        Assert.Equal((1, 1, "'#'"), (error.Line, error.Token, error.Came));
    }

    [Theory]
    [InlineData("gmm")]
    [InlineData("ba")]
    [InlineData("lstm")]
    public void Read_Directory_IsRefused(string name) =>
        Assert.Equal("a directory", Assert.Throws<DataFormatException>(() => Reader(name)(DataFolder.Path("adbench"))).Came);

    [Theory]
    [InlineData("gmm")]
    [InlineData("ba")]
    [InlineData("lstm")]
    public void Read_MissingFile_IsRefused(string name) =>
        Assert.Throws<FileNotFoundException>(() => Reader(name)(DataFolder.Path("adbench/none.txt")));

    private static Func<string, object> Reader(string name) => name.Split('/')[0] switch
    {
        "gmm" => GaussianMixtureData.Read,
        "ba" => BundleAdjustmentData.Read,
        _ => LstmData.Read,
    };
}
