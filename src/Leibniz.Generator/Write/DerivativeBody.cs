using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>One kind of derivative, as the body of its declaration.</summary>
internal abstract class DerivativeBody(Request request)
{
    protected Request Request { get; } = request;

    protected Method Method => Request.Method;

    /// <summary>The parameters of the declaration behind the method's own.</summary>
    protected IReadOnlyList<SignatureParameter> Extra => [.. Request.Parameters.Skip(Method.Parameters.Count)];

    /// <summary>The name by which a parameter of the method is known to the caller.</summary>
    protected string Outer(int parameter) => Request.Parameters[parameter].Name;

    public abstract void Write(CodeText code, List<Notice> notices);

    /// <summary>The parameters that can be differentiated: reals, arrays of reals, structures with reals.</summary>
    protected IReadOnlyList<int> Candidates() => [.. Enumerable.Range(0, Method.Parameters.Count).Where(
        i => Method.Parameters[i].Kind is VariableKind.Real or VariableKind.Array or VariableKind.Aggregate
            && !Request.Parameters[i].IsConstant)];

    /// <summary>The parameters asked for; where none are named, all candidates if their number fits, else those whose names
    /// the outputs carry.</summary>
    protected IReadOnlyList<int> Inputs(int outputs, IReadOnlyList<string> outputNames)
    {
        if (Request.Wrt.Count > 0)
        {
            var asked = new List<int>();
            foreach (string name in Request.Wrt)
            {
                int place = Enumerable.Range(0, Method.Parameters.Count).FirstOrDefault(i => Outer(i) == name, -1);
                if (place < 0)
                    throw new Unsupported(Descriptors.Signature, null, Request.Name, $"Wrt names '{name}', which is not a parameter of {Method.Name}");
                asked.Add(place);
            }
            return asked;
        }
        IReadOnlyList<int> candidates = Candidates();
        if (candidates.Count == outputs)
            return candidates;
        var named = new List<int>();
        foreach (string output in outputNames)
        {
            int place = candidates.FirstOrDefault(c => Names(output, Outer(c)), -1);
            if (place >= 0)
                named.Add(place);
        }
        if (named.Count == outputs && outputs > 0)
            return named;
        throw new Unsupported(
            Descriptors.Signature, null, Request.Name,
            $"it has {outputs} outputs, but {Method.Name} has {candidates.Count} inputs to differentiate ({string.Join(", ", candidates.Select(Outer))}); "
            + "give an output for each, name them after their inputs (dx for x), mark others [Constant], or set Wrt");
    }

    // dx, gradientX, xGradient stand for x.
    private static bool Names(string output, string input)
    {
        string o = output.TrimStart('@').Replace("_", ""), i = input.TrimStart('@').Replace("_", "");
        foreach (string pattern in (string[])["d" + i, i + "gradient", "gradient" + i, "grad" + i, i + "bar", i + "cotangent", i + "tangent"])
        {
            if (string.Equals(o, pattern, System.StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    protected void Declaration(CodeText code)
    {
        string parameters = string.Join(", ", Request.Parameters.Select(static p => $"{p.Modifier}{p.Type} {p.Name}"));
        code.Open($"{Request.Modifiers} {Request.ReturnType} {Request.Name}({parameters})");
    }

    protected static void SameLength(CodeText code, string name, string output, string input)
    {
        code.Open($"if ({output}.Length != {input}.Length)");
        code.Line(
            $"throw new global::System.ArgumentException($\"{name}: {output} must have one element for each of {input}; expected {{{input}.Length}}, came {{{output}.Length}}.\", nameof({output}));");
        code.Close();
    }
}
