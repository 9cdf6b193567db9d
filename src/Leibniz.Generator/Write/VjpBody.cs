using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>A vector–Jacobian product: the primal and its reverse, from given cotangents of the outputs.</summary>
internal sealed class VjpBody(Request request) : CarrierBody(request)
{
    protected override void Body(CodeText code, List<Notice> notices)
    {
        List<SignatureParameter> given = [.. Extra.Where(static e => !Receives(e))], received = [.. Extra.Where(Receives)];
        IReadOnlyList<int> all = StoredOutputs([]);
        IReadOnlyList<int> candidates = [.. Candidates().Where(c => !all.Contains(c))];
        IReadOnlyList<int> inputs = Request.Wrt.Count == 0 && candidates.Count == received.Count
            ? candidates : Inputs(received.Count, [.. received.Select(static e => e.Name)]);
        IReadOnlyList<int> outputs = StoredOutputs(inputs);
        bool result = Method.Result.Length > 0;
        if (given.Count != outputs.Count + (result ? 1 : 0))
            throw Wrong($"it needs a cotangent for each of the {outputs.Count + (result ? 1 : 0)} outputs of {Method.Name} behind its parameters, then a place for the cotangent of each input");
        Activity activity = Activate(inputs, outputs);
        Declaration(code);
        for (int k = 0; k < outputs.Count; k++)
            SameLength(code, Request.Name, given[k].Name, Outer(outputs[k]));
        for (int k = 0; k < inputs.Count; k++)
        {
            if (Method.Parameters[inputs[k]].Kind == VariableKind.Array)
                SameLength(code, Request.Name, received[k].Name, Outer(inputs[k]));
        }
        OpenStorage(code, "double");
        var arguments = new List<string> { "storage" };
        arguments.AddRange(Method.Parameters.Select((p, i) => Request.Parameters[i].Modifier + Outer(i)));
        foreach (int k in Enumerable.Range(0, inputs.Count))
        {
            bool array = Method.Parameters[inputs[k]].Kind == VariableKind.Array;
            if (array)
                code.Line($"{received[k].Name}.Clear();");
            arguments.Add((array ? "" : "out ") + received[k].Name);
        }
        for (int k = 0; k < outputs.Count; k++)
        {
            string copy = Method.Parameters[outputs[k]].Name + "_cotangent";
            code.Line($"global::System.Span<double> {copy} = storage.Take({given[k].Name}.Length);");
            code.Open($"for (int i = 0; i < {copy}.Length; i++)");
            code.Line($"{copy}[i] = {given[k].Name}[i];");
            code.Close();
            arguments.Add(copy);
        }
        if (result)
            arguments.Add(given[given.Count - 1].Name);
        string call = $"{Request.Name}_Adjoint({string.Join(", ", arguments)})";
        code.Line(Request.ReturnParts > 0 ? $"return {call};" : call + ";");
        CloseStorage(code);
        code.Close();
        code.Line("");
        new CoreWriter(Request, activity, null).Adjoint(code, Request.Name + "_Adjoint", inputs, outputs, new Fusion(Method, activity, outputs.Select(i => Method.Parameters[i].Name)), strong: true);
    }

    private static bool Receives(SignatureParameter parameter) =>
        parameter.Modifier == "out " || parameter.Type.StartsWith("global::System.Span<", System.StringComparison.Ordinal);
}
