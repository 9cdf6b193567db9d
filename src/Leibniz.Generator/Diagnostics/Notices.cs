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

    /// <summary>The compiler's diagnostic, in the text of the present compilation, where #pragma warning can silence it.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="product">What it is about: its declaration is the place of a notice that has none.</param>
    /// <param name="compilation">The compilation.</param>
    public static Diagnostic ToDiagnostic(Notice notice, Product product, Compilation compilation) =>
        Diagnostic.Create(s_all[notice.Id], Place(notice, product, compilation), notice.Arguments.ToArray<object>());

    private static Location Place(Notice notice, Product product, Compilation compilation)
    {
        if (notice.File.Length == 0)
        {
            return product.Owner.Length > 0 && compilation.GetTypeByMetadataName(product.Owner)?.GetMembers(product.Member).FirstOrDefault() is { } member
                ? member.Locations.FirstOrDefault() ?? Location.None : Location.None;
        }
        var span = new TextSpan(notice.Start, notice.Length);
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == notice.File && span.End <= t.Length);
        return tree is not null
            ? Location.Create(tree, span)
            : Location.Create(notice.File, span, new LinePositionSpan(new(notice.Line, notice.Column), new(notice.EndLine, notice.EndColumn)));
    }
}
