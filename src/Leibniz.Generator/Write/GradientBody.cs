using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>The gradient of a scalar result.</summary>
internal sealed class GradientBody(Request request) : DerivativeBody(request)
{
    protected override void Body(CodeText code, List<Notice> notices)
    {
        if (Method.Result.Length == 0)
            throw new Unsupported(Descriptors.Signature, null, Request.Name, $"{Method.Name} returns nothing; a gradient is of a real result");
        IReadOnlyList<SignatureParameter> extra = Extra;
        (IReadOnlyList<int> inputs, bool returned, bool withValue) = Signature.OfGradient(Request);
        Check(extra, inputs, returned);

        var activity = new Activity(Method, inputs.Select(i => Method.Parameters[i].Name), [Method.Result]);
        Declaration(code);
        if (!returned)
        {
            for (int k = 0; k < inputs.Count; k++)
            {
                if (Method.Parameters[inputs[k]].Kind == VariableKind.Array)
                    SameLength(code, Request.Name, extra[k].Name, Outer(inputs[k]));
            }
        }
        var fusion = new Fusion(Method, activity, []);
        CoreWriter? plain = Reruns(activity) ? new(Request, activity, null) { Lean = true } : null;
        var strong = new CoreWriter(Request, activity, null) { Lean = true };
        var cores = new CodeText();
        if (plain is not null)
        {
            plain.Adjoint(cores, Name, inputs, [], fusion, strong: false);
            if (!Request.Vectorise && !Request.Reproducible)
                notices.AddRange(plain.Unmet.Select(static o => Notices.Of(Descriptors.NotVectorised, null, o)));
            if (Request.Vectorise)
                notices.AddRange(plain.Obstacles.Select(static o => Notices.Of(Descriptors.NotVectorised, null, o)));
            cores.Line("");
        }
        strong.Adjoint(cores, Name + "Strong", inputs, [], fusion, strong: true);
        Call(code, inputs, extra, plain?.Stores, strong.Stores, returned, withValue);
        code.Close();
        code.Line("");
        code.Add(cores);
    }

    private void Check(IReadOnlyList<SignatureParameter> extra, IReadOnlyList<int> inputs, bool returned)
    {
        for (int k = 0; k < inputs.Count; k++)
        {
            Variable input = Method.Parameters[inputs[k]];
            bool array = input.Kind == VariableKind.Array;
            if (returned && array)
                throw new Unsupported(Descriptors.Signature, null, Request.Name, $"the gradient with respect to the array '{input.Name}' needs a span behind the parameters");
            if (returned)
                continue;
            if (k >= extra.Count)
                throw new Unsupported(Descriptors.Signature, null, Request.Name, $"there is no output for '{input.Name}'");
            if (array && !extra[k].Type.Contains("Span<") && !extra[k].Type.EndsWith("[]", System.StringComparison.Ordinal))
                throw new Unsupported(Descriptors.Signature, null, Request.Name, $"'{extra[k].Name}' must be a Span<{input.Element}>, as '{input.Name}' is an array");
            if (input.Kind == VariableKind.Real && extra[k].Modifier != "out ")
                throw new Unsupported(Descriptors.Signature, null, Request.Name, $"'{extra[k].Name}' must be an out parameter, as '{input.Name}' is a number");
        }
    }

    private string Name => Request.Name + "_Adjoint";

    private bool Reruns(Activity activity) => !Method.Parameters.Any(p => activity.Stored.Contains(p.Name));

    // Which of the two methods take the storage is given; the plain one may be left out.
    private void Call(
        CodeText code, IReadOnlyList<int> inputs, IReadOnlyList<SignatureParameter> extra, bool? plainStores, bool strongStores, bool returned, bool withValue)
    {
        List<string> arguments = [.. Method.Parameters.Select((p, i) => Request.Parameters[i].Modifier + Outer(i))];
        var clears = new List<string>();
        var tests = new List<string>();
        for (int k = 0; k < inputs.Count; k++)
        {
            Variable input = Method.Parameters[inputs[k]];
            string place = returned ? $"cotangent{k + 1}" : extra[k].Name;
            if (input.Kind == VariableKind.Array)
            {
                bool isArray = extra[k].Type.EndsWith("]", System.StringComparison.Ordinal);
                clears.Add(isArray ? $"global::System.Array.Clear({place});" : $"{place}.Clear();");
                arguments.Add(place);
                tests.Add($"global::Leibniz.Compiled.Slope.HasNaN({place})");
            }
            else
            {
                if (returned)
                    code.Line($"{input.Type} {place};");
                arguments.Add("out " + place);
                tests.Add($"{input.Type}.IsNaN({place})");
            }
        }
        arguments.Add("1");
        string list = string.Join(", ", arguments);
        string Core(string name, bool stores) => $"{name}({(stores ? "storage, " : "")}{list})";
        bool storage = plainStores == true || strongStores;
        if (storage)
        {
            code.Line("var storage = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
            code.Open("try");
        }
        foreach (string clear in clears)
            code.Line(clear);
        if (plainStores is bool stores)
        {
            code.Line($"double value = {Core(Name, stores)};");
            code.Open($"if ({string.Join(" || ", tests)})");
            code.Line("// Somewhere 0 met an infinite slope: once more, with the strong zero of the chain rule.");
            if (stores)
                code.Line("storage.Reset();");
            foreach (string clear in clears)
                code.Line(clear);
            code.Line($"value = {Core(Name + "Strong", strongStores)};");
            code.Close();
        }
        else
        {
            code.Line($"double value = {Core(Name + "Strong", strongStores)};");
        }
        if (returned)
        {
            string parts = string.Join(", ", inputs.Select(static (_, k) => $"cotangent{k + 1}"));
            code.Line(withValue ? $"return (value, {parts});" : inputs.Count == 1 ? $"return {parts};" : $"return ({parts});");
        }
        else if (Request.ReturnParts > 0)
        {
            code.Line("return value;");
        }
        if (!storage)
            return;
        code.Close();
        code.Open("finally");
        code.Line("storage.Return();");
        code.Close();
    }
}
