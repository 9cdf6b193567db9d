using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>A Jacobian–vector product: the primal on dual numbers.</summary>
internal sealed class JvpBody(Request request) : CarrierBody(request)
{
    protected override string? Carrier => Dual;

    protected override void Body(CodeText code, List<Notice> notices)
    {
        // Behind the method's parameters stand the tangents of the inputs, then those of the outputs.
        (IReadOnlyList<int> inputs, List<SignatureParameter> given, List<SignatureParameter> received) = Signature.OfTangent(Request);
        IReadOnlyList<int> outputs = StoredOutputs(inputs);
        if (Method.Result.Length == 0 && received.Count != outputs.Count)
            throw Wrong($"{Method.Name} writes {outputs.Count} arrays; give a Span for the tangent of each, behind the tangents of the inputs");
        Activity activity = Activate(inputs, outputs);
        Declaration(code);
        for (int k = 0; k < inputs.Count; k++)
        {
            if (Method.Parameters[inputs[k]].Kind == VariableKind.Array)
                SameLength(code, Request.Name, given[k].Name, Outer(inputs[k]));
        }
        OpenStorage(code, Dual);
        List<string> arguments = Arguments(
            code, activity, Dual, inputs, (x, k, i) => $"new {Dual}({x}, {given[k].Name}{(i is null ? "" : "[i]")})");
        string call = $"{Request.Name}_Tangent({string.Join(", ", arguments)})";
        bool result = Method.Result.Length > 0, active = result && activity.IsActive(Method.Result);
        code.Line(result ? $"{(active ? Dual : "double")} value = {call};" : call + ";");
        HandBack(code, activity, outputs);
        for (int k = 0; k < outputs.Count && k < received.Count; k++)
        {
            Variable p = Method.Parameters[outputs[k]];
            code.Open($"for (int i = 0; i < {Outer(outputs[k])}.Length; i++)");
            code.Line($"{received[k].Name}[i] = {(activity.IsActive(p.Name) ? $"{p.Name}_carried[i].Tangent" : "0")};");
            code.Close();
        }
        if (result)
        {
            string value = active ? "value.Primal" : "value", tangent = active ? "value.Tangent" : "0.0";
            code.Line(Request.ReturnParts == 2 ? $"return ({value}, {tangent});" : $"return {tangent};");
        }
        CloseStorage(code);
        code.Close();
        code.Line("");
        new CoreWriter(Request, activity, Dual).Primal(code, Request.Name + "_Tangent");
    }
}
