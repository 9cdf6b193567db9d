using System;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Leibniz.Generator.Read;
using Leibniz.Generator.Write;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Leibniz.Generator;

/// <summary>Writes the derivatives that attributes ask for: read, analyse, transform, write.</summary>
[Generator]
public sealed class DerivativeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (DerivativeKind kind in (DerivativeKind[])Enum.GetValues(typeof(DerivativeKind)))
        {
            IncrementalValuesProvider<Reading> readings = context.SyntaxProvider.ForAttributeWithMetadataName(
                $"Leibniz.{kind}OfAttribute",
                static (node, _) => node is MethodDeclarationSyntax,
                (target, cancellation) => RequestReader.Read(target, kind, cancellation)).WithTrackingName("Read" + kind);
            IncrementalValuesProvider<Product> products =
                readings.Select(static (reading, _) => DerivativeWriter.Write(reading)).WithTrackingName("Write" + kind);
            context.RegisterSourceOutput(products, static (output, product) =>
            {
                foreach (Notice notice in product.Notices)
                    output.ReportDiagnostic(Notices.ToDiagnostic(notice));
                if (product.Text is not null)
                    output.AddSource(product.FileName, product.Text);
            });
        }
        IncrementalValuesProvider<Interception> calls = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => InterceptionReader.MayBe(node), InterceptionReader.Read).Where(static c => c is not null)!
            .Select(static (call, _) => call!).WithTrackingName("ReadCalls");
        IncrementalValueProvider<Product> replaced = calls.Collect()
            .Select(static (all, _) => InterceptionWriter.Write(all)).WithTrackingName("WriteCalls");
        context.RegisterSourceOutput(replaced, static (output, product) =>
        {
            foreach (Notice notice in product.Notices)
                output.ReportDiagnostic(Notices.ToDiagnostic(notice));
            if (product.Text is not null)
                output.AddSource(product.FileName, product.Text);
        });
    }
}
