using Leibniz.Imaging.Deblur;
using Leibniz.Imaging.Numerics;
using Leibniz.Imaging.Operators;
using Leibniz.Optimization;

namespace Leibniz.Imaging.Tests;

public sealed class OperatorTests
{
    private static readonly (int Width, int Height)[] s_sizes = [(7, 5), (1, 6), (8, 1), (16, 9)];

    public static IEnumerable<TheoryDataRow<string>> Names() => All().Select(o => new TheoryDataRow<string>(o.Name));

    private static IEnumerable<(string Name, ILinearOperator Operator)> All()
    {
        foreach ((int w, int h) in s_sizes)
        {
            yield return ($"gradient {w}×{h}", new GradientOperator(w, h));
            yield return ($"divergence {w}×{h}", new DivergenceOperator(w, h));
            yield return ($"Laplacian {w}×{h}", new LaplacianOperator(w, h));
            yield return ($"down 3 {w}×{h}", new DownsampleOperator(w, h, 3));
            yield return ($"up 3 {w}×{h}", new UpsampleOperator(w, h, 3));
            yield return ($"mask {w}×{h}", new MaskOperator([.. Enumerable.Range(0, w * h).Select(i => i % 3 != 1)]));
        }
        foreach (BorderRule border in Enum.GetValues<BorderRule>())
        {
            yield return ($"Gaussian, {border}", new ConvolutionOperator(9, 7, BlurKernel.Gaussian(0.6), border));
            yield return ($"motion, {border}", new ConvolutionOperator(12, 10, BlurKernel.Motion(6, 30), border));
            yield return ($"skew, {border}", new ConvolutionOperator(7, 5, s_skew, border));
        }
    }

    private static readonly BlurKernel s_skew = new(new double[,] { { 1, 2, 0 }, { 4, 8, 1 }, { 0, 3, 5 } });

    [Theory]
    [MemberData(nameof(Names))]
    public void Adjoint_OfRandomVectors_HasTheSameProduct(string name)
    {
        ILinearOperator a = All().Single(o => o.Name == name).Operator;
        var random = new NormalSource(3);
        double[] x = [.. Enumerable.Range(0, a.Columns).Select(_ => random.NextNormal())];
        double[] y = [.. Enumerable.Range(0, a.Rows).Select(_ => random.NextNormal())];
        double[] ax = new double[a.Rows], aty = new double[a.Columns];
        a.Apply(x, ax);
        a.Adjoint(y, aty);
        double left = Dot(ax, y), right = Dot(x, aty);
        double scale = Math.Sqrt(Dot(ax, ax) * Dot(y, y)) + 1e-300;
        Assert.True(Math.Abs(left - right) <= 1e-14 * scale, $"{name}: ⟨Ax, y⟩ = {left:R}, ⟨x, Aᵀy⟩ = {right:R}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NormBound_BoundsTheGrowthOfPowerIterations(string name)
    {
        ILinearOperator a = All().Single(o => o.Name == name).Operator;
        var random = new NormalSource(5);
        double[] x = [.. Enumerable.Range(0, a.Columns).Select(_ => random.NextNormal())], ax = new double[a.Rows];
        for (int i = 0; i < 50; i++)
        {
            a.Apply(x, ax);
            double growth = Math.Sqrt(Dot(ax, ax) / Dot(x, x));
            Assert.True(growth <= a.NormBound * (1 + 1e-12), $"{name}: grew by {growth:R}, bound {a.NormBound:R}");
            a.Adjoint(ax, x);
            double length = Math.Sqrt(Dot(x, x));
            if (length == 0)
                return;
            for (int j = 0; j < x.Length; j++)
                x[j] /= length;
        }
    }

    [Theory]
    [InlineData(BorderRule.Replicate, -1, 0)]
    [InlineData(BorderRule.Reflect, -1, 0)]
    [InlineData(BorderRule.Reflect, -3, 2)]
    [InlineData(BorderRule.Replicate, 9, 4)]
    [InlineData(BorderRule.Reflect, 6, 3)]
    [InlineData(BorderRule.Periodic, 6, 1)]
    [InlineData(BorderRule.Periodic, -1, 4)]
    public void Convolution_OfAShift_ReadsBeyondTheBorderByItsRule(BorderRule border, int wanted, int source)
    {
        // A row of 5 pixels; the kernel's only weight reads the pixel `shift` to the right of the first or the last.
        int from = wanted < 0 ? 0 : 4, shift = wanted - from, r = Math.Abs(shift);
        var weights = new double[1, (2 * r) + 1];
        weights[0, r - shift] = 1;
        double[] x = [1, 2, 4, 8, 16], result = new double[5];
        new ConvolutionOperator(5, 1, new(weights), border).Apply(x, result);
        Assert.Equal(x[source], result[from]);
    }

    [Fact]
    public void Operators_WithWrongLengths_Refuse()
    {
        var gradient = new GradientOperator(3, 2);
        Assert.Throws<ArgumentException>(() => gradient.Apply(new double[5], new double[12]));
        Assert.Throws<ArgumentException>(() => gradient.Apply(new double[6], new double[11]));
        double[] both = new double[12];
        Assert.Throws<ArgumentException>(() => new LaplacianOperator(3, 2).Apply(both.AsSpan(0, 6), both.AsSpan(3, 6)));
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
