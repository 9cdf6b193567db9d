namespace Leibniz.Imaging.Tests;

public sealed class ColourSpaceTests
{
    [Fact]
    public void Default_IsDisplay() => Assert.Equal(ColourSpace.Display, default);
}
