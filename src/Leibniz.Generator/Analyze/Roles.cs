using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>What each parameter behind the method's own stands for, before any is taken apart.</summary>
internal sealed class Roles
{
    private readonly Request _request;

    public Roles(Request request)
    {
        _request = request;
        var stored = new HashSet<string>(new Activity(request.Method, [], []).Stored);
        Stored = [.. Enumerable.Range(0, request.Method.Parameters.Count).Where(i => stored.Contains(request.Method.Parameters[i].Name))];
        IReadOnlyList<SignatureParameter> extra = Signature.Extra(request);
        switch (request.Kind)
        {
            case DerivativeKind.Gradient:
                Inputs = Signature.OfGradient(request).Inputs;
                for (int k = 0; k < extra.Count && k < Inputs.Count; k++)
                    Extra.Add((Inputs[k], false));
                break;
            case DerivativeKind.Hvp:
                Inputs = Signature.OfProduct(request).Inputs;
                for (int k = 0; k < extra.Count; k++)
                    Extra.Add((Inputs[k % Inputs.Count], k < Inputs.Count));
                break;
            case DerivativeKind.Jacobian:
            case DerivativeKind.Hessian:
                Inputs = request.Wrt.Count > 0
                    ? Signature.Inputs(request, 1, []) : [.. Signature.Candidates(request).Where(c => request.Kind == DerivativeKind.Hessian || !Stored.Contains(c))];
                break;
            default:
                Products(extra);
                break;
        }
    }

    /// <summary>The parameters differentiated with respect to.</summary>
    public IReadOnlyList<int> Inputs { get; private set; } = [];

    /// <summary>The parameters that the method writes into.</summary>
    public IReadOnlyList<int> Stored { get; }

    /// <summary>For each parameter behind the method's own, the one that it belongs to, and whether its contents are given.</summary>
    public List<(int Parameter, bool IsGiven)> Extra { get; } = [];

    // Tangents of inputs come in and those of outputs go out, cotangents of outputs come in and those of inputs go out.
    private void Products(IReadOnlyList<SignatureParameter> extra)
    {
        bool forward = _request.Kind == DerivativeKind.Jvp;
        bool Receives(SignatureParameter e) => e.Modifier == "out " || e.Type.StartsWith("global::System.Span<", System.StringComparison.Ordinal)
            || ((e.IsObject || e.Type.EndsWith("]", System.StringComparison.Ordinal))
                && Enumerable.Range(0, _request.Method.Parameters.Count).Any(i => Stored.Contains(i) == forward && Signature.Names(e.Name, _request.Parameters[i].Name)));
        List<SignatureParameter> given = [.. extra.Where(e => !Receives(e))], received = [.. extra.Where(Receives)];
        List<SignatureParameter> ofInputs = forward ? given : received, ofOutputs = forward ? received : given;
        IReadOnlyList<int> candidates = [.. Signature.Candidates(_request).Where(c => forward || !Stored.Contains(c))];
        Inputs = _request.Wrt.Count == 0 && candidates.Count == ofInputs.Count
            ? candidates : Signature.Inputs(_request, ofInputs.Count, [.. ofInputs.Select(static e => e.Name)]);
        List<int> outputs = [.. Stored.Where(s => !Inputs.Contains(s))];
        foreach (SignatureParameter each in extra)
        {
            int input = ofInputs.IndexOf(each), output = ofOutputs.IndexOf(each);
            Extra.Add((input >= 0 ? Inputs[input] : output < outputs.Count ? outputs[output] : -1, given.Contains(each)));
        }
    }
}
