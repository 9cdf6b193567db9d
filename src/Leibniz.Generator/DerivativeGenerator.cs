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
            Write(context, products);
        }
        IncrementalValuesProvider<Interception> calls = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => InterceptionReader.MayBe(node), InterceptionReader.Read).Where(static c => c is not null)!
            .Select(static (call, _) => call!).WithTrackingName("ReadCalls");
        IncrementalValueProvider<Product> replaced = calls.Collect()
            .Select(static (all, _) => InterceptionWriter.Write(all)).WithTrackingName("WriteCalls");
        Write(context, replaced.SelectMany(static (product, _) => (Product[])[product]));
    }

    // The texts depend on nothing but the model. What is reported has its place in the present text, and is made anew whenever
    // there is any.
    private static void Write(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Product> products)
    {
        context.RegisterSourceOutput(products, static (output, product) =>
        {
            if (product.Text is not null)
                output.AddSource(product.FileName, product.Text);
        });
        context.RegisterSourceOutput(
            products.Where(static p => p.Notices.Count > 0).Combine(context.CompilationProvider),
            static (output, pair) =>
            {
                foreach (Notice notice in pair.Left.Notices)
                    output.ReportDiagnostic(Notices.ToDiagnostic(notice, pair.Left, pair.Right));
            });
    }
}
