using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>Takes parameters apart that are arrays of several dimensions, of arrays or of structures, or structures: what is
/// differentiated then has numbers and arrays of numbers alone.</summary>
internal static class Flattener
{
    public static Request Flatten(Compilation compilation, Request request, IMethodSymbol method, IMethodSymbol target)
    {
        EquatableArray<Variable> parameters = request.Method.Parameters;
        bool renames = request.Parameters.Any(p => ReservedNames.InFrame(p.Name, request.Kind));
        if (!renames && parameters.All(static p => p.Kind != VariableKind.Aggregate))
            return request;
        var roles = new Roles(request);
        List<int> flattened = [.. Enumerable.Range(0, parameters.Count).Where(
            i => parameters[i].Kind == VariableKind.Aggregate
                && (roles.Inputs.Contains(i) || IsInPlace(method.Parameters[i]) || roles.Stored.Contains(i) && MethodReader.FormOf(method.Parameters[i].Type) is not null))];
        if (flattened.Count == 0 && !renames)
            return request;
        foreach (int i in flattened)
        {
            if (MethodReader.FormOf(method.Parameters[i].Type) is null || method.Parameters[i].RefKind is RefKind.Ref or RefKind.Out)
            {
                string why = Objects.Problem(compilation, method.Parameters[i].Type, target.ContainingType) is { } problem ? $" ({problem})" : "";
                throw new Unsupported(
                    Descriptors.Signature, null, request.Name,
                    $"'{method.Parameters[i].Name}' is a {method.Parameters[i].Type.ToDisplayString()} and cannot be an input or output{why}; give its numbers as numbers, arrays, or a structure of numbers by value, or mark it [Constant]");
            }
        }
        Open(compilation, request, method, target, roles, flattened);
        Method read = flattened.Count == 0 ? request.Method : MethodReader.Read(compilation, method, flattened, []);
        var signature = new List<SignatureParameter>();
        var parts = new List<Flattened>();
        var inputs = new Dictionary<int, List<string>>();
        int at = 0;
        var taken = new HashSet<string>(read.Parameters.Select(static p => p.Name));
        for (int i = 0; i < parameters.Count; i++)
        {
            var names = new List<string>();
            if (!flattened.Contains(i))
            {
                string name = Unlike(Free(request.Parameters[i].Name, request.Kind), taken, read.Parameters[at++].Name);
                signature.Add(request.Parameters[i] with { Name = name });
                names.Add(name);
                parts.Add(new(FlatForm.Whole, EquatableArray<FlatField>.Empty, 0, "", true, false));
            }
            else
            {
                (FlatForm form, List<FlatField> fields, int rank) = MethodReader.FormOf(method.Parameters[i].Type)!.Value;
                int count = form switch { FlatForm.Rectangle => 1 + rank, FlatForm.Rows => 2, _ => fields.Count };
                for (int k = 0; k < count; k++, at++)
                {
                    Variable part = read.Parameters[at];
                    bool real = part.Kind is VariableKind.Real or VariableKind.Array;
                    string name = Unlike(Free(part.Name, request.Kind), taken, part.Name);
                    signature.Add(new(name, part.Type, "", !real));
                    if (real)
                        names.Add(name);
                }
                parts.Add(new(form, new(fields), rank, "", true, roles.Stored.Contains(i)));
            }
            inputs[i] = names;
        }
        Behind(request, method, target, roles, flattened, signature, parts, taken);
        return request with
        {
            Method = read, Name = request.Name + "_Flat", Modifiers = "private static", Parameters = new(signature),
            Wrt = new(roles.Inputs.SelectMany(i => inputs[i])),
            Flattening = new(request.Name, request.Modifiers, request.Parameters, new(parts)),
        };
    }

    /// <summary>A name that the frame of a derivative does not use.</summary>
    public static string Free(string name, DerivativeKind kind) => ReservedNames.InFrame(name, kind) ? name + "_here" : name;

    // A name that no other parameter has.
    private static string Unlike(string name, HashSet<string> taken, string own = "")
    {
        while (name != own && !taken.Add(name))
            name += "_";
        return name;
    }

    // A rectangular array of constants too, which costs nothing and can be read eight elements at a time.
    private static bool IsInPlace(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In && MethodReader.FormOf(parameter.Type) is { Form: FlatForm.Rectangle };

    private static void Behind(
        Request request, IMethodSymbol method, IMethodSymbol target, Roles roles, List<int> flattened, List<SignatureParameter> signature, List<Flattened> parts, HashSet<string> taken)
    {
        for (int k = method.Parameters.Length; k < target.Parameters.Length; k++)
        {
            (int owner, bool given) = k - method.Parameters.Length < roles.Extra.Count ? roles.Extra[k - method.Parameters.Length] : (-1, false);
            if (!flattened.Contains(owner) || MethodReader.FormOf(target.Parameters[k].Type) is not { } form
                || form.Form != MethodReader.FormOf(method.Parameters[owner].Type)!.Value.Form)
            {
                signature.Add(request.Parameters[k] with { Name = Unlike(Free(request.Parameters[k].Name, request.Kind), taken) });
                parts.Add(new(FlatForm.Whole, EquatableArray<FlatField>.Empty, 0, "", true, false));
                continue;
            }
            foreach (FlatField field in form.Fields.Where(static f => f.IsReal))
            {
                string name = Unlike(Free(request.Parameters[k].Name + (field.Path.Length > 0 ? "_" + field.Path.Replace('.', '_') : ""), request.Kind), taken);
                bool number = form.Form is FlatForm.Structure or FlatForm.Object && !field.IsArray;
                signature.Add(new(
                    name, number ? field.Type : $"global::System.{(given ? "ReadOnlySpan" : "Span")}<{field.Type}>", number && !given ? "out " : "", false));
            }
            parts.Add(new(form.Form, new(form.Fields), form.Rank, request.Parameters[owner].Name, given, !given)
            {
                IsCopied = Objects.IsRecord(target.Parameters[k].Type),
            });
        }
    }

    // Whether the objects among the parameters can be read, and those of the derivative written.
    private static void Open(Compilation compilation, Request request, IMethodSymbol method, IMethodSymbol target, Roles roles, List<int> flattened)
    {
        for (int k = 0; k < target.Parameters.Length; k++)
        {
            (int owner, bool given) = k < method.Parameters.Length ? (k, true) : k - method.Parameters.Length < roles.Extra.Count ? roles.Extra[k - method.Parameters.Length] : (-1, true);
            IParameterSymbol parameter = target.Parameters[k];
            if (!flattened.Contains(owner) || Objects.Fields(parameter.Type) is null)
                continue;
            string? problem = Objects.Problem(compilation, parameter.Type, target.ContainingType)
                ?? (roles.Stored.Contains(owner) ? $"{method.Name} writes into it; read its numbers, and write into locals or arrays" : null)
                ?? (given ? null : Objects.Closed(compilation, parameter.Type, target.ContainingType, parameter.RefKind == RefKind.Out));
            if (problem is not null)
                throw new Unsupported(Descriptors.Signature, null, request.Name, $"the object '{parameter.Name}' cannot stand there: {problem}");
        }
    }
}
