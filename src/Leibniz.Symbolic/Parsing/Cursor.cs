using System.Globalization;

namespace Leibniz.Symbolic;

/// <summary>A place in a text that is being read.</summary>
/// <param name="text">The text.</param>
/// <param name="mostNesting">How deep groups may nest: well within any stack.</param>
internal sealed class Cursor(string text, int mostNesting = 300)
{
    private int _depth;

    public string Text => text;

    public int At { get; set; }

    public bool AtEnd => At >= text.Length;

    public char Current => At < text.Length ? text[At] : '\0';

    /// <summary>What stands at the place, for a message.</summary>
    public string Came => AtEnd ? "the end of the text" : $"«{text[At]}»";

    public void SkipSpace()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
            At++;
    }

    public bool Has(string token) => string.CompareOrdinal(text, At, token, 0, token.Length) == 0;

    public bool Take(string token)
    {
        if (!Has(token))
            return false;
        At += token.Length;
        return true;
    }

    /// <summary>Reads the signs before a factor.</summary>
    /// <param name="take">Reads a sign where it stands.</param>
    /// <returns>Whether they are negative together.</returns>
    public static bool TakeSigns(Func<string, bool> take)
    {
        bool isNegative = false;
        while (true)
        {
            if (take("-") || take("−"))
                isNegative = !isNegative;
            else if (!take("+"))
                return isNegative;
        }
    }

    public string TakeWhile(Func<char, bool> belongs)
    {
        int start = At;
        while (At < text.Length && belongs(text[At]))
            At++;
        return text[start..At];
    }

    /// <summary>An unsigned decimal number without exponent.</summary>
    public string Digits(bool allowsSeparators = false) =>
        TakeWhile(c => char.IsAsciiDigit(c) || c == '.' || (allowsSeparators && c == '_')).Replace("_", "", StringComparison.Ordinal);

    public double Parse(string digits, int start) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Error(start, $"expected a number, came «{digits}»");

    public void Enter()
    {
        if (++_depth > mostNesting)
            throw Error(At, $"expected at most {mostNesting} levels of nesting");
    }

    public void Leave() => _depth--;

    public FormulaException Error(int position, string message) => new(text, Math.Min(position, text.Length), "Formula: " + message);

    public FormulaException Expected(string what) => Error(At, $"expected {what}, came {Came}");
}
