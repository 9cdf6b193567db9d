using System.Globalization;
using System.Text.RegularExpressions;

namespace Leibniz.Generator.Fuzz;

/// <summary>Makes a failing program small: drops statements, opens blocks, shortens loops, and puts numbers for expressions.</summary>
/// <param name="fails">What is wrong with a program; null where nothing is.</param>
internal sealed partial class Shrinker(Func<RandomProgram, Failure?> fails)
{
    private const int Most = 400;

    private int _trials;

    /// <summary>A small program with a failure of the same sort.</summary>
    /// <param name="program">A program that fails.</param>
    /// <param name="failure">Its failure.</param>
    public (RandomProgram Program, Failure Failure) Shrink(RandomProgram program, Failure failure)
    {
        _trials = 0;
        (RandomProgram Program, Failure Failure) best = (program, failure);
        while (_trials < Most && Smaller(best.Program).Select(p => (Program: p, Failure: Try(p, failure.Sort)))
            .FirstOrDefault(t => t.Failure is not null) is { Failure: { } same, Program: var small })
            best = (small, same);
        return best;
    }

    private Failure? Try(RandomProgram program, string sort) =>
        _trials++ < Most && fails(program) is { } failure && failure.Sort == sort ? failure : null;

    // What takes most away comes first.
    private static IEnumerable<RandomProgram> Smaller(RandomProgram program) =>
        Kindred(program).Concat(Cuts(program.Lines).Concat(Shorter(program.Lines)).Concat(Simpler(program.Lines)).Select(l => program with { Lines = l }));

    private static IEnumerable<RandomProgram> Kindred(RandomProgram program) =>
        new[] { Kinds.Gradient, Kinds.Jvp, Kinds.Hvp, Kinds.Jacobian }.Where(k => program.Kinds != k && program.Kinds.HasFlag(k)).Select(k => program with { Kinds = k });

    // Statements with their blocks, the longest first, and blocks without their heads.
    private static IEnumerable<IReadOnlyList<Twin>> Cuts(IReadOnlyList<Twin> lines)
    {
        var units = Enumerable.Range(0, lines.Count).Select(i => (First: i, Past: End(lines, i))).Where(u => u.Past > u.First).OrderByDescending(u => u.Past - u.First);
        foreach ((int first, int past) in units)
        {
            yield return [.. lines.Take(first), .. lines.Skip(past)];
            if (past - first > 2)
                yield return [.. lines.Take(first), .. lines.Skip(first + 2).Take(past - first - 3), .. lines.Skip(past)];
        }
    }

    // Past the statement that starts at a line; the line itself where none does.
    private static int End(IReadOnlyList<Twin> lines, int first)
    {
        string text = lines[first].Plain.Trim();
        // A loop whose counter stands still would never end.
        if (text is "{" or "}" || Counter().IsMatch(text))
            return first;
        if (first + 1 >= lines.Count || lines[first + 1].Plain.Trim() != "{")
            return first + 1;
        int depth = 0, i = first + 1;
        do
            depth += lines[i].Plain.Trim() switch { "{" => 1, "}" => -1, _ => 0 };
        while (++i < lines.Count && depth > 0);
        return i < lines.Count && text != "else" && lines[i].Plain.Trim() == "else" ? End(lines, i) : i;
    }

    private static IEnumerable<IReadOnlyList<Twin>> Shorter(IReadOnlyList<Twin> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (Bound().Match(lines[i].Plain) is { Success: true, Value: var text } bound && int.Parse(bound.Groups[2].Value, CultureInfo.InvariantCulture) is > 1 and var count)
            {
                foreach (int fewer in new[] { 1, count / 2 }.Where(f => f < count).Distinct())
                    yield return With(lines, i, Bounded(lines[i], text, bound.Groups[1].Value + fewer));
            }
        }
    }

    private static Twin Bounded(Twin line, string from, string to) =>
        new(line.Plain.Replace(from, to, StringComparison.Ordinal), line.Generic.Replace(from, to, StringComparison.Ordinal));

    private static IEnumerable<IReadOnlyList<Twin>> Simpler(IReadOnlyList<Twin> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (Twin value in lines[i].Values().ToList())
            {
                if (!Literal().IsMatch(value.Plain))
                    yield return With(lines, i, lines[i].Replace(value, Twin.Number("0.5")));
                foreach (Twin part in value.Values().Where(p => p.Plain.Length < value.Plain.Length))
                    yield return With(lines, i, lines[i].Replace(value, part));
            }
        }
    }

    private static IReadOnlyList<Twin> With(IReadOnlyList<Twin> lines, int index, Twin line) =>
        [.. lines.Take(index), line, .. lines.Skip(index + 1)];

    [GeneratedRegex(@"^w\d+\+\+;$")]
    private static partial Regex Counter();

    // "i < 4" and "i > 0" from 4 down, of loops that count.
    [GeneratedRegex(@"((?:for \(int \w+ = \d; \w+ <=? )|(?:for \(int \w+ = )|(?:while \(w\d+ < ))(\d+)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^\(?-?[\d.]+\)?$")]
    private static partial Regex Literal();
}
