using System.Globalization;
using System.Text.RegularExpressions;

namespace Leibniz.Nist;

/// <summary>The model of a regression problem, as text.</summary>
/// <param name="Response">Left-hand side.</param>
/// <param name="Formula">Right-hand side, without the error term, in the notation of ordinary expression parsers.</param>
/// <param name="OriginalFormula">The file's own lines.</param>
internal sealed partial record StrdModel(string Response, string Formula, string OriginalFormula)
{
    /// <summary>Reads the first block of non-blank lines after the line that counts the parameters.</summary>
    public static StrdModel Read(StrdLines lines, int first, int end)
    {
        var start = first;
        while (start < end && string.IsNullOrWhiteSpace(lines[start]))
        {
            start++;
        }

        var original = new List<string>();
        var equation = new List<string>();
        for (var line = start; line < end && !string.IsNullOrWhiteSpace(lines[line]); line++)
        {
            var text = lines[line].Trim();
            original.Add(text);
            if (equation.Count > 0 || !DefinesPi(lines, line))
            {
                equation.Add(text);
            }
        }

        var joined = string.Join(' ', equation);
        var sides = Equation().Match(joined);
        return sides.Success
            ? new(Rewrite(sides.Groups["response"].Value), Rewrite(sides.Groups["model"].Value), string.Join('\n', original))
            : throw lines.Failure(start, "a model of the form 'y = … + e'", joined.Length == 0 ? "none" : StrdLines.Quote(joined));
    }

    // Parsers know pi by that name, so its definition is checked and left out.
    private static bool DefinesPi(StrdLines lines, int line)
    {
        var match = Definition().Match(lines[line]);
        if (!match.Success)
        {
            return false;
        }

        var value = double.Parse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return match.Groups["name"].ValueSpan is "pi" && value == Math.PI
            ? true
            : throw lines.Failure(line, "no constant but pi = 3.14159…", StrdLines.Quote(lines[line]));
    }

    private static string Rewrite(string text)
    {
        text = text.Trim().Replace('[', '(').Replace(']', ')');
        text = ArcTangent().Replace(text, "atan");
        text = BareFraction().Replace(text, "0.");
        return WhiteSpace().Replace(text, " ");
    }

    [GeneratedRegex(@"^(?<response>[^=]*\S)\s*=(?<model>[^=]*\S)\s*\+\s*e$")]
    private static partial Regex Equation();

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z]\w*)\s*=\s*(?<value>[0-9]+(\.[0-9]*)?([Ee][+-]?[0-9]+)?)\s*$")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\barctan\b")]
    private static partial Regex ArcTangent();

    /// <summary>The point of a number that has no digit before it.</summary>
    [GeneratedRegex(@"(?<![0-9])\.(?=[0-9])")]
    private static partial Regex BareFraction();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
