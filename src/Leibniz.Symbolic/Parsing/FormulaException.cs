namespace Leibniz.Symbolic;

/// <summary>A formula's text could not be read.</summary>
public sealed class FormulaException : FormatException
{
    /// <summary>Makes the error.</summary>
    /// <param name="text">The formula's text.</param>
    /// <param name="position">Where the error is, from 0.</param>
    /// <param name="message">What was expected and what came.</param>
    public FormulaException(string text, int position, string message)
        : base($"{message}, at position {position + 1}:\n  {Excerpt(text, position, out int caret)}\n  {new string(' ', caret)}^")
    {
        Text = text;
        Position = position;
    }

    /// <summary>The formula's text.</summary>
    public string Text { get; }

    /// <summary>Where the error is, from 0.</summary>
    public int Position { get; }

    private static string Excerpt(string text, int position, out int caret)
    {
        int start = Math.Max(0, position - 60);
        caret = position - start;
        return text.Substring(start, Math.Min(text.Length - start, 120)).Replace('\n', ' ').Replace('\r', ' ');
    }
}
