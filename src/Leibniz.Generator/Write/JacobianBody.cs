using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Transform;

namespace Leibniz.Generator.Write;

/// <summary>The Jacobian: up to 32 columns a pass of forward mode, or a row or eight a pass of reverse mode where rows are few.</summary>
internal sealed partial class JacobianBody(Request request) : CarrierBody(request)
{
    protected override string? Carrier => Chunk;

    protected override void Body(CodeText code, List<Notice> notices)
    {
        if (Extra.Count != 1)
            throw Wrong("a Jacobian has one output behind the method's parameters: a Span<double> for the matrix, row by row");
        string matrix = Extra[0].Name;
        IReadOnlyList<int> all = StoredOutputs([]);
        IReadOnlyList<int> inputs = Request.Wrt.Count > 0
            ? Inputs(1, []) : [.. Candidates().Where(c => !all.Contains(c))];
        IReadOnlyList<int> outputs = StoredOutputs(inputs);
        bool result = Method.Result.Length > 0;
        if (!result && outputs.Count != 1)
            throw Wrong($"{Method.Name} must return a number or write one array; it writes {outputs.Count}");
        Activity activity = Activate(inputs, outputs);
        Declaration(code);
        string columns = string.Join(" + ", inputs.Select(LengthOf));
        string rows = result ? "1" : $"{Outer(outputs[0])}.Length";
        code.Line($"int columns = {columns}, rows = {rows};");
        code.Open($"if ({matrix}.Length != rows * columns)");
        code.Line($"throw new global::System.ArgumentException($\"{Request.Name}: {matrix} must have rows times columns = {{rows}} times {{columns}} elements; came {{{matrix}.Length}}.\", nameof({matrix}));");
        code.Close();
        bool reverses = Reverses(inputs, all, outputs);
        bool packs = Request.Parameters.Take(Method.Parameters.Count).All(static p => p.Modifier.Length == 0) && TangentWriter.CanWrite(Method, activity);
        var fusion = new Fusion(Method, activity, outputs.Select(i => Method.Parameters[i].Name));
        bool eight = reverses && packs && !result && AdjointWriter.HasRows(Method, activity, fusion);
        var rowsOfEight = new CoreWriter(Request, activity, null) { Rows = true, Lean = true };
        var core = new CodeText();
        if (eight)
        {
            rowsOfEight.Adjoint(core, Request.Name + "_Rows", inputs, outputs, fusion, strong: false);
            EightRows(code, rowsOfEight, inputs, all, outputs);
        }
        else if (reverses)
            Rows(code, inputs, all, outputs);
        if (packs)
            Columns(code, activity, inputs, all, outputs);
        else
            Carried(code, activity, inputs, outputs);
        if (!reverses)
            return;
        if (eight)
        {
            code.Line("");
            code.Add(core);
            return;
        }
        foreach (bool strong in (bool[])[false, true])
        {
            code.Line("");
            new CoreWriter(Request, activity, null).Adjoint(code, Core(strong), inputs, outputs, fusion, strong);
        }
    }

    // As many columns a pass as there are, up to 32.
    private void Columns(CodeText code, Activity activity, IReadOnlyList<int> inputs, IReadOnlyList<int> stored, IReadOnlyList<int> outputs)
    {
        string matrix = Extra[0].Name, pass = Request.Name + "_Columns", core = Request.Name + "_Tangent", pack = TangentWriter.Pack;
        bool result = Method.Result.Length > 0;
        // Tangents that are only written go straight into the matrix.
        string? rows = !result && activity.IsActive(Method.Parameters[outputs[0]].Name) && TangentWriter.IsWrittenOnly(Method, Method.Parameters[outputs[0]].Name)
            ? Method.Parameters[outputs[0]].Name : null;
        string given = string.Join(", ", Method.Parameters.Select((_, i) => Outer(i)));
        if (result)
            code.Line("double primal = 0;");
        // Every pass runs the method on the same contents.
        if (stored.Count > 0)
        {
            OpenStorage(code, "double");
            foreach (int i in stored)
            {
                code.Line($"global::System.Span<double> {Outer(i)}_before = storage.Take({Outer(i)}.Length);");
                code.Line($"{Spanned(i)}.CopyTo({Outer(i)}_before);");
            }
        }
        code.Line("// Where 0 met an infinite slope: once more, with the strong zero of the chain rule.");
        code.Line("bool again = false;");
        code.Open("do");
        if (rows is not null)
            code.Line($"{matrix}.Clear();");
        code.Line("int width;");
        code.Open("for (int first = 0; first < columns; first += width)");
        foreach (int i in stored)
            code.Line($"{Outer(i)}_before.CopyTo({Spanned(i)});");
        code.Line("width = again || columns - first <= 8 ? 8 : columns - first <= 16 ? 16 : 32;");
        foreach ((string condition, string width) in ((string, string)[])[
            ("if (again)", "StrongTangents<global::Leibniz.Tangents8>"), ("else if (width == 8)", "Tangents8"), ("else if (width == 16)", "Tangents16"), ("else", "Tangents32")])
        {
            code.Line(condition);
            code.Line($"    {(result ? "primal = " : "")}{pass}<global::Leibniz.{width}>({given}, {matrix}, columns, first);");
        }
        code.Close();
        code.Line("again = !again;");
        code.Close($" while (again && global::Leibniz.Compiled.Slope.HasNaN({matrix}));");
        if (Request.ReturnParts > 0)
            code.Line("return primal;");
        if (stored.Count > 0)
            CloseStorage(code);
        code.Close();
        code.Line("");
        string parameters = string.Join(", ", Request.Parameters.Take(Method.Parameters.Count).Select(static p => $"{p.Type} {p.Name}"));
        code.Open($"private static {(result ? "double" : "void")} {pass}<{pack}>({parameters}, global::System.Span<double> {matrix}, int columns, int first) where {pack} : struct, global::Leibniz.ITangents<{pack}>");
        code.Line("var storage = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
        code.Line($"var packs = global::Leibniz.Compiled.AdjointStorage<{pack}>.Rent();");
        code.Open("try");
        var arguments = new List<string> { "storage", "packs" };
        string offset = "";
        for (int i = 0; i < Method.Parameters.Count; i++)
        {
            arguments.Add(Outer(i));
            if (Method.Parameters[i].Name == rows)
                arguments.Add($"{matrix}, columns, first");
            else if (activity.IsActive(Method.Parameters[i].Name))
                arguments.Add(Outer(i) + TangentWriter.Suffix);
        }
        foreach (int i in inputs)
        {
            bool array = Method.Parameters[i].Kind == VariableKind.Array;
            string dot = Outer(i) + TangentWriter.Suffix;
            if (activity.IsActive(Method.Parameters[i].Name))
            {
                code.Line(array ? $"global::System.Span<{pack}> {dot} = packs.Take({Outer(i)}.Length);"
                    : $"{pack} {dot} = global::Leibniz.Compiled.Slope.Unit<{pack}>({(offset.Length == 0 ? "0" : offset)} - first);");
                if (array)
                {
                    code.Line($"for (int i = 0; i < {dot}.Length; i++)");
                    code.Line($"    {dot}[i] = global::Leibniz.Compiled.Slope.Unit<{pack}>({(offset.Length == 0 ? "" : offset + " + ")}i - first);");
                }
            }
            offset += (offset.Length == 0 ? "" : " + ") + LengthOf(i);
        }
        foreach (int i in Enumerable.Range(0, Method.Parameters.Count).Where(i => activity.IsActive(Method.Parameters[i].Name) && !inputs.Contains(i)))
        {
            if (Method.Parameters[i].Name == rows)
                continue;
            code.Line(Method.Parameters[i].Kind == VariableKind.Array
                ? $"global::System.Span<{pack}> {Outer(i)}{TangentWriter.Suffix} = packs.Take({Outer(i)}.Length);" : $"{pack} {Outer(i)}{TangentWriter.Suffix} = default;");
        }
        if (result)
        {
            code.Line($"double value = {core}<{pack}>({string.Join(", ", arguments)}, out {pack} value{TangentWriter.Suffix});");
            code.Line($"global::Leibniz.Compiled.Slope.Write(value{TangentWriter.Suffix}, {matrix}, 0, columns, first);");
        }
        else
        {
            string dot = Outer(outputs[0]) + TangentWriter.Suffix;
            code.Line($"{core}<{pack}>({string.Join(", ", arguments)});");
            if (rows is null)
            {
                code.Line($"for (int row = 0; row < {dot}.Length; row++)");
                code.Line($"    global::Leibniz.Compiled.Slope.Write({dot}[row], {matrix}, row, columns, first);");
            }
        }
        if (result)
            code.Line("return value;");
        code.Close();
        code.Open("finally");
        code.Line("packs.Return();");
        code.Line("storage.Return();");
        code.Close();
        code.Close();
        code.Line("");
        TangentWriter.Write(code, Method, activity, core, rows);
    }

    // Eight columns a pass, on numbers with tangents.
    private void Carried(CodeText code, Activity activity, IReadOnlyList<int> inputs, IReadOnlyList<int> outputs)
    {
        string matrix = Extra[0].Name;
        bool result = Method.Result.Length > 0;
        OpenStorage(code, Chunk);
        if (result)
            code.Line("double primal = 0;");
        code.Open("for (int first = 0; first < columns; first += 8)");
        code.Line("storage.Reset();");
        var offsets = new List<string> { "0" };
        for (int k = 1; k < inputs.Count; k++)
            offsets.Add($"{offsets[k - 1]} + {LengthOf(inputs[k - 1])}");
        List<string> arguments = Arguments(
            code, activity, Chunk, inputs,
            (x, k, i) => $"global::Leibniz.Compiled.Slope.Seed({x}, {offsets[k]}{(i is null ? "" : " + i")} - first)");
        string call = $"{Request.Name}_Tangent({string.Join(", ", arguments)})";
        string taken = "global::System.Math.Min(8, columns - first)";
        if (result)
        {
            bool active = activity.IsActive(Method.Result);
            code.Line($"{(active ? Chunk : "double")} value = {call};");
            code.Line($"primal = value{(active ? ".Primal" : "")};");
            code.Line($"for (int k = 0; k < {taken}; k++)");
            code.Line($"    {matrix}[first + k] = {(active ? "value.Tangent(k)" : "0")};");
        }
        else
        {
            code.Line(call + ";");
            string output = Method.Parameters[outputs[0]].Name + "_carried";
            code.Open("for (int row = 0; row < rows; row++)");
            code.Line($"for (int k = 0; k < {taken}; k++)");
            code.Line($"    {matrix}[(row * columns) + first + k] = {output}[row].Tangent(k);");
            code.Close();
            code.Open("if (first + 8 >= columns)");
            HandBack(code, activity, outputs);
            code.Close();
        }
        code.Close();
        if (Request.ReturnParts > 0)
            code.Line("return primal;");
        CloseStorage(code);
        code.Close();
        code.Line("");
        new CoreWriter(Request, activity, Chunk).Primal(code, Request.Name + "_Tangent");
    }

    private string Core(bool strong) => $"{Request.Name}_Adjoint{(strong ? "Strong" : "")}";

    private string Spanned(int parameter) => Method.Parameters[parameter].Type.EndsWith("]", System.StringComparison.Ordinal)
        ? $"global::System.MemoryExtensions.AsSpan({Outer(parameter)})" : Outer(parameter);
}
