using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Write;

/// <content>Rows by reverse mode.</content>
internal sealed partial class JacobianBody
{
    // Whether everything is a number or an array of double that can be run on again, and nothing needs a third derivative.
    private bool Reverses(IReadOnlyList<int> inputs, IReadOnlyList<int> stored, IReadOnlyList<int> outputs) =>
        inputs.Concat(stored).Concat(outputs).All(i => Method.Parameters[i] is { Kind: VariableKind.Real, Type: "double" } or { Kind: VariableKind.Array, Element: "double" })
        && !new[] { Method }.Concat(Method.Functions).SelectMany(static m => Walk.All(m.Body.Statements)).Any(static s => s is Derive);

    // A pass of reverse mode costs a few evaluations, and so does one of forward mode.
    private void Rows(CodeText code, IReadOnlyList<int> inputs, IReadOnlyList<int> stored, IReadOnlyList<int> outputs)
    {
        string matrix = Extra[0].Name;
        bool result = Method.Result.Length > 0;
        code.Open("if (rows * 4 <= columns)");
        code.Line("var adjoint = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        code.Open("try");
        if (result)
            code.Line("double value = 0;");
        // Every row runs the method on the same contents.
        foreach (int i in stored)
        {
            code.Line($"global::System.Span<double> {Outer(i)}_before = adjoint.Take({Outer(i)}.Length);");
            code.Line($"{Spanned(i)}.CopyTo({Outer(i)}_before);");
        }
        code.Line("var mark = adjoint.Mark();");
        code.Line("// Where 0 met an infinite slope: once more, with the strong zero of the chain rule.");
        code.Line("bool strong = false;");
        code.Open("do");
        code.Open("for (int row = 0; row < rows; row++)");
        foreach (int i in stored)
            code.Line($"{Outer(i)}_before.CopyTo({Spanned(i)});");
        code.Line("adjoint.Release(mark);");
        var arguments = new List<string> { "adjoint" };
        arguments.AddRange(Method.Parameters.Select((p, i) => Request.Parameters[i].Modifier + Outer(i)));
        string start = "(row * columns)";
        var copies = new List<string>();
        foreach (int i in inputs)
        {
            if (Method.Parameters[i].Kind == VariableKind.Array)
            {
                code.Line($"global::System.Span<double> {Outer(i)}_row = {matrix}.Slice({start}, {Outer(i)}.Length);");
                code.Line($"{Outer(i)}_row.Clear();");
                arguments.Add($"{Outer(i)}_row");
            }
            else
            {
                code.Line($"double {Outer(i)}_row;");
                arguments.Add($"out {Outer(i)}_row");
                copies.Add($"{matrix}[{start}] = {Outer(i)}_row;");
            }
            start += $" + {LengthOf(i)}";
        }
        foreach (int i in outputs)
        {
            code.Line($"global::System.Span<double> {Outer(i)}_unit = adjoint.Take({Outer(i)}.Length);");
            if (!result)
                code.Line($"{Outer(i)}_unit[row] = 1;");
            arguments.Add($"{Outer(i)}_unit");
        }
        if (result)
            arguments.Add("1");
        string call = $"({string.Join(", ", arguments)});", target = result ? "value = " : "";
        code.Line("if (!strong)");
        code.Line($"    {target}{Core(false)}{call}");
        code.Line("else");
        code.Line($"    {target}{Core(true)}{call}");
        foreach (string copy in copies)
            code.Line(copy);
        code.Close();
        code.Line("strong = !strong;");
        code.Close($" while (strong && global::Leibniz.Compiled.Slope.HasNaN({matrix}));");
        code.Line(result && Request.ReturnParts > 0 ? "return value;" : "return;");
        code.Close();
        code.Open("finally");
        code.Line("adjoint.Return();");
        code.Close();
        code.Close();
    }

    // Forward once and back for eight rows at once, which costs about what four to six evaluations cost. What 0 met an infinite
    // slope in is left to the columns, which have the strong zero.
    private void EightRows(CodeText code, CoreWriter core, IReadOnlyList<int> inputs, IReadOnlyList<int> stored, IReadOnlyList<int> outputs)
    {
        string matrix = Extra[0].Name, lanes = LaneForm.Single.Type;
        // Every pass runs the method on the same contents of what it reads before it writes.
        List<int> kept = [.. stored.Where(i => Walk.All(Method.Body.Statements).Any(s =>
            s is Accumulate sum && sum.Target.Root == Method.Parameters[i].Name || Walk.Reads(s).Any(p => p.Root == Method.Parameters[i].Name)))];
        bool stores = core.Stores || kept.Count > 0;
        code.Open("if (rows <= columns)");
        if (stores)
            code.Line("var adjoint = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        code.Line($"var lanes = global::Leibniz.Compiled.AdjointStorage<{lanes}>.Rent();");
        code.Open("try");
        foreach (int i in kept)
        {
            code.Line($"global::System.Span<double> {Outer(i)}_before = adjoint.Take({Outer(i)}.Length);");
            code.Line($"{Spanned(i)}.CopyTo({Outer(i)}_before);");
        }
        if (stores)
            code.Line("var mark = adjoint.Mark();");
        code.Line("bool numbers = true;");
        code.Open("for (int first = 0; first < rows; first += 8)");
        code.Open("if (first > 0)");
        foreach (int i in kept)
            code.Line($"{Outer(i)}_before.CopyTo({Spanned(i)});");
        if (stores)
            code.Line("adjoint.Release(mark);");
        code.Line("lanes.Reset();");
        code.Close();
        code.Line("// A lane for each of eight rows: the inputs' cotangents, and the outputs', 1 in the lane of their row.");
        code.Line($"global::System.Span<{lanes}> taken = lanes.Take(columns + rows), cotangents = taken.Slice(0, columns), units = taken.Slice(columns);");
        code.Line("global::Leibniz.Compiled.RowLanes.Units(units, first);");
        var arguments = new List<string>();
        if (core.Stores)
            arguments.Add("adjoint");
        arguments.Add("lanes");
        arguments.AddRange(Method.Parameters.Select((p, i) => Request.Parameters[i].Modifier + Outer(i)));
        string start = "";
        foreach (int i in inputs)
        {
            arguments.Add(Method.Parameters[i].Kind == VariableKind.Array
                ? $"cotangents.Slice({(start.Length == 0 ? "0" : start)}, {LengthOf(i)})" : $"out cotangents[{(start.Length == 0 ? "0" : start)}]");
            start += (start.Length == 0 ? "" : " + ") + LengthOf(i);
        }
        arguments.Add("units");
        code.Line($"{Request.Name}_Rows({string.Join(", ", arguments)});");
        code.Line($"numbers &= global::Leibniz.Compiled.RowLanes.Write(cotangents, {matrix}, first);");
        code.Close();
        code.Open("if (numbers)");
        code.Line("return;");
        code.Close();
        foreach (int i in kept)
            code.Line($"{Outer(i)}_before.CopyTo({Spanned(i)});");
        code.Close();
        code.Open("finally");
        code.Line("lanes.Return();");
        if (stores)
            code.Line("adjoint.Return();");
        code.Close();
        code.Close();
    }
}
