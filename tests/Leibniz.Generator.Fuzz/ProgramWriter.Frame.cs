namespace Leibniz.Generator.Fuzz;

/// <content>What stands around a program: the structure and methods that it calls, and its derivatives.</content>
internal sealed partial class ProgramWriter
{
    /// <summary>The class of one program: the method, its twin on T, and what calls their derivatives.</summary>
    /// <param name="seed">The program's seed.</param>
    /// <param name="name">The class's name.</param>
    public static string Write(int seed, string name)
    {
        var writer = new ProgramWriter(new(seed));
        writer.Method();
        string plain = string.Join("\n", writer._lines.Select(l => l.Plain)), generic = string.Join("\n", writer._lines.Select(l => l.Generic));
        return $$"""
            public static partial class {{name}}
            {
                public static double F(double[] x)
                {
            {{plain}}
                }

                public struct Pair
                {
                    public double A, B;

                    public Pair(double a, double b)
                    {
                        A = a;
                        B = b;
                    }

                    public double Sum(double w) => A * w + B;

                    public static Pair operator *(Pair p, Pair q) => new(p.A * q.A - p.B * q.B, p.A * q.B + p.B * q.A);
                }

                public struct PairG<T> where T : IFloatingPointIeee754<T>
                {
                    public T A, B;

                    public PairG(T a, T b)
                    {
                        A = a;
                        B = b;
                    }

                    public T Sum(T w) => A * w + B;

                    public static PairG<T> operator *(PairG<T> p, PairG<T> q) => new(p.A * q.A - p.B * q.B, p.A * q.B + p.B * q.A);
                }

                private static double Tower(double a, int n) => n <= 0 ? Math.Cos(a) : a * 0.5 + 0.5 * Tower(Math.Sin(a * 0.75), n - 1);

                private static T TowerG<T>(T a, int n) where T : IFloatingPointIeee754<T> =>
                    n <= 0 ? T.Cos(a) : a * T.CreateChecked(0.5) + T.CreateChecked(0.5) * TowerG(T.Sin(a * T.CreateChecked(0.75)), n - 1);

                private static double Part(double a, double b)
                {
                    if (a > b)
                        return a * 0.5 + Math.Sin(b);
                    double c = Math.Cos(a);
                    for (int k = 0; k < 2; k++)
                        c = 0.5 * (c * b + a);
                    return c;
                }

                [GradientOf(nameof(F))]
                private static partial double Pull(double[] x, Span<double> dx);

                [JvpOf(nameof(F))]
                private static partial double Push(double[] x, ReadOnlySpan<double> dx);

                [HvpOf(nameof(F))]
                private static partial double Bend(double[] x, ReadOnlySpan<double> v, Span<double> hv);

                public static double Curve(double[] x, double[] v, double[] hv) => Bend(x, v, hv);

                public static double Gradient(double[] x, double[] dx) => Pull(x, dx);

                public static double Along(double[] x, double[] v) => Push(x, v);

                public static T G<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
                {
            {{generic}}
                }

                private static T PartG<T>(T a, T b) where T : IFloatingPointIeee754<T>
                {
                    if (a > b)
                        return a * T.CreateChecked(0.5) + T.Sin(b);
                    T c = T.Cos(a);
                    for (int k = 0; k < 2; k++)
                        c = T.CreateChecked(0.5) * (c * b + a);
                    return c;
                }

                public static double Curved(double[] x, double[] v, int i)
                {
                    var d = new Dual<Dual<double>>[x.Length];
                    for (int k = 0; k < d.Length; k++)
                        d[k] = new(new(x[k], v[k]), new(k == i ? 1 : 0, 0));
                    return G<Dual<Dual<double>>>(d).Tangent.Tangent;
                }

                public static double Dual(double[] x, int i)
                {
                    var d = new Dual<double>[x.Length];
                    for (int k = 0; k < d.Length; k++)
                        d[k] = new(x[k], k == i ? 1 : 0);
                    return G<Dual<double>>(d).Tangent;
                }
            }
            """;
    }
}
