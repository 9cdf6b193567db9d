namespace Leibniz.Optimization.Tests;

public sealed class FunctionTraitsTests
{
    [Fact]
    public void Unknown_PromisesNothing()
    {
        FunctionTraits traits = FunctionTraits.Unknown;
        Assert.False(traits.IsConvex || traits.IsSmooth || traits.IsStronglyConvex || traits.IsIndicator);
    }
}
