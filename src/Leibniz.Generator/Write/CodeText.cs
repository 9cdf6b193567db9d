using System.Collections.Generic;
using System.Text;

namespace Leibniz.Generator.Write;

/// <summary>Lines of C#, indented.</summary>
internal sealed class CodeText
{
    private readonly List<CodeLine> _lines = [];
    private int _depth;

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    public void Line(string line) => _lines.Add(new(_depth, line));

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
        foreach (CodeLine line in other._lines)
            _lines.Add(line with { Depth = line.Depth + _depth });
    }

    /// <summary>Whether a line has a text in it.</summary>
    public bool Mentions(string text) => _lines.Exists(line => line.Text.Contains(text));

    /// <summary>Declares variables where they are first assigned, rather than at the head of their block, where that is in the same block.</summary>
    public void JoinDeclarations() => Declarations.Join(_lines);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (CodeLine line in _lines)
        {
            if (line.Text.Length > 0)
                text.Append(' ', 4 * line.Depth).Append(line.Text);
            text.Append('\n');
        }
        return text.ToString();
    }
}
