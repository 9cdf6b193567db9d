using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Fused loops in chunks on several threads, each with its own cotangents, which are added up in order.</content>
internal sealed partial class AdjointWriter
{
    // Below this, starting threads costs more than they save.
    private const int ThreadedRounds = 2048;

    /// <summary>Whether long sums are computed on several threads.</summary>
    public bool Threads { get; set; }

    private void InChunks(CountLoop loop, LaneScope scope, string limit)
    {
        string i = loop.Index, stop = Fresh(i + "_stop");
        _code.Line($"int {stop} = {limit};");
        _shared[stop] = "int";
        CodeText outer = _code;
        var serial = new CodeText();
        _code = serial;
        _code.Open($"if ({stop} - {i} >= {LeastRounds})");
        var lanes = Outline("Lanes", () => AllLanes(loop, scope, stop), $"Eight rounds of '{i}' at a time, a lane each, forward and back.");
        _code.Close();
        var rounds = Outline("Rounds", () =>
        {
            _code.Open($"for (; {i} < {stop}; {i}++)");
            Pass(loop.Body, "storage");
            _code.Close();
        }, $"Rounds of '{i}' one by one, forward and back.");
        _code = outer;
        List<string> named = [.. lanes.Named.Union(rounds.Named).Where(n => n != i && n != stop && n != "storage")];
        List<string> changed = [.. lanes.Changed.Union(rounds.Changed).Where(n => n != i)];
        List<string> pulled = [.. named.Where(n => n.EndsWith(Printer.Suffix, StringComparison.Ordinal) && _shared[n].Contains("Span<"))];
        if (AgainstThreads(loop, changed, pulled) is { } obstacle)
        {
            _code.Line($"// On one thread: {obstacle}.");
            Obstacles.Add($"not on several threads, {obstacle} (counter {i})");
            _code.Add(serial);
            return;
        }
        string work = $"{Name}_Work{Loops.Count + 1}";
        Work(work, i, stop, named, changed, pulled, [lanes, rounds]);
        _code.Open($"if ({stop} - {i} >= {ThreadedRounds})");
        Outline("Threads", () => Start(work, i, stop, [.. named.Except(changed).Except(pulled)], changed, pulled), $"Rounds of '{i}' in chunks on several threads, added up in their order.");
        _code.Close();
        _code.Add(serial);
    }

    private string? AgainstThreads(CountLoop loop, List<string> changed, List<string> pulled)
    {
        if (changed.Any(n => !_fusion.Leads[loop].ContainsKey(n) && !n.EndsWith(Printer.Suffix, StringComparison.Ordinal)))
            return "its rounds change a variable that is not a sum";
        if (changed.Any(n => _shared[n] != "double") || pulled.Any(n => _shared[n] != "global::System.Span<double>"))
            return "its cotangents are not all of double";
        var inside = new HashSet<string>(Walk.All(loop.Body.Statements).SelectMany(static s => Walk.Body(s) is { } b ? b.Variables.Select(static v => v.Name) : []).Concat(loop.Body.Variables.Select(static v => v.Name)));
        return Walk.All(loop.Body.Statements).Any(s => Walk.Target(s) is { IsWhole: false } target && !inside.Contains(_activity.Root(target.Root)))
            ? "its rounds write into an array" : null;
    }

    // What the chunks share, and one chunk.
    private void Work(
        string name, string i, string stop, List<string> named, List<string> changed, List<string> pulled,
        IReadOnlyList<(string Name, IReadOnlyList<string> Named, IReadOnlyList<string> Changed)> parts)
    {
        var code = new CodeText();
        code.Line($"// What the chunks of the loop over '{i}' share.");
        code.Open($"private ref struct {name} : global::Leibniz.Compiled.IChunkWork<{name}>");
        List<string> values = [.. named.Except(changed).Except(pulled)];
        foreach (string value in values)
            code.Line($"public {_shared[value]} {value};");
        foreach (string bar in pulled)
            code.Line($"public global::System.Span<double> {bar}_chunks;");
        code.Line("public global::System.Span<double> chunk_sums;");
        code.Line($"public int {i}, {stop};");
        code.Line("");
        code.Open($"public static void Run(ref {name} work, int chunk)");
        code.Line("// Chunks are of whole rounds in lanes.");
        code.Line($"int chunk_size = (work.{stop} - work.{i} + {(16 * Chunked) - 1}) / {16 * Chunked} * 16;");
        code.Line($"int {i} = global::System.Math.Min(work.{i} + (chunk * chunk_size), work.{stop}), {stop} = global::System.Math.Min({i} + chunk_size, work.{stop});");
        foreach (string value in values)
            code.Line($"{_shared[value]} {value} = work.{value};");
        foreach (string sum in changed)
            code.Line($"double {sum} = 0;");
        foreach (string bar in pulled)
        {
            code.Line($"int {bar}_length = work.{bar}_chunks.Length / {Chunked};");
            code.Line($"global::System.Span<double> {bar} = work.{bar}_chunks.Slice(chunk * {bar}_length, {bar}_length);");
        }
        code.Line($"var storage = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        code.Open("try");
        foreach (var part in parts)
        {
            if (part.Equals(parts[0]))
                code.Line($"if ({stop} - {i} >= {LeastRounds})");
            code.Line($"{(part.Equals(parts[0]) ? "    " : "")}{part.Name}({string.Join(", ", part.Named.Select(n => part.Changed.Contains(n) ? "ref " + n : n))});");
        }
        code.Close();
        code.Open("finally");
        code.Line("storage.Return();");
        code.Close();
        for (int k = 0; k < changed.Count; k++)
            code.Line($"work.chunk_sums[(chunk * {changed.Count}) + {k}] = {changed[k]};");
        code.Close();
        code.Close();
        Loops.Add(code);
    }

    private const int Chunked = 16;

    private void Start(string name, string i, string stop, List<string> values, List<string> changed, List<string> pulled)
    {
        _code.Line("var taken_mark = storage.Mark();");
        _code.Line($"var work = new {name}();");
        foreach (string value in values)
            _code.Line($"work.{value} = {value};");
        foreach (string bar in pulled)
            _code.Line($"work.{bar}_chunks = storage.Take({Chunked} * {bar}.Length);");
        _code.Line($"work.chunk_sums = storage.Take({Chunked * changed.Count});");
        _code.Line($"work.{i} = {i};");
        _code.Line($"work.{stop} = {stop};");
        _code.Line("global::Leibniz.Compiled.Chunks.Run(ref work);");
        _code.Open($"for (int chunk = 0; chunk < {Chunked}; chunk++)");
        for (int k = 0; k < changed.Count; k++)
            _code.Line($"{changed[k]} += work.chunk_sums[(chunk * {changed.Count}) + {k}];");
        foreach (string bar in pulled)
        {
            _code.Open($"for (int chunk_at = 0; chunk_at < {bar}.Length; chunk_at++)");
            _code.Line($"{bar}[chunk_at] += work.{bar}_chunks[(chunk * {bar}.Length) + chunk_at];");
            _code.Close();
        }
        _code.Close();
        _code.Line("storage.Release(taken_mark);");
        _code.Line($"{i} = {stop};");
    }
}
