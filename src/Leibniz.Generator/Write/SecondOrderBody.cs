using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
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

    private void Product(CodeText code)
    {
        if (Extra.Count == 0 || Extra.Count % 2 != 0)
            throw Wrong("behind the method's parameters stand a tangent for each input, then a place for the product of each");
        int count = Extra.Count / 2;
        List<SignatureParameter> given = [.. Extra.Take(count)], received = [.. Extra.Skip(count)];
        IReadOnlyList<int> inputs = Inputs(count, [.. given.Select(static e => e.Name)]);
        Activity activity = Activate(inputs, []);
        Declaration(code);
        for (int k = 0; k < count; k++)
        {
            if (Method.Parameters[inputs[k]].Kind != VariableKind.Array)
                continue;
            SameLength(code, Request.Name, given[k].Name, Outer(inputs[k]));
            SameLength(code, Request.Name, received[k].Name, Outer(inputs[k]));
        }
        OpenStorage(code, Dual);
        List<string> arguments = Arguments(
            code, activity, Dual, inputs, (x, k, i) => $"new {Dual}({x}, {given[k].Name}{(i is null ? "" : "[i]")})");
        Cotangents(code, inputs, arguments, Dual);
        code.Line($"{Dual} value = {Name}({string.Join(", ", arguments)}, 1);");
        for (int k = 0; k < count; k++)
        {
            string bar = Method.Parameters[inputs[k]].Name + "_cotangent";
            if (Method.Parameters[inputs[k]].Kind == VariableKind.Array)
            {
                code.Open($"for (int i = 0; i < {received[k].Name}.Length; i++)");
                code.Line($"{received[k].Name}[i] = {bar}[i].Tangent;");
                code.Close();
            }
            else
            {
                code.Line($"{received[k].Name} = {bar}.Tangent;");
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
