namespace Leibniz.Objectives.Tests;

public sealed class BundleAdjustmentTests
{
    [Theory]
    [InlineData("ba/test.txt")]
    [InlineData("ba/ba1_n49_m7776_p31843.txt")]
    public void Residuals_PlainNumbers_GiveReferenceSumOfSquares(string file)
    {
        var data = BundleAdjustmentData.Read(DataFolder.Path("adbench/" + file));
        double[] parameters = [.. data.Cameras, .. data.Points, .. data.Weights];
        var residuals = new double[data.ResidualCount];
        BundleAdjustment.Residuals<double>(parameters, data, residuals);
        Reference.Of(file).CheckValue(residuals.Sum(r => r * r));
    }

    [Theory]
    [InlineData("ba/test.txt", DifferentiationMode.Forward)]
    [InlineData("ba/test.txt", DifferentiationMode.Reverse)]
    [InlineData("ba/ba1_n49_m7776_p31843.txt", DifferentiationMode.Forward)]
    [InlineData("ba/ba1_n49_m7776_p31843.txt", DifferentiationMode.Reverse)]
    public void Jacobian_BlockByBlock_GivesReferenceEntries(string file, DifferentiationMode mode)
    {
        var data = BundleAdjustmentData.Read(DataFolder.Path("adbench/" + file));
        const int rows = 2 * BundleAdjustment.BlockSize;
        var entries = new double[data.NonZeroCount];
        var block = new double[BundleAdjustment.BlockSize];
        var residuals = new double[2];
        var options = new DifferentiationOptions { Mode = mode };
        for (var i = 0; i < data.ObservationCount; i++)
        {
            data.CopyBlock(i, block);
            Jacobian.Of(new ReprojectionFunction(data, i), block, residuals, entries.AsSpan(i * rows, rows), options);
            entries[(data.ObservationCount * rows) + i] = -2 * data.Weights[i];
        }

        Reference.Of(file).CheckJacobian(entries);
    }

    [Fact]
    public void WeightResidual_OneInput_HasDerivativeMinusTwoW()
    {
        var residual = BundleAdjustment.WeightResidual(new Dual<double>(0.25, 1));
        Assert.Equal(0.9375, residual.Primal);
        Assert.Equal(-0.5, residual.Tangent);
    }
}
