using Leibniz.Generator.Tests.Fixtures;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Tests;

public sealed class NameTests
{
    // What generated code calls its own variables, and what it makes of the names of others.
    private static readonly string[] s_hostile =
    [
        "storage", "packs", "zero", "seed", "lanes", "sums", "work", "chunk", "chunk_size", "chunk_sums", "kept_lanes", "mark", "taken_mark", "value", "primal",
        "columns", "rows", "first", "taken", "width", "again", "lanes", "cotangents", "units", "adjoint", "strong", "row", "result", "result_bar", "t1", "n1", "g_1", "record_1", "rounds_1", "mask_1",
        "slopes_1", "kept_1", "at_1", "x_bar", "x_tangents", "x_before", "x_lanes", "x_bar_lanes", "x_columns", "x_first", "x_carried", "x_final", "x_length", "x_out",
        "x_pulled", "x_ref", "x_row", "x_unit", "x_whole", "x_starts", "x_order", "x_flat", "packed_flat", "wholes_flat", "i_flat", "value_flat", "x_here", "x_0", "m_A",
        "m_A_flat", "i_stop", "y_from_i", "y_to_i", "lead", "x_lead_1", "s_bar", "sum_lanes", "item", "itemIndex", "made", "unused", "i", "j", "k", "d",
        "@event", "@class", "@in", "_", "__", "Math", "System", "Leibniz", "global",
    ];

    private const string Body = """
        public record struct Pair(double A, double B);
        public static double F(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5})
        {
            var {6} = new double[{0}.Length];
            double {7} = -1e9, {8} = 0;
            for (int {9} = 0; {9} < {0}.Length; {9}++)
            {
                double {10} = Pow({0}[{9}] * {1}) + {3}.A, {11} = {10} * {10};
                {6}[{9}] = {10} * {11} + {2}[0, {5}];
                {8} += {11} * {3}.B;
                if ({10} > {7})
                    {7} = {10};
            }
            double {12} = {1};
            while ({12} < {5})
            {
                {12} = {12} * {12} + {6}[0] + 1;
                foreach (double[] {13} in {4})
                    {12} += {13}[0] * {12};
            }
            return {8} + {7} + {12};
        }
        private static double Pow(double v) => v * v;
        [GradientOf(nameof(F), Threads = true)]
        public static partial double G(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5}, Span<double> {14}, out double {15}, double[,] {16}, out Pair {17}, double[][] {18});
        [JvpOf(nameof(F))]
        public static partial (double, double) J(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5}, ReadOnlySpan<double> {14}, double {15}, double[,] {16}, Pair {17}, double[][] {18});
        [JacobianOf(nameof(F))]
        public static partial double D(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5}, Span<double> {14});
        [HvpOf(nameof(F), Wrt = ["{W}"])]
        public static partial void V(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5}, ReadOnlySpan<double> {14}, Span<double> {15});
        [HessianOf(nameof(F))]
        public static partial void H(double[] {0}, double {1}, double[,] {2}, Pair {3}, double[][] {4}, int {5}, Span<double> {14});
        """;

    public static TheoryData<int> Shifts() => [.. Enumerable.Range(0, 9).Select(static i => i * 9)];

    [Theory]
    [MemberData(nameof(Shifts))]
    public void GeneratedCode_OfVariablesNamedAsItsOwn_Compiles(int shift)
    {
        string text = Body.Replace("{W}", s_hostile[shift % s_hostile.Length].TrimStart('@'), StringComparison.Ordinal);
        for (int i = 18; i >= 0; i--)
            text = text.Replace("{" + i + "}", s_hostile[(i + shift) % s_hostile.Length], StringComparison.Ordinal);
        (Diagnostic[] diagnostics, Diagnostic[] errors) = GeneratorDriver.Run(text);
        Assert.Empty(diagnostics);
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(8).Select(static e => e.ToString() + e.Location.SourceTree?.GetText().Lines[e.Location.GetLineSpan().StartLinePosition.Line])));
    }

    [Fact]
    public void Derivatives_OfVariablesNamedAsGeneratedOnes_AreThoseUnderOtherNames()
    {
        double[] x = [0.3, -0.8, 1.4, 0.6, 0.9], dx = new double[5], other = new double[5], h = new double[144], named = new double[144], j = new double[12];
        double[,] t = { { 0.3, 0.1 }, { -0.4, 0.7 } }, dt = new double[2, 2], otherT = new double[2, 2];
        double value = Clashes.PlainGradient(x, 0.7, t, new(0.2, 1.1), dx, out double dk, dt, out Clashes.Pair dp);
        Assert.Equal(value, Clashes.NamedGradient(x, 0.7, t, new(0.2, 1.1), other, out double k, otherT, out Clashes.Pair p));
        Assert.Equal(dx, other);
        Assert.Equal(dt, otherT);
        Assert.Equal((dk, dp), (k, p));
        Clashes.PlainHessian(x, 0.7, t, new(0.2, 1.1), h);
        Clashes.NamedHessian(x, 0.7, t, new(0.2, 1.1), named);
        Assert.Equal(h, named);
        Assert.Equal(value, Clashes.NamedJacobian(x, 0.7, t, new(0.2, 1.1), j), 1e-12);
        Assert.Equal(dk, j[5], 1e-12);
        Assert.Equal(dk, Clashes.NamedPush(x, 0.7, t, new(0.2, 1.1), new double[5], 1, new double[2, 2], default).Tangent, 1e-12);
    }
}
