namespace Leibniz.Objectives.Tests;

public sealed class GradientTests
{
    [Theory]
    [InlineData("gmm/test.txt")]
    [InlineData("gmm/gmm_d2_K5.txt")]
    [InlineData("gmm/gmm_d10_K25.txt")]
    public void GaussianMixture_PlainNumbers_GiveReferenceValue(string file)
    {
        var data = GaussianMixtureData.Read(DataFolder.Path("adbench/" + file));
        Reference.Of(file).CheckValue(new GaussianMixtureFunction(data).Evaluate(data.Parameters));
        Reference.Of(file).CheckValue(GaussianMixtureOnDouble.Evaluate(data.Parameters, data));
        Reference.Of(file).CheckValue(PlainMixture.Evaluate(data.Parameters, data));
    }

    [Theory]
    [InlineData("gmm/test.txt", DifferentiationMode.Forward)]
    [InlineData("gmm/test.txt", DifferentiationMode.Reverse)]
    [InlineData("gmm/gmm_d2_K5.txt", DifferentiationMode.Forward)]
    [InlineData("gmm/gmm_d2_K5.txt", DifferentiationMode.Reverse)]
    [InlineData("gmm/gmm_d10_K25.txt", DifferentiationMode.Forward)]
    [InlineData("gmm/gmm_d10_K25.txt", DifferentiationMode.Reverse)]
    public void GaussianMixture_EitherMode_GivesReferenceGradient(string file, DifferentiationMode mode)
    {
        var data = GaussianMixtureData.Read(DataFolder.Path("adbench/" + file));
        Check(new GaussianMixtureFunction(data), data.Parameters, file, mode);
    }

    [Theory]
    [InlineData("gmm/test.txt")]
    [InlineData("gmm/gmm_d2_K5.txt")]
    [InlineData("gmm/gmm_d10_K25.txt")]
    public void GaussianMixture_AtCompileTime_GivesReferenceGradient(string file)
    {
        var data = GaussianMixtureData.Read(DataFolder.Path("adbench/" + file));
        var gradient = new double[data.Parameters.Length];
        var reference = Reference.Of(file);
        reference.CheckValue(PlainMixture.Gradient(data.Parameters, data, gradient));
        reference.CheckJacobian(gradient);
    }

    [Theory]
    [InlineData("lstm/lstm_l2_c1024.txt", DifferentiationMode.Forward)]
    [InlineData("lstm/lstm_l2_c1024.txt", DifferentiationMode.Reverse)]
    [InlineData("lstm/lstm_l4_c1024.txt", DifferentiationMode.Forward)]
    [InlineData("lstm/lstm_l4_c1024.txt", DifferentiationMode.Reverse)]
    public void Lstm_EitherMode_GivesReferenceGradient(string file, DifferentiationMode mode)
    {
        var data = LstmData.Read(DataFolder.Path("adbench/" + file));
        Check(new LstmFunction(data), data.Parameters, file, mode);
    }

    [Fact]
    public void GaussianMixture_ParametersOfAnotherLength_AreRefused()
    {
        var data = GaussianMixtureData.Read(DataFolder.Path("adbench/gmm/test.txt"));
        Assert.Throws<ArgumentException>(() => new GaussianMixtureFunction(data).Evaluate(data.Parameters[1..]));
    }

    private static void Check<TFunction>(in TFunction f, ReadOnlySpan<double> x, string file, DifferentiationMode mode)
        where TFunction : IScalarFunction
    {
        var gradient = new double[x.Length];
        var value = Gradient.Of(f, x, gradient, new DifferentiationOptions { Mode = mode });
        var reference = Reference.Of(file);
        reference.CheckValue(value);
        reference.CheckJacobian(gradient);
    }
}
