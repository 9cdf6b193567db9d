using System;
using System.Collections.Generic;

namespace Leibniz.Generator.Write;

/// <summary>Moves declarations to where their variables get a value: the text is shorter and compiles faster.</summary>
internal static class Declarations
{
    private static readonly string[] s_nothing = [" = 0;", " = default;", " = default!;", " = false;"];

    /// <summary>Joins each declaration that gives no value with the first assignment to its variable, where this stands in
    /// the same block and no line names the variable before. Variables that no line names go.</summary>
    public static void Join(List<CodeLine> lines)
    {
        // Declarations whose variables no line has named yet: by name, and in the order of the text.
        var waiting = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new Stack<(string Name, int Line)>();
        for (int i = 0; i < lines.Count; i++)
        {
            while (order.Count > 0 && lines[order.Peek().Line].Depth > lines[i].Depth)
                Drop(order.Pop(), waiting, lines);
            if (NameIn(lines[i].Text) is { } name)
            {
                waiting[name] = i;
                order.Push((name, i));
            }
            else if (waiting.Count > 0)
            {
                Serve(i, waiting, lines);
            }
        }
        lines.RemoveAll(static l => l.Text == Gone);
    }

    private const string Gone = "\0";

    private static void Drop((string Name, int Line) declaration, Dictionary<string, int> waiting, List<CodeLine> lines)
    {
        if (!waiting.TryGetValue(declaration.Name, out int line) || line != declaration.Line)
            return;
        waiting.Remove(declaration.Name);
        lines[line] = lines[line] with { Text = Gone };
    }

    // Ends the waiting of every variable that a line names; an assignment takes the declaration.
    private static void Serve(int i, Dictionary<string, int> waiting, List<CodeLine> lines)
    {
        string text = lines[i].Text;
        for (int start = 0, end; NextName(text, ref start, out end); start = end)
        {
            string name = text.Substring(start, end - start);
            if (!waiting.TryGetValue(name, out int line))
                continue;
            waiting.Remove(name);
            if (start > 0 || lines[line].Depth != lines[i].Depth || string.CompareOrdinal(text, end, " = ", 0, 3) != 0 || Names(text, end, name))
                continue;
            string declaration = lines[line].Text;
            lines[i] = lines[i] with { Text = declaration.Substring(0, declaration.LastIndexOf(' ', declaration.LastIndexOf(" = ", StringComparison.Ordinal) - 1) + 1) + text };
            lines[line] = lines[line] with { Text = Gone };
        }
    }

    private static bool Names(string text, int from, string name)
    {
        for (int end; NextName(text, ref from, out end); from = end)
        {
            if (end - from == name.Length && string.CompareOrdinal(text, from, name, 0, name.Length) == 0)
                return true;
        }
        return false;
    }

    // The variable of a declaration that gives it no value of its own; null for any other line.
    private static string? NameIn(string text)
    {
        if (text.StartsWith("var ", StringComparison.Ordinal))
            return null;
        foreach (string nothing in s_nothing)
        {
            if (!text.EndsWith(nothing, StringComparison.Ordinal))
                continue;
            int end = text.Length - nothing.Length, start = end;
            while (start > 0 && IsPart(text[start - 1]))
                start--;
            return start > 1 && start < end && text[start - 1] == ' ' && IsType(text, start - 1) ? text.Substring(start, end - start) : null;
        }
        return null;
    }

    // A type, with spaces between the arguments of a generic one or the parts of a tuple alone.
    private static bool IsType(string text, int end)
    {
        int open = 0;
        for (int i = 0; i < end; i++)
        {
            switch (text[i])
            {
                case '<' or '(' or '[':
                    open++;
                    break;
                case '>' or ')' or ']':
                    open--;
                    break;
                case ' ' when open == 0:
                    return false;
            }
        }
        return true;
    }

    /// <summary>Finds the next name at or behind a place; what follows a digit, such as the exponent of a number, is none.</summary>
    public static bool NextName(string text, ref int start, out int end)
    {
        while (start < text.Length)
        {
            for (end = start; end < text.Length && IsPart(text[end]); end++) { }
            if (end > start && !char.IsDigit(text[start]))
                return true;
            start = end > start ? end : start + 1;
        }
        end = start;
        return false;
    }

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
