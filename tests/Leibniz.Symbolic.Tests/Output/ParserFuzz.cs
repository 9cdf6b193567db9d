using System.Diagnostics;
using System.Text;

namespace Leibniz.Symbolic.Tests.Output;

/// <summary>Random and damaged text for the three parsers: each must give a formula or a <see cref="FormulaException"/> with a
/// position in the text, soon.</summary>
internal static class ParserFuzz
{
    private static readonly string[] s_pieces =
    [
        "x", "y", "1", "2.5", "e", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "^", "_", ",", "|", "&", "<", ">", "=", "?", ":", "%",
        "\\frac", "\\sqrt", "\\sin", "\\left(", "\\right)", "\\left|", "\\right|", "\\cdot", "\\operatorname{", "\\begin{cases}",
        "\\end{cases}", "\\\\", "\\text{if }", "\\log", "\\Gamma", "\\mathrm{", "\\alpha", "\\", " ", "Math.Sin(", "Math.Pow(",
        "(double)", "Fused.Sum<double>([", "Primitive.Apply<", "double.NaN", "@", ".", "1e", "1e999", "\u0000", "π", "sin(", "besselj(",
        "\\sum_{", "\\prod_{k = 1}^{", "\\int_{", "}^{", "\\, \\mathrm{d} x", "sum(k = 1..", "product(k = 1..3, ", "integral(t = 0..x, ", "..", "k",
        "polynomial(", "Special.BesselJ(", "**", "inf", "nan", "Fused.Polynomial<double>([x], ", "Fused.Dot<double>([x], [",
    ];

    private static readonly Func<string, Expr>[] s_parsers = [Formula.Parse, Formula.ParseLatex, Formula.ParseCSharp];

    public static void Run(int seed, TimeSpan time)
    {
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        int texts = 0, read = 0;
        while (watch.Elapsed < time)
        {
            string text = random.Next(2) == 0 ? Pieces(random) : Damaged(random);
            foreach (Func<string, Expr> parse in s_parsers)
            {
                long start = Stopwatch.GetTimestamp();
                try
                {
                    _ = parse(text).ToString();
                    read++;
                }
                catch (FormulaException error)
                {
                    Assert.InRange(error.Position, 0, text.Length);
                }
                catch (Exception error)
                {
                    Assert.Fail($"seed {seed}, {parse.Method.Name} of «{text}»: {error}");
                }
                // A busy machine may stop a thread for a while.
                Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5), $"seed {seed}: {parse.Method.Name} of «{text}» hangs");
            }
            texts++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {texts} texts, {read} formulas read");
    }

    private static string Pieces(Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(1, 25); i > 0; i--)
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
        return text.ToString();
    }

    private static string Damaged(Random random)
    {
        Expr formula = RandomFormulas.Next(random, 4);
        var text = new StringBuilder(random.Next(3) switch { 0 => formula.ToString(), 1 => Latex.Print(formula), _ => CSharp.Expression(formula) });
        for (int i = random.Next(0, 4); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, random.Next(1, Math.Min(8, text.Length - at) + 1));
                    break;
                case 1:
                    text.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                default:
                    text[at] = (char)random.Next(32, 127);
                    break;
            }
        }
        return text.ToString();
    }
}
