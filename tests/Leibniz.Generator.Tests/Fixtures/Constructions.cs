namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Structures and objects that a method makes: initial values, constructors, objects that change.</summary>
internal static partial class Constructions
{
    private struct Scaled
    {
        public double X = 2;
        public double Y;

        public Scaled(double y) => Y = y;

        public Scaled(double y, double z)
            : this(y * 3) => X *= z;
    }

    private readonly struct Doubled(double x)
    {
        public double X { get; } = 2 * x;

        public double Square { get; } = x * x;
    }

    private record struct Item(double X, int N)
    {
        public double Extra { get; init; } = 5;

        public readonly double Twice => 2 * X;
    }

    private readonly record struct Nested(Item Inner, double Z);

    private sealed class Running(double start)
    {
        private int _count;

        public double Sum { get; set; } = start;

        public double Last { get; private set; } = 1;

        public double Mean => Sum / _count;

        public void Add(double v)
        {
            Sum += v * Last;
            Last = v;
            _count++;
        }
    }

    private sealed record Pair(double A, double B)
    {
        public double Area { get; init; } = A * B;
    }

    public static double Values(double x)
    {
        var a = new Scaled(x);
        var b = new Scaled(x, x * x);
        var c = new Doubled(x * 2);
        Item d = new(x, 3) { Extra = x }, e = new(x * x, 2);
        var f = new Nested(e, x);
        return a.X * a.Y + b.X * b.Y + c.X * c.Square + d.X * d.Extra * d.N + e.Extra * e.Twice + f.Inner.X * f.Z * f.Inner.Extra;
    }

    public static double ValuesWritten(double x) =>
        2 * x + 2 * x * x * 3 * x + 4 * x * 4 * x * x + x * x * 3 + 5 * 2 * x * x + x * x * x * 5;

    [GradientOf(nameof(Values))]
    public static partial double ValuesSlope(double x);

    [GradientOf(nameof(ValuesWritten))]
    public static partial double ValuesWrittenSlope(double x);

    public static double Objects(double x)
    {
        var running = new Running(x * x);
        running.Add(x);
        Feed(running, x * x);
        var pair = new Pair(x, running.Sum);
        Pair other = pair with { A = 2 * x };
        Running same = running;
        same.Sum += x;
        return running.Mean * running.Last + pair.A * other.A * other.B + other.Area;
    }

    private static void Feed(Running running, double x)
    {
        for (int i = 0; i < 3; i++)
            running.Add(x * i);
    }

    public static double ObjectsWritten(double x)
    {
        // Added in turn: x, 0, x², 2x²; each times the one before, 1 at first.
        double sum = x * x + x + 0 + 0 + 2 * x * x * x * x;
        double area = x * sum;
        return (sum + x) / 4 * 2 * x * x + x * 2 * x * sum + area;
    }

    [GradientOf(nameof(Objects))]
    public static partial double ObjectsSlope(double x);

    [GradientOf(nameof(ObjectsWritten))]
    public static partial double ObjectsWrittenSlope(double x);

    [HessianOf(nameof(Objects))]
    public static partial void ObjectsHessian(double x, Span<double> h);

    [HessianOf(nameof(ObjectsWritten))]
    public static partial void ObjectsWrittenHessian(double x, Span<double> h);
}
