namespace Leibniz.Symbolic;

/// <summary>Lines of text with one of them on the line of the formula.</summary>
/// <param name="Lines">The lines, all of the same width.</param>
/// <param name="Baseline">The line on which signs stand.</param>
/// <param name="Level">How tightly what is written binds.</param>
internal sealed record TextBox(IReadOnlyList<string> Lines, int Baseline, int Level)
{
    public int Width => Lines[0].Length;

    public static TextBox Of(string text, int level = Precedence.Atom) => new([text], 0, level);

    /// <summary>Boxes in a row, on one baseline.</summary>
    public static TextBox Row(int level, params IReadOnlyList<TextBox> boxes)
    {
        int above = boxes.Max(b => b.Baseline), below = boxes.Max(b => b.Lines.Count - b.Baseline);
        string[] lines = new string[above + below];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = string.Concat(boxes.Select(b => b.Line(i - above + b.Baseline)));
        return new(lines, above, level);
    }

    /// <summary>A fraction.</summary>
    public static TextBox Fraction(TextBox numerator, TextBox denominator)
    {
        int width = Math.Max(numerator.Width, denominator.Width) + 2;
        string[] lines =
        [
            .. numerator.Lines.Select(l => Centre(l, width)), new string('─', width), .. denominator.Lines.Select(l => Centre(l, width)),
        ];
        return new(lines, numerator.Lines.Count, Precedence.Power);
    }

    /// <summary>This box with another as its exponent.</summary>
    public TextBox Raised(TextBox exponent)
    {
        string[] lines =
        [
            .. exponent.Lines.Select(l => new string(' ', Width) + l), .. Lines.Select(l => l + new string(' ', exponent.Width)),
        ];
        return new(lines, exponent.Lines.Count + Baseline, Precedence.Power);
    }

    /// <summary>This box in parentheses where it binds more loosely than its place asks for.</summary>
    public TextBox At(int least) => Level >= least ? this : Enclosed('(', ')', "⎛⎜⎝", "⎞⎟⎠");

    /// <summary>This box between delimiters as high as it is.</summary>
    public TextBox Enclosed(char left, char right, string tallLeft, string tallRight) =>
        Row(Precedence.Atom, Delimiter(left, tallLeft), this, Delimiter(right, tallRight));

    private TextBox Delimiter(char single, string tall)
    {
        int count = Lines.Count;
        return count == 1
            ? Of(single.ToString())
            : new([.. Enumerable.Range(0, count).Select(i => (i == 0 ? tall[0] : i == count - 1 ? tall[2] : tall[1]).ToString())], Baseline, Precedence.Atom);
    }

    private string Line(int line) => line >= 0 && line < Lines.Count ? Lines[line] : new string(' ', Width);

    private static string Centre(string text, int width) => text.PadLeft(((width - text.Length) / 2) + text.Length).PadRight(width);
}
