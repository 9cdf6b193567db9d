using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class ConstructionTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(-1.2)]
    public void Structures_WithInitialValuesAndConstructors_AreMadeAsByTheLanguage(double x)
    {
        Assert.Equal(Constructions.ValuesWritten(x), Constructions.Values(x), 1e-13);
        Assert.Equal(Constructions.ValuesWrittenSlope(x), Constructions.ValuesSlope(x), 1e-13);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-1.2)]
    public void Objects_MadeByTheMethod_CarryDerivativesInTheirFields(double x)
    {
        double[] h = [0], expected = [0];
        Assert.Equal(Constructions.ObjectsWritten(x), Constructions.Objects(x), 1e-13);
        Assert.Equal(Constructions.ObjectsWrittenSlope(x), Constructions.ObjectsSlope(x), 1e-12);
        Constructions.ObjectsHessian(x, h);
        Constructions.ObjectsWrittenHessian(x, expected);
        Assert.Equal(expected[0], h[0], 1e-12);
    }
}
