using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>A Hessian–vector product, or the whole Hessian by chunks: the reverse on numbers with tangents.</summary>
internal sealed class SecondOrderBody(Request request) : CarrierBody(request)
{
    private string Name => Request.Name + "_Adjoint";

    protected override string? Carrier => Request.Kind == DerivativeKind.Hvp ? Dual : Chunk;

    protected override void Body(CodeText code, List<Notice> notices)
    {
        if (Method.Result.Length == 0)
            throw Wrong($"{Method.Name} returns nothing; a Hessian is of a real result");
        if (Request.Kind == DerivativeKind.Hvp)
            Product(code);
        else
            Matrix(code);
    }

    private Unsupported Misplaced => Wrong(
        "behind the method's parameters stand a tangent for each input, then, if the gradient is wanted too, a place for it by each input, then a place for the product of each");

    private void Product(CodeText code)
    {
        (IReadOnlyList<int> inputs, bool gradient) = Extra.Count == 0 ? throw Misplaced : Signature.OfProduct(Request);
        int count = inputs.Count;
        if (Extra.Count != (gradient ? 3 : 2) * count)
            throw Misplaced;
        List<SignatureParameter> given = [.. Extra.Take(count)];
        // From the first output on: whose it is, and which part of the cotangent it receives.
        List<(SignatureParameter Place, int Input, string Part)> received =
            [.. Extra.Skip(count).Select((e, k) => (e, inputs[k % count], gradient && k < count ? "Primal" : "Tangent"))];
        Activity activity = Activate(inputs, []);
        Declaration(code);
        for (int k = 0; k < count; k++)
        {
            if (Method.Parameters[inputs[k]].Kind != VariableKind.Array)
                continue;
            SameLength(code, Request.Name, given[k].Name, Outer(inputs[k]));
            foreach ((SignatureParameter place, int input, _) in received)
            {
                if (input == inputs[k])
                    SameLength(code, Request.Name, place.Name, Outer(input));
            }
        }
        OpenStorage(code, Dual);
        List<string> arguments = Arguments(
            code, activity, Dual, inputs, (x, k, i) => $"new {Dual}({x}, {given[k].Name}{(i is null ? "" : "[i]")})");
        Cotangents(code, inputs, arguments, Dual);
        code.Line($"{Dual} value = {Name}({string.Join(", ", arguments)}, 1);");
        foreach ((SignatureParameter place, int input, string part) in received)
        {
            string bar = Method.Parameters[input].Name + "_cotangent";
            if (Method.Parameters[input].Kind == VariableKind.Array)
            {
                code.Open($"for (int i = 0; i < {place.Name}.Length; i++)");
                code.Line($"{place.Name}[i] = {bar}[i].{part};");
                code.Close();
            }
            else
            {
                code.Line($"{place.Name} = {bar}.{part};");
            }
        }
        if (Request.ReturnParts > 0)
            code.Line("return value.Primal;");
        CloseStorage(code);
        code.Close();
        code.Line("");
        new CoreWriter(Request, activity, Dual).Adjoint(code, Name, inputs, [], new Fusion(Method, activity, []), strong: true);
    }

    private void Cotangents(CodeText code, IReadOnlyList<int> inputs, List<string> arguments, string number)
    {
        foreach (int i in inputs)
        {
            Variable p = Method.Parameters[i];
            string bar = p.Name + "_cotangent";
            if (p.Kind == VariableKind.Array)
            {
                code.Line($"global::System.Span<{number}> {bar} = storage.Take({Outer(i)}.Length);");
                arguments.Add(bar);
            }
            else
            {
                code.Line($"{number} {bar};");
                arguments.Add("out " + bar);
            }
        }
    }

    private void Matrix(CodeText code)
    {
        if (Extra.Count != 1)
            throw Wrong("a Hessian has one output behind the method's parameters: a Span<double> for the matrix, row by row");
        string matrix = Extra[0].Name;
        IReadOnlyList<int> inputs = Request.Wrt.Count > 0 ? Inputs(1, []) : Candidates();
        Activity activity = Activate(inputs, []);
        Declaration(code);
        code.Line($"int columns = {string.Join(" + ", inputs.Select(LengthOf))};");
        code.Open($"if ({matrix}.Length != columns * columns)");
        code.Line($"throw new global::System.ArgumentException($\"{Request.Name}: {matrix} must have {{columns}} times {{columns}} elements; came {{{matrix}.Length}}.\", nameof({matrix}));");
        code.Close();
        code.Line("double primal = 0;");
        OpenStorage(code, Chunk);
        code.Open("for (int first = 0; first < columns; first += 8)");
        code.Line("storage.Reset();");
        var offsets = new List<string> { "0" };
        for (int k = 1; k < inputs.Count; k++)
            offsets.Add($"{offsets[k - 1]} + {LengthOf(inputs[k - 1])}");
        List<string> arguments = Arguments(
            code, activity, Chunk, inputs,
            (x, k, i) => $"global::Leibniz.Compiled.Slope.Seed({x}, {offsets[k]}{(i is null ? "" : " + i")} - first)");
        Cotangents(code, inputs, arguments, Chunk);
        code.Line($"primal = {Name}({string.Join(", ", arguments)}, 1).Primal;");
        code.Line("int taken = global::System.Math.Min(8, columns - first);");
        for (int k = 0; k < inputs.Count; k++)
        {
            string bar = Method.Parameters[inputs[k]].Name + "_cotangent";
            bool array = Method.Parameters[inputs[k]].Kind == VariableKind.Array;
            if (array)
                code.Open($"for (int i = 0; i < {bar}.Length; i++)");
            code.Line("for (int k = 0; k < taken; k++)");
            code.Line($"    {matrix}[(({offsets[k]}{(array ? " + i" : "")}) * columns) + first + k] = {bar}{(array ? "[i]" : "")}.Tangent(k);");
            if (array)
                code.Close();
        }
        code.Close();
        CloseStorage(code);
        if (Request.ReturnParts > 0)
            code.Line("return primal;");
        code.Close();
        code.Line("");
        new CoreWriter(Request, activity, Chunk).Adjoint(code, Name, inputs, [], new Fusion(Method, activity, []), strong: true);
    }
}
