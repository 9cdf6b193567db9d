using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>What the declaration of a derivative says of inputs and outputs.</summary>
internal static class Signature
{
    /// <summary>The parameters of the declaration behind the method's own.</summary>
    public static IReadOnlyList<SignatureParameter> Extra(Request request) => [.. request.Parameters.Skip(request.Method.Parameters.Count)];

    /// <summary>The parameters that can be differentiated: reals, arrays of reals, structures with reals.</summary>
    public static IReadOnlyList<int> Candidates(Request request) => [.. Enumerable.Range(0, request.Method.Parameters.Count).Where(
        i => request.Method.Parameters[i].Kind is VariableKind.Real or VariableKind.Array or VariableKind.Aggregate
            && !request.Parameters[i].IsConstant)];

    /// <summary>The parameters asked for; where none are named, all candidates if their number fits, else those whose names
    /// the outputs carry.</summary>
    /// <param name="request">The derivative.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="outputNames">Their names.</param>
    public static IReadOnlyList<int> Inputs(Request request, int outputs, IReadOnlyList<string> outputNames)
    {
        Method method = request.Method;
        string Outer(int i) => request.Parameters[i].Name;
        if (request.Wrt.Count > 0)
        {
            var asked = new List<int>();
            foreach (string name in request.Wrt)
            {
                int place = Enumerable.Range(0, method.Parameters.Count).FirstOrDefault(i => Outer(i).TrimStart('@') == name.TrimStart('@'), -1);
                if (place < 0)
                    throw new Unsupported(Descriptors.Signature, null, request.Name, $"Wrt names '{name}', which is not a parameter of {method.Name}");
                asked.Add(place);
            }
            return asked;
        }
        IReadOnlyList<int> candidates = Candidates(request);
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
            Descriptors.Signature, null, request.Name,
            $"it has {outputs} outputs, but {method.Name} has {candidates.Count} inputs to differentiate ({string.Join(", ", candidates.Select(Outer))}); "
            + "give an output for each, name them after their inputs (dx for x), mark others [Constant], or set Wrt");
    }

    /// <summary>The inputs of a gradient, whether its outputs are returned, and whether the value is with them.</summary>
    public static (IReadOnlyList<int> Inputs, bool Returned, bool WithValue) OfGradient(Request request)
    {
        IReadOnlyList<SignatureParameter> extra = Extra(request);
        // With no place for outputs among the parameters they are returned.
        bool returned = extra.Count == 0;
        IReadOnlyList<int> candidates = Candidates(request);
        if (returned && request.Wrt.Count == 0 && candidates.Count == request.ReturnParts - 1)
            return (candidates, true, true);
        IReadOnlyList<int> inputs = Inputs(request, returned ? request.ReturnParts : extra.Count, [.. extra.Select(static e => e.Name)]);
        return (inputs, returned, !returned || inputs.Count == request.ReturnParts - 1);
    }

    /// <summary>The inputs of a Jacobian–vector product, and the tangents that it is given and writes.</summary>
    public static (IReadOnlyList<int> Inputs, List<SignatureParameter> Given, List<SignatureParameter> Received) OfTangent(Request request)
    {
        static bool Receives(SignatureParameter parameter) => parameter.Type.StartsWith("global::System.Span<", System.StringComparison.Ordinal);
        IReadOnlyList<SignatureParameter> extra = Extra(request);
        List<SignatureParameter> given = [.. extra.Where(static e => !Receives(e))];
        return (Inputs(request, given.Count, [.. given.Select(static e => e.Name)]), given, [.. extra.Where(Receives)]);
    }

    /// <summary>The inputs of a Hessian–vector product, and what stands behind the method's parameters: a tangent for each input,
    /// then, where they are asked for, a place for the gradient by each, then one for the product by each.</summary>
    public static (IReadOnlyList<int> Inputs, bool WithGradient) OfProduct(Request request)
    {
        IReadOnlyList<SignatureParameter> extra = Extra(request);
        int third = extra.Count / 3;
        int received = extra.Count(static e => e.Modifier == "out " || e.Type.StartsWith("global::System.Span<", System.StringComparison.Ordinal));
        bool gradient = third > 0 && 3 * third == extra.Count
            && (received == 2 * third || (received == 0 && third == (request.Wrt.Count > 0 ? request.Wrt.Count : Candidates(request).Count)));
        int count = gradient ? third : extra.Count / 2;
        return (Inputs(request, count, [.. extra.Take(count).Select(static e => e.Name)]), gradient);
    }

    /// <summary>Whether a name stands for the derivative of another: dx, gradientX, xGradient for x.</summary>
    internal static bool Names(string output, string input)
    {
        string o = output.TrimStart('@').Replace("_", ""), i = input.TrimStart('@').Replace("_", "");
        foreach (string pattern in (string[])["d" + i, i + "gradient", "gradient" + i, "grad" + i, i + "bar", i + "cotangent", i + "tangent"])
        {
            if (string.Equals(o, pattern, System.StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
