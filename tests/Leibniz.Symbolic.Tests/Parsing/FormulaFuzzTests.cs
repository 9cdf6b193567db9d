using System.Diagnostics;
using System.Text;

namespace Leibniz.Symbolic.Tests;

public sealed class FormulaFuzzTests
{
    private const int Seed = 20260508;

    private static readonly string[] s_tokens =
    [
        "x", "y", "k", "pi", "e", "1", "0.5", "1e3", "123456789012345678901", "+", "-", "*", "/", "^", "**", "%", "(", ")", "[", "]", ",",
        "sin(", "sum(", "product(", "integral(", "k = 1..3", "..", "=", "==", "!=", "<", "<=", ">", "&&", "||", "?", ":", "f'(x)", "'", "h'[1, 0](x, y)",
        "Math.Sin(", "besselj(", ".", "_", "∞", "−", "×", "\0", "\ud83d", "log(", " ", "1..",
    ];

    // Longer in a nightly run: LEIBNIZ_FUZZ_SECONDS.
    private static readonly double s_seconds =
        double.TryParse(Environment.GetEnvironmentVariable("LEIBNIZ_FUZZ_SECONDS"), out double seconds) ? seconds : 2;

    [Fact]
    public void Parse_OfRandomTokens_IsAFormulaOrAClearError()
    {
        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        int formulas = 0;
        for (int i = 0; clock.Elapsed.TotalSeconds < s_seconds || i < 2_000; i++)
        {
            var text = new StringBuilder();
            int length = random.Next(1, 16);
            for (int k = 0; k < length; k++)
                text.Append(s_tokens[random.Next(s_tokens.Length)]);
            formulas += Try(text.ToString()) ? 1 : 0;
        }
        Assert.True(formulas > 20, $"seed {Seed}: {formulas} formulas");
    }

    [Fact]
    public void Parse_OfAFormulaWithAFault_IsAFormulaOrAClearError()
    {
        var random = new Random(Seed + 1);
        for (int i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder(RandomExpression.Make(random, 4).ToString());
            for (int faults = random.Next(1, 3); faults > 0 && text.Length > 0; faults--)
            {
                int at = random.Next(text.Length);
                if (random.Next(2) == 0)
                    text.Remove(at, 1);
                else
                    text.Insert(at, s_tokens[random.Next(s_tokens.Length)]);
            }
            Try(text.ToString());
        }
    }

    // Whether it is a formula; its text must then be one too.
    private static bool Try(string text)
    {
        try
        {
            Expr f = Formula.Parse(text, ["h"]);
            // What was read is written so that it can be read again.
            Assert.NotNull(Formula.Parse(f.ToString(), ["h"]));
            return true;
        }
        catch (FormulaException error)
        {
            Assert.InRange(error.Position, 0, text.Length);
            return false;
        }
    }
}
