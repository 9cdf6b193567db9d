using FastExpressionCompiler;
using Leibniz.Symbolic;

namespace Leibniz.Bench.Symbolic;

/// <summary>The ratios that formulas are held to.</summary>
internal static class SymbolicRows
{
    private const int Points = 256;

    public static IEnumerable<RatioRow> All()
    {
        Expr formula = WaveFormula.Symbolic();
        int count = WaveFormula.Count(formula);
        Timing byHand = Gradients(WaveFormula.ByHand);
        yield return new(
            $"Compiled value and gradient of a formula of {count} nodes / hand-written C#", 1.3,
            Gradients((x, g) => s_compiled.Value(x, g)), byHand);
        yield return new("the same, eight rows a vector / hand-written, row by row", null, Rows(), byHand);
        yield return new(
            "Compile and call once, warm / FastExpressionCompiler", 1.5,
            new(1, () => formula.Compile("x", "y")(0.3, 0.7)), new(1, () => WaveFormula.Tree().CompileFast()(0.3, 0.7)));
        foreach (RatioRow row in GraphRows.All())
            yield return row;
    }

    private static readonly Lazy<SpanGradient> s_compiled = new(() => WaveFormula.Symbolic().CompileGradient("x", "y"));

    private static Timing Gradients(SpanGradient f) => new(Points, () =>
    {
        double sum = 0;
        Span<double> gradient = stackalloc double[2];
        for (int i = 0; i < Points; i++)
            sum += f([-1 + (i / 128.0), 0.5 - (i / 256.0)], gradient) + gradient[0] + gradient[1];
        return sum;
    });

    private static Timing Rows()
    {
        RowsFunction rows = WaveFormula.Symbolic().CompileRows(true, "x", "y");
        double[] columns = new double[2 * Points], results = new double[3 * Points];
        for (int i = 0; i < Points; i++)
            (columns[i], columns[Points + i]) = (-1 + (i / 128.0), 0.5 - (i / 256.0));
        return new(Points, () =>
        {
            rows(columns, results);
            return results[^1];
        });
    }
}
