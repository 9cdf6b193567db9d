using System.Text;

namespace Leibniz.Generator.Write;

/// <summary>Lines of C#, indented.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    public void Open(string? head = null)
    {
        if (head is not null)
            Line(head);
        Line("{");
        _depth++;
    }

    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
    }

    /// <summary>Adds lines written elsewhere.</summary>
    public void Add(CodeText other)
    {
        foreach (string line in other.ToString().TrimEnd('\n').Split('\n'))
            Line(line);
    }

    public override string ToString() => _text.ToString();
}
