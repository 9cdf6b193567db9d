namespace Leibniz.Tests.Differentiate;

public sealed class FrontDoorTests
{
    private static readonly double[] s_x = [0.3, -0.7, 1.1, 0.9];

    [Fact]
    public void Gradient_OfGenericMethod_EqualsForward()
    {
        var reverse = new double[4];
        var forward = new double[4];
        double value = Gradient.Of(Rosenbrock, s_x, reverse);
        Assert.Equal(value, Gradient.Of(new RosenbrockFunction(), s_x, forward, new() { Mode = DifferentiationMode.Forward }));
        for (int i = 0; i < 4; i++)
            Assert.Equal(forward[i], reverse[i], 1e-12);
    }

    [Fact]
    public void Hessian_TimesVector_EqualsHessianVectorProduct()
    {
        var hessian = new double[16];
        var product = new double[4];
        double[] v = [1, -2, 0.5, 3];
        Hessian.Of(new RosenbrockFunction(), s_x, [], hessian);
        HessianVectorProduct.Of(new RosenbrockFunction(), s_x, v, [], product);
        for (int i = 0; i < 4; i++)
        {
            double sum = 0;
            for (int j = 0; j < 4; j++)
            {
                sum += hessian[(i * 4) + j] * v[j];
                Assert.Equal(hessian[(i * 4) + j], hessian[(j * 4) + i], 1e-9);
            }
            Assert.Equal(sum, product[i], 1e-9);
        }
    }

    [Fact]
    public void Jacobian_ByColumnsAndByRows_Agree()
    {
        var values = new double[3];
        var forward = new double[12];
        var reverse = new double[12];
        Jacobian.Of(new Curves(), s_x, values, forward, new() { Mode = DifferentiationMode.Forward });
        Jacobian.Of(new Curves(), s_x, values, reverse, new() { Mode = DifferentiationMode.Reverse });
        var push = new double[3];
        var pull = new double[4];
        Jacobian.Push(new Curves(), s_x, [0, 1, 0, 0], values, push);
        Jacobian.Pull(new Curves(), s_x, [0, 0, 1], values, pull);
        for (int i = 0; i < 12; i++)
            Assert.Equal(forward[i], reverse[i], 1e-14);
        for (int i = 0; i < 3; i++)
            Assert.Equal(forward[(i * 4) + 1], push[i], 1e-14);
        for (int j = 0; j < 4; j++)
            Assert.Equal(forward[8 + j], pull[j], 1e-14);
    }

    [Fact]
    public void Mixed_PartialOfAnyOrder_EqualsClosedForm()
    {
        // ∂³/∂x₀²∂x₁ of exp(x₀ x₁) = (2x₁ + x₀x₁²) exp(x₀x₁).
        double x = 0.4, y = 0.9;
        double expected = ((2 * y) + (x * y * y)) * Math.Exp(x * y);
        Assert.Equal(expected, Derivatives.Mixed(new ExpOfProduct(), [x, y], [2, 1]), 1e-12);
    }

    [Fact]
    public void Gradient_Warm_AllocatesNothing()
    {
        var gradient = new double[4];
        foreach (DifferentiationMode mode in new[] { DifferentiationMode.Forward, DifferentiationMode.Reverse })
        {
            var options = new DifferentiationOptions { Mode = mode };
            for (int i = 0; i < 200; i++)
                Gradient.Of(new RosenbrockFunction(), s_x, gradient, options);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Gradient.Of(new RosenbrockFunction(), s_x, gradient, options);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void BadInput_IsRefusedWithNameExpectedAndActual()
    {
        ArgumentException empty = Assert.Throws<ArgumentException>(() => Gradient.Of(new RosenbrockFunction(), [], new double[0]));
        Assert.StartsWith("x: expected at least one element", empty.Message, StringComparison.Ordinal);
        ArgumentException length = Assert.Throws<ArgumentException>(() => Gradient.Of(new RosenbrockFunction(), s_x, new double[3]));
        Assert.Contains("4", length.Message, StringComparison.Ordinal);
        Assert.Contains("3", length.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Hessian.Of(new RosenbrockFunction(), s_x, [], new double[15]));
        Assert.Throws<ArgumentException>(() => Jacobian.Of(new Curves(), s_x, new double[2], new double[12]));
        Assert.Throws<ArgumentException>(() => Derivatives.Mixed(new ExpOfProduct(), [1.0, 2.0], [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Derivatives.UpTo(static x => x, 1, -1));
        Assert.Throws<ArgumentException>(() => Fused.Dot<double>([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Fused.Maximum<double>([]));
        Assert.Throws<InvalidOperationException>(() => double.CreateChecked(Dual<double>.Input(1)));
        Assert.Throws<InvalidOperationException>(() => Lanes<double>.Load([0, 1, 2, 3, 4, 5, 6, 7]) > 3.5);
    }

    private static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = x[i + 1] - (x[i] * x[i]), b = 1.0 - x[i];
            sum += (100.0 * a * a) + (b * b);
        }
        return sum;
    }

    private readonly struct RosenbrockFunction : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rosenbrock(x);
    }

    private readonly struct ExpOfProduct : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(x[0] * x[1]);
    }

    private readonly struct Curves : IVectorFunction
    {
        public int OutputCount(int inputs) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = T.Sin(x[0]) * x[1];
            y[1] = T.Exp(x[2] - x[3]);
            y[2] = x[0] * x[1] * x[2] * x[3];
        }
    }
}
