using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>The Jacobian, eight columns a pass of forward mode.</summary>
internal sealed class JacobianBody(Request request) : CarrierBody(request)
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
}
