using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Leibniz.Generator.Diagnostics;

/// <summary>Between the compiler's diagnostics and their values in the model.</summary>
internal static class Notices
{
    private static readonly Dictionary<string, DiagnosticDescriptor> s_all = new DiagnosticDescriptor[]
    {
        Descriptors.TargetNotFound, Descriptors.Signature, Descriptors.Construct, Descriptors.UnseenCall, Descriptors.Recursion,
        Descriptors.ReferenceReassigned, Descriptors.NotIntercepted, Descriptors.NotVectorised, Descriptors.NotPartial,
    }.ToDictionary(static d => d.Id);

    public static Notice Of(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        FileLinePositionSpan span = location?.GetLineSpan() ?? default;
        return new(
            descriptor.Id, span.Path ?? "", location?.SourceSpan.Start ?? 0, location?.SourceSpan.Length ?? 0,
            span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Line, span.EndLinePosition.Character,
            new(arguments));
    }

    public static Diagnostic ToDiagnostic(Notice notice)
    {
        Location location = notice.File.Length == 0
            ? Location.None
            : Location.Create(
                notice.File, new TextSpan(notice.Start, notice.Length),
                new LinePositionSpan(new(notice.Line, notice.Column), new(notice.EndLine, notice.EndColumn)));
        return Diagnostic.Create(s_all[notice.Id], location, notice.Arguments.ToArray<object>());
    }
}
