namespace Leibniz.Generator.Fuzz;

/// <content>What stands around a program: the structure and methods that it calls, and its derivatives.</content>
internal sealed partial class ProgramWriter
{
    /// <summary>What every program may call: it stands once before a batch of them.</summary>
    public const string Shared = """
        using System;
        using System.Numerics;
        using Leibniz;
        using Leibniz.Rules;
        using static Shared;
        #pragma warning disable
        public static class Shared
        {
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

            public static double Tower(double a, int n) => n <= 0 ? Math.Cos(a) : a * 0.5 + 0.5 * Tower(Math.Sin(a * 0.75), n - 1);

            public static T TowerG<T>(T a, int n) where T : IFloatingPointIeee754<T> =>
                n <= 0 ? T.Cos(a) : a * T.CreateChecked(0.5) + T.CreateChecked(0.5) * TowerG(T.Sin(a * T.CreateChecked(0.75)), n - 1);

            public static void Turn(ref double a, out double b, double c)
            {
                b = a * c;
                if (b > 0.25)
                    a = Math.Sin(a + c);
                else
                    a -= 0.5 * c;
                b += a;
            }

            public static void TurnG<T>(ref T a, out T b, T c) where T : IFloatingPointIeee754<T>
            {
                b = a * c;
                if (b > T.CreateChecked(0.25))
                    a = T.Sin(a + c);
                else
                    a -= T.CreateChecked(0.5) * c;
                b += a;
            }

            public static T SumG<T>(int n, Func<int, T> term) where T : IFloatingPointIeee754<T>
            {
                T sum = T.Zero;
                for (int i = 0; i < n; i++)
                    sum += term(i);
                return sum;
            }

            public static double Part(double a, double b)
            {
                if (a > b)
                    return a * 0.5 + Math.Sin(b);
                double c = Math.Cos(a);
                for (int k = 0; k < 2; k++)
                    c = 0.5 * (c * b + a);
                return c;
            }

            public static T PartG<T>(T a, T b) where T : IFloatingPointIeee754<T>
            {
                if (a > b)
                    return a * T.CreateChecked(0.5) + T.Sin(b);
                T c = T.Cos(a);
                for (int k = 0; k < 2; k++)
                    c = T.CreateChecked(0.5) * (c * b + a);
                return c;
            }
        }

        """;

    // Which derivatives: one, two or three. A gradient's code is the longest and a Hessian's takes the longest to compile.
    private static readonly Kinds[] s_kinds =
        [Kinds.Gradient, Kinds.Gradient, Kinds.Gradient, Kinds.Jvp, Kinds.Hvp, Kinds.Hvp, Kinds.Gradient | Kinds.Jvp, Kinds.All, Kinds.Jacobian];

    /// <summary>Writes one program.</summary>
    /// <param name="seed">The program's seed: the same number gives the same program.</param>
    public static RandomProgram Write(int seed)
    {
        var writer = new ProgramWriter(new(seed)) { _searches = new(~seed) };
        Kinds kinds = s_kinds[writer._random.Next(s_kinds.Length)];
        writer.Method();
        return new(seed, writer._lines, kinds);
    }
}
