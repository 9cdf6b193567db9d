using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>A derivative that is computed on numbers with tangents: its arguments are copied with them, and results taken apart.</summary>
internal abstract class CarrierBody(Request request) : DerivativeBody(request)
{
    protected const string Dual = "global::Leibniz.Dual<double>";
    protected const string Chunk = "global::Leibniz.DualVector<global::Leibniz.StrongTangents<global::Leibniz.Tangents8>>";

    /// <summary>Array parameters that the method writes and that are not inputs: its outputs.</summary>
    protected IReadOnlyList<int> StoredOutputs(IReadOnlyList<int> inputs)
    {
        var stored = new HashSet<string>(new Activity(Method, [], []).Stored);
        return [.. Enumerable.Range(0, Method.Parameters.Count).Where(
            i => Method.Parameters[i].Kind == VariableKind.Array && stored.Contains(Method.Parameters[i].Name) && !inputs.Contains(i))];
    }

    protected Activity Activate(IReadOnlyList<int> inputs, IReadOnlyList<int> outputs)
    {
        IEnumerable<string> results = outputs.Select(i => Method.Parameters[i].Name);
        if (Method.Result.Length > 0)
            results = results.Append(Method.Result);
        return new(Method, inputs.Select(i => Method.Parameters[i].Name), results);
    }

    /// <summary>The arguments of the core, copied onto the carrier where they are active.</summary>
    /// <param name="code">The text.</param>
    /// <param name="activity">What is active.</param>
    /// <param name="number">The carrier.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="seed">How an input's element becomes a number with tangents: of the element's text, the input's place
    /// among the inputs, and the element's index (null for a single number).</param>
    protected List<string> Arguments(
        CodeText code, Activity activity, string number, IReadOnlyList<int> inputs, System.Func<string, int, string?, string> seed)
    {
        var arguments = new List<string> { "storage" };
        for (int i = 0; i < Method.Parameters.Count; i++)
        {
            Variable p = Method.Parameters[i];
            string outer = Outer(i);
            int place = IndexOf(inputs, i);
            if (!activity.IsActive(p.Name))
            {
                arguments.Add(Request.Parameters[i].Modifier + outer);
                continue;
            }
            string copy = p.Name + "_carried";
            if (p.Kind == VariableKind.Real)
            {
                code.Line($"{number} {copy} = {(place < 0 ? outer : seed(outer, place, null))};");
            }
            else
            {
                code.Line($"global::System.Span<{number}> {copy} = storage.Take({outer}.Length);");
                code.Open($"for (int i = 0; i < {outer}.Length; i++)");
                code.Line($"{copy}[i] = {(place < 0 ? $"{outer}[i]" : seed($"{outer}[i]", place, "i"))};");
                code.Close();
            }
            arguments.Add(Request.Parameters[i].Modifier + copy);
        }
        return arguments;
    }

    protected static int IndexOf(IReadOnlyList<int> items, int item)
    {
        for (int k = 0; k < items.Count; k++)
        {
            if (items[k] == item)
                return k;
        }
        return -1;
    }

    /// <summary>Copies the values of written arrays back to the caller.</summary>
    protected void HandBack(CodeText code, Activity activity, IReadOnlyList<int> outputs)
    {
        foreach (int i in outputs)
        {
            Variable p = Method.Parameters[i];
            if (!activity.IsActive(p.Name))
                continue;
            code.Open($"for (int i = 0; i < {Outer(i)}.Length; i++)");
            code.Line($"{Outer(i)}[i] = {p.Name}_carried[i].Primal;");
            code.Close();
        }
    }

    /// <summary>The length of an input: that of its array, or 1.</summary>
    protected string LengthOf(int parameter) => Method.Parameters[parameter].Kind == VariableKind.Array ? $"{Outer(parameter)}.Length" : "1";

    protected Unsupported Wrong(string why) => new(Descriptors.Signature, null, Request.Name, why);

    protected void OpenStorage(CodeText code, string number)
    {
        code.Line($"var storage = global::Leibniz.Compiled.AdjointStorage<{number}>.Rent();");
        code.Open("try");
    }

    protected static void CloseStorage(CodeText code)
    {
        code.Close();
        code.Open("finally");
        code.Line("storage.Return();");
        code.Close();
    }
}
