using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>The gradient of a scalar result.</summary>
internal sealed class GradientBody(Request request) : DerivativeBody(request)
{
    // The operations of the longest method whose adjoint serves both zeros.
    private const int LongestShared = 24;

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
        bool reruns = Reruns(activity), either = reruns && IsShort(activity);
        var plain = new CoreWriter(Request, activity, null) { Lean = true };
        var strong = new CoreWriter(Request, activity, null) { Lean = true };
        var cores = new CodeText();
        if (reruns)
        {
            plain.Adjoint(cores, Name, inputs, [], fusion, strong: false, either);
            if (either && plain.IsPlainAlone)
            {
                either = false;
                cores = new CodeText();
                plain.Adjoint(cores, Name, inputs, [], fusion, strong: false);
            }
            if (!Request.Vectorise && !Request.Reproducible)
                notices.AddRange(plain.Unmet.Select(static o => Notices.Of(Descriptors.NotVectorised, null, o)));
            if (Request.Vectorise)
                notices.AddRange(plain.Obstacles.Select(static o => Notices.Of(Descriptors.NotVectorised, null, o)));
            if (!either)
                cores.Line("");
        }
        if (!either)
            strong.Adjoint(cores, Name + "Strong", inputs, [], fusion, strong: true);
        (string Name, bool Stores) first = (either ? $"{Name}<global::Leibniz.Compiled.PlainZero>" : Name, plain.Stores);
        (string Name, bool Stores) again = either ? ($"{Name}<global::Leibniz.Compiled.StrongZero>", plain.Stores) : (Name + "Strong", strong.Stores);
        Call(code, inputs, extra, reruns ? first : null, again, returned, withValue);
        code.Close();
        code.Line("");
        if (either)
            code.Line($"// {CoreWriter.Either} has the product of slopes and cotangents: the processor's own, or the one with the strong zero.");
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

    // Whether one text serves the plain and the strong zero. In a long one the compiler at run time would stop to put products in line;
    // without a loop the two are short as they are, and a bare product is a little faster.
    private bool IsShort(Activity activity) => !Request.Threads && !Request.Checkpoint && Method.Functions.Count == 0
        && Walk.All(Method.Body.Statements).Any(static s => Walk.Body(s) is not null)
        && Walk.All(Method.Body.Statements).Count(s => s is Derive or Assign { Value: Operation } && activity.Acts([s])) <= LongestShared;

    // The methods to call, and whether each takes the storage; the plain one may be left out.
    private void Call(
        CodeText code, IReadOnlyList<int> inputs, IReadOnlyList<SignatureParameter> extra, (string Name, bool Stores)? plain,
        (string Name, bool Stores) strong, bool returned, bool withValue)
    {
        List<string> arguments = [.. Method.Parameters.Select((p, i) => Request.Parameters[i].Modifier + Outer(i))];
        var clears = new List<string>();
        var tests = new List<string>();
        var numbers = new List<(string Type, string Place)>();
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
                numbers.Add((input.Type, place));
            }
        }
        // A NaN makes the sum NaN. So do opposite infinities, which cost a pass more and change nothing.
        tests.AddRange(numbers.GroupBy(static n => n.Type).Select(static g => $"{g.Key}.IsNaN({string.Join(" + ", g.Select(static n => n.Place))})"));
        arguments.Add("1");
        string list = string.Join(", ", arguments);
        string Core((string Name, bool Stores) core) => $"{core.Name}({(core.Stores ? "storage, " : "")}{list})";
        bool storage = plain?.Stores == true || strong.Stores;
        if (storage)
        {
            code.Line("var storage = global::Leibniz.Compiled.AdjointStorage<double>.Rent();");
            code.Open("try");
        }
        foreach (string clear in clears)
            code.Line(clear);
        if (plain is { } first)
        {
            code.Line($"double value = {Core(first)};");
            code.Open($"if ({string.Join(" || ", tests)})");
            code.Line("// Somewhere 0 met an infinite slope: once more, with the strong zero of the chain rule.");
            if (first.Stores)
                code.Line("storage.Reset();");
            foreach (string clear in clears)
                code.Line(clear);
            code.Line($"value = {Core(strong)};");
            code.Close();
        }
        else
        {
            code.Line($"double value = {Core(strong)};");
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
