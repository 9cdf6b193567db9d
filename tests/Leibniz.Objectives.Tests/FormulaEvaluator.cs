using System.Globalization;

namespace Leibniz.Objectives.Tests;

/// <summary>Evaluates + − * / ** ( ), functions, names and numbers; a power binds tighter than a sign before it.</summary>
internal sealed class FormulaEvaluator(string formula, IReadOnlyDictionary<string, double> names)
{
    private readonly string text = formula.Replace(" ", "", StringComparison.Ordinal);
    private int at;

    public double Evaluate()
    {
        at = 0;
        var value = Sum();
        return at == text.Length ? value : throw new FormatException($"'{text[at..]}' is left of '{text}'.");
    }

    private double Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take("+"))
            {
                value += Product();
            }
            else if (Take("-"))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private double Product()
    {
        var value = Signed();
        while (true)
        {
            if (Take("*"))
            {
                value *= Signed();
            }
            else if (Take("/"))
            {
                value /= Signed();
            }
            else
            {
                return value;
            }
        }
    }

    private double Signed() => Take("-") ? -Signed() : Power();

    private double Power()
    {
        var value = Atom();
        return Take("**") ? Math.Pow(value, Signed()) : value;
    }

    private double Atom()
    {
        if (Take("("))
        {
            var value = Sum();
            return Take(")") ? value : throw new FormatException($"')' is missing at {at} of '{text}'.");
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        var word = text[start..at];
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return double.Parse(word, CultureInfo.InvariantCulture);
        }

        return word switch
        {
            "exp" => Math.Exp(Atom()),
            "log" => Math.Log(Atom()),
            "sin" => Math.Sin(Atom()),
            "cos" => Math.Cos(Atom()),
            "atan" => Math.Atan(Atom()),
            "pi" => Math.PI,
            _ => names[word],
        };
    }

    private bool Take(string symbol)
    {
        if (!text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal) || (symbol == "*" && text.AsSpan(at).StartsWith("**", StringComparison.Ordinal)))
        {
            return false;
        }

        at += symbol.Length;
        return true;
    }
}
