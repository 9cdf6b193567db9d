namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Objects of classes as inputs; the same function of plain numbers beside them.</summary>
internal static partial class Objects
{
    public record struct Point(double X, double Y);

    public sealed class Model
    {
        public double Scale { get; set; }

        public double[] Weights { get; set; } = [];

        public double Offset;

        public Point Centre { get; set; }

        public int Power { get; set; }

        public string Name { get; init; } = "";

        public double Damping => 1 + Offset * Offset;

        public double At(double x) => Scale * Math.Pow(x - Centre.X, Power) + Centre.Y;
    }

    public sealed record Layer(double Gain, double[] Weights, int[] Index);

    public static double Plain(double scale, double[] w, double offset, double cx, double cy, int power, double x)
    {
        double sum = 0;
        for (int i = 0; i < w.Length; i++)
            sum += w[i] * Math.Sin(scale * Math.Pow(x * i - cx, power) + cy);
        return sum / (1 + offset * offset);
    }

    [GradientOf(nameof(Plain))]
    public static partial double PlainGradient(
        double scale, double[] w, double offset, double cx, double cy, int power, double x,
        out double dscale, Span<double> dw, out double doffset, out double dcx, out double dcy, out double dx);

    [HessianOf(nameof(Plain), Wrt = ["scale", "w", "offset", "cx", "cy", "x"])]
    public static partial void PlainHessian(double scale, double[] w, double offset, double cx, double cy, int power, double x, Span<double> h);

    public static double F(Model m, double x)
    {
        ArgumentNullException.ThrowIfNull(m);
        Model same = m;
        double sum = 0;
        for (int i = 0; i < m.Weights.Length; i++)
            sum += m.Weights[i] * Math.Sin(same.At(x * i));
        return sum / same.Damping;
    }

    [GradientOf(nameof(F))]
    public static partial double Gradient(Model m, double x, Model dm, out double dx);

    [GradientOf(nameof(F))]
    public static partial double GradientMade(Model m, double x, out Model dm, out double dx);

    [VjpOf(nameof(F))]
    public static partial double Pull(Model m, double x, double seed, Model dm, out double dx);

    [JvpOf(nameof(F))]
    public static partial (double Value, double Tangent) Push(Model m, double x, Model dm, double dx);

    [JacobianOf(nameof(F))]
    public static partial double Jacobian(Model m, double x, Span<double> j);

    [HvpOf(nameof(F))]
    public static partial void Hvp(Model m, double x, Model v, double vx, Model hv, out double hx);

    [HessianOf(nameof(F))]
    public static partial void Hessian(Model m, double x, Span<double> h);

    public static double Deep(Layer a, Layer b, double[] x)
    {
        double sum = 0;
        foreach (int at in a.Index)
            sum += a.Gain * a.Weights[at] * x[at];
        double y = Math.Tanh(sum);
        foreach (double w in b.Weights)
            y = Math.Tanh(w * y) + b.Gain;
        return y * b.Index.Length;
    }

    [GradientOf(nameof(Deep))]
    public static partial double DeepGradient(Layer a, Layer b, double[] x, out Layer da, out Layer db, Span<double> dx);

    [JvpOf(nameof(Deep))]
    public static partial (double Value, double Tangent) DeepPush(Layer a, Layer b, double[] x, Layer da, Layer db, ReadOnlySpan<double> dx);

    // An object that the method makes, changed in a loop, under two names and by its own method.
    public static double Local(double[] x)
    {
        var sum = new Total();
        Total other = sum;
        double product = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum.Value += x[i] * x[i];
            product += other.Value * Math.Sin(sum.Value);
            other.Add(x[i] * sum.Value);
            product *= sum.Value;
        }
        return product + sum.Value * sum.Count;
    }

    public sealed class Total
    {
        public double Value { get; set; }

        public int Count { get; private set; }

        public void Add(double x)
        {
            Value += x;
            Count++;
        }
    }

    [GradientOf(nameof(Local))]
    public static partial double LocalGradient(double[] x, Span<double> dx);

    [JvpOf(nameof(Local))]
    public static partial (double Value, double Tangent) LocalPush(double[] x, ReadOnlySpan<double> dx);
}
