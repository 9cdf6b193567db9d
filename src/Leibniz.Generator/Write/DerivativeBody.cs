using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Write;

/// <summary>One kind of derivative, as the body of its declaration.</summary>
internal abstract class DerivativeBody(Request request)
{
    protected Request Request { get; } = request;

    protected Method Method => Request.Method;

    /// <summary>The parameters of the declaration behind the method's own.</summary>
    protected IReadOnlyList<SignatureParameter> Extra => Signature.Extra(Request);

    /// <summary>The name by which a parameter of the method is known to the caller.</summary>
    protected string Outer(int parameter) => Request.Parameters[parameter].Name;

    /// <summary>Writes the declaration's body and the methods that compute.</summary>
    public void Write(CodeText code, List<Notice> notices)
    {
        Body(code, notices);
        NestedWriter.Write(code, Request, Carrier);
    }

    protected abstract void Body(CodeText code, List<Notice> notices);

    /// <summary>The numbers with tangents on which the method runs; null for plain ones.</summary>
    protected virtual string? Carrier => null;

    /// <inheritdoc cref="Signature.Candidates"/>
    protected IReadOnlyList<int> Candidates() => Signature.Candidates(Request);

    /// <inheritdoc cref="Signature.Inputs"/>
    protected IReadOnlyList<int> Inputs(int outputs, IReadOnlyList<string> outputNames) => Signature.Inputs(Request, outputs, outputNames);

    protected void Declaration(CodeText code)
    {
        string parameters = string.Join(", ", Request.Parameters.Select(static p => $"{p.Modifier}{p.Type} {p.Name}"));
        code.Open($"{Request.Modifiers} {Request.ReturnType} {Request.Name}({parameters})");
        if (Request.Flattening is null)
            Required(code, Method, Request.Parameters);
    }

    /// <summary>Refuses null where the method does.</summary>
    public static void Required(CodeText code, Method method, EquatableArray<SignatureParameter> parameters)
    {
        foreach (int place in method.Required)
            code.Line($"global::System.ArgumentNullException.ThrowIfNull({parameters[place].Name});");
    }

    protected static void SameLength(CodeText code, string name, string output, string input)
    {
        code.Open($"if ({output}.Length != {input}.Length)");
        code.Line(
            $"throw new global::System.ArgumentException($\"{name}: {output} must have one element for each of {input}; expected {{{input}.Length}}, came {{{output}.Length}}.\", nameof({output}));");
        code.Close();
    }
}
