using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Tests;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("LBZ0001", "Nope", "[GradientOf(\"Nope\")] public static partial double G(double x);")]
    [InlineData("LBZ0002", "2 outputs", """
        public static double F(double x, double y, double z) => x * y * z;
        [GradientOf(nameof(F))] public static partial (double, double) G(double x, double y, double z);
        """)]
    [InlineData("LBZ0002", "needs a span", """
        public static double F(double[] x) => x[0];
        [GradientOf(nameof(F))] public static partial double G(double[] x);
        """)]
    [InlineData("LBZ0003", "goto", """
        public static double F(double x) { if (x > 0) goto end; x *= 2; end: return x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "try", """
        public static double F(double x) { try { x *= 2; } finally { } return x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "The object", """
        private sealed class Acc { public double Sum { get; set; } }
        public static double F(double x) { Acc a = x > 0 ? new Acc { Sum = x } : new Acc { Sum = 2 * x }; return a.Sum; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "depends on 'm'", """
        public static double F(double x) { var a = new double[3][]; int m = 1; for (int i = 0; i < 3; i++) { m += i; a[i] = new double[m]; a[i][0] = x; } return a[2][0] * x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "computed from other rows", """
        public static double F(double x) { var a = new double[3][]; a[0] = new double[2]; for (int i = 1; i < 3; i++) a[i] = new double[(int)a[i - 1][0] + 1]; return a[2][0] * x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "each is made once", """
        public static double F(double x) { var a = new double[3][]; for (int i = 0; i < 3; i++) { if (i > 0) a[i] = new double[i]; else a[i] = new double[5]; } return a[0][0] * x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0003", "none of its own rows", """
        public static double F(double[] x) { var a = new double[2][]; a[0] = new double[2]; a[1] = x; return a[1][0]; }
        [GradientOf(nameof(F))] public static partial double G(double[] x, Span<double> dx);
        """)]
    [InlineData("LBZ0003", "are the caller's", """
        public static double F(double[][] a) { a[0] = a[1]; return a[0][0]; }
        [GradientOf(nameof(F))] public static partial double G(double[][] a, double[][] da);
        """)]
    [InlineData("LBZ0003", "another name may still see", """
        public static double F(double x) { var a = new double[2][]; a[0] = new double[2]; double[] b = a[0]; b[0] = x; a[0] = new double[2]; return b[0] * x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0004", "Log", """
        public static double F(double x) => Math.Log(x, 3.0);
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0005", "Step", """
        public static double F(double x) { double y = x; Step(ref y); return y; }
        private static void Step(ref double y) { if (y > 1) { y /= 2; Step(ref y); } }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0006", "a", """
        public static double F(double x) { var a = new double[2]; a[0] = x; a = new double[3]; return a[0] * x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    [InlineData("LBZ0007", "around it", """
        public static (double, double) F(double c) => Gradient.Of((double x, double y) => c * x * y)(1, 2);
        """)]
    [InlineData("LBZ0007", "(x, c)", """
        public static double F(double c) => Derivative.Of(x => c * x)(1);
        """)]
    [InlineData("LBZ0007", "into the state", """
        public static double F(double c) { double b = 2; return Derivative.Of((double x, double s) => b * s * x, c)(1); }
        """)]
    [InlineData("LBZ0007", "Hidden", """
        private sealed class Hidden { public double C { get; set; } }
        public static double F(double c) => Derivative.Of(static (double x, Hidden h) => h.C * x, new Hidden { C = c })(1);
        """)]
    [InlineData("LBZ0008", "linear function", """
        public static double F(double[] x, int[] at) { double s = 0; for (int i = 0; i < at.Length; i++) s += x[at[i]] * x[at[i]]; return s; }
        [GradientOf(nameof(F), Vectorise = true)] public static partial double G(double[] x, int[] at, Span<double> dx);
        """)]
    [InlineData("LBZ0008", "linear function", """
        public static double F(double[] x, int[] at) => Leibniz.Rules.Sum.Over(at.Length, i => x[at[i]] * x[at[i]]);
        [GradientOf(nameof(F))] public static partial double G(double[] x, int[] at, Span<double> dx);
        """)]
    [InlineData("LBZ0002", "cannot be set; make the parameter out", """
        private sealed class M { public double A { get; init; } }
        private static double F(M m) => m.A * m.A;
        [GradientOf(nameof(F))] private static partial double G(M m, M dm);
        """)]
    [InlineData("LBZ0002", "no constructor without parameters", """
        private sealed class M(double a) { public double A { get; } = a; }
        private static double F(M m) => m.A * m.A;
        [GradientOf(nameof(F))] private static partial double G(M m, out M dm);
        """)]
    [InlineData("LBZ0002", "writes into it", """
        private sealed class M { public double A { get; set; } }
        private static double F(M m) { m.A *= 2; return m.A * m.A; }
        [GradientOf(nameof(F))] private static partial double G(M m, M dm);
        """)]
    [InlineData("LBZ0002", "cannot be reached", """
        private sealed class M { private double _a = 1; public double Square() => _a * _a; }
        private static double F(M m) => m.Square();
        [GradientOf(nameof(F))] private static partial double G(M m, M dm);
        """)]
    [InlineData("LBZ0002", "has a base class", """
        public class Root { public double Offset; }
        public sealed class Model : Root { public double Rate { get; set; } }
        public static double F(Model m) => m.Rate * m.Rate;
        [GradientOf(nameof(F))] public static partial double G(Model m, Model dm);
        """)]
    [InlineData("LBZ0009", "G", """
        public static double F(double x) => x;
        [GradientOf(nameof(F))] public static double G(double x) => x;
        """)]
    public void Construct_OutsideTheLanguage_IsReportedByItsDiagnostic(string id, string part, string members)
    {
        (Diagnostic[] diagnostics, _) = GeneratorDriver.Run(members);
        Diagnostic found = Assert.Single(diagnostics);
        Assert.Equal(id, found.Id);
        Assert.Contains(part, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LBZ0007", "public static double F(double c) => Derivative.Of(x => c * x)(1);")]
    [InlineData("LBZ0008", """
        public static double F(double[] x, int[] at) { double s = 0; for (int i = 0; i < at.Length; i++) s += x[at[i]] * x[at[i]]; return s; }
        [GradientOf(nameof(F), Vectorise = true)] public static partial double G(double[] x, int[] at, Span<double> dx);
        """)]
    [InlineData("LBZ0003", """
        public static double F(double x) { try { x *= 2; } finally { } return x; }
        [GradientOf(nameof(F))] public static partial double G(double x);
        """)]
    public void Pragma_AroundTheCode_SilencesTheDiagnostic(string id, string members)
    {
        Diagnostic found = Assert.Single(GeneratorDriver.Run(members).Diagnostics);
        Assert.NotNull(found.Location.SourceTree);
        Assert.DoesNotContain(
            GeneratorDriver.Run($"#pragma warning disable {id}\n{members}\n#pragma warning restore {id}").Diagnostics, d => !d.IsSuppressed);
    }

    [Fact]
    public void EveryDiagnostic_HasAPage()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        for (int i = 1; i <= 9; i++)
            Assert.True(File.Exists(Path.Combine(folder!.FullName, "docs", "diagnostics", $"LBZ000{i}.md")), $"LBZ000{i}");
    }

    [Fact]
    public void GeneratedCode_OfALongMethod_CompilesWithoutErrors()
    {
        (Diagnostic[] diagnostics, Diagnostic[] errors) = GeneratorDriver.Run("""
            public static double F(double x, int n)
            {
                double s = 0;
                for (int i = 0; i < n; i++) { if (i == 3) continue; s += Math.Sin(x * i); if (s > 10) break; }
                return s;
            }
            [GradientOf(nameof(F))] public static partial double G(double x, int n);
            public static void Rows(ReadOnlySpan<double> x, Span<double> y)
            {
                double s = x[0] * x[0] + x[1] * x[1];
                if (s != 0) y[0] = Math.Sqrt(s); else y[0] = x[0];
                if (s == 1) y[0] *= 2;
            }
            [JacobianOf(nameof(Rows), Wrt = ["x"])] public static partial void J(ReadOnlySpan<double> x, Span<double> y, Span<double> j);
            [HessianOf(nameof(F))] public static partial void H(double x, int n, Span<double> h);
            """);
        Assert.Empty(diagnostics);
        Assert.Empty(errors);
    }
}
