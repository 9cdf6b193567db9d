using System.Reflection;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Column = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace Leibniz.Symbolic.Tests.Matrix;

public sealed class MatrixCSharpTests
{
    private const int Seed = 20260106;

    [Fact]
    public void Print_OfEveryDerivative_CompilesAndComputesTheSame()
    {
        MatrixExpr[] formulas = [.. Formulas()];
        Assembly assembly = Compile([.. formulas.Select((f, i) => MatrixCSharp.Print(f, $"Formula{i}"))]);
        for (int i = 0; i < formulas.Length; i++)
        {
            Dictionary<string, Matrix<double>> values = RandomValues.For(formulas[i], Seed, out Dictionary<string, int> sizes);
            foreach ((string name, int size) in new[] { ("m", 4), ("n", 3), ("p", 2), ("q", 5) })
                sizes.TryAdd(name, size);
            Matrix<double> expected = MatrixEvaluation.Evaluate(formulas[i], values, sizes);
            Matrix<double> actual = Run(assembly.GetType($"Formula{i}")!.GetMethod("Evaluate")!, values, sizes);
            double error = (actual - expected).Enumerate().Max(Math.Abs) / Math.Max(1, expected.Enumerate().Max(Math.Abs));
            // The same operations in nearly the same order.
            Assert.True(error <= 1e-11, $"seed {Seed}, {formulas[i]}: error {error:E2}\n{MatrixCSharp.Print(formulas[i])}");
        }
    }

    [Fact]
    public void Print_OfASharedPart_ComputesItOnce()
    {
        string text = MatrixCSharp.Print(MatrixDerivatives.Of(MatrixFormula.Parse("tr(inv(X)*A)"), "X").Value);
        Assert.Equal(text.IndexOf("Inverse()", StringComparison.Ordinal), text.LastIndexOf("Inverse()", StringComparison.Ordinal));
    }

    [Fact]
    public void Print_OfAKeyword_IsAnIdentifier() =>
        Compile([MatrixCSharp.Print(MatrixFormula.Parse("in'*x"))]);

    [Fact]
    public void Print_OfAFunctionWithoutCSharp_NamesIt() =>
        Assert.Contains("lambertw", Assert.Throws<NotSupportedException>(() => MatrixCSharp.Print(MatrixFormula.Parse("lambertw(x)"))).Message, StringComparison.Ordinal);

    private static IEnumerable<MatrixExpr> Formulas()
    {
        foreach (MatrixIdentity identity in MatrixIdentity.All())
        {
            MatrixExpr function = MatrixFormula.Parse(identity.Function, identity.Declare());
            yield return identity.Kind switch
            {
                'H' => MatrixDerivatives.Hessian(function, identity.Variable).Value,
                'V' => MatrixDerivatives.VecJacobian(function, identity.Variable).Value,
                _ => MatrixDerivatives.Of(function, identity.Variable).Value,
            };
        }
        foreach (string text in new[] { "norm1(x)", "norminf(x)", "silu(x)", "relu(A*x)", "gelu(x)", "normcdf(x)", "x'*A*y*x", "eye(n)*X", "zeros(m, n) + X", "ones(m, n)", "log1p(x)", "cbrt(x)" })
            yield return MatrixFormula.Parse(text, text.Contains("eye", StringComparison.Ordinal) || text.Contains("zeros", StringComparison.Ordinal) ? new MatrixDeclarations().WithShape("X", text.Contains("eye", StringComparison.Ordinal) ? "n,m" : "m,n") : null);
    }

    private static Matrix<double> Run(MethodInfo method, Dictionary<string, Matrix<double>> values, Dictionary<string, int> sizes)
    {
        object?[] arguments = [.. method.GetParameters().Select(p =>
            p.ParameterType == typeof(int) ? sizes[p.Name!]
            : p.ParameterType == typeof(double) ? (object)values[p.Name!][0, 0]
            : p.ParameterType == typeof(Column) ? values[p.Name!].Column(0)
            : values[p.Name!])];
        return method.Invoke(null, arguments) switch
        {
            double scalar => Matrix<double>.Build.Dense(1, 1, scalar),
            Column column => column.ToColumnMatrix(),
            object matrix => (Matrix<double>)matrix,
            null => throw new InvalidOperationException("The method gave nothing."),
        };
    }

    // The framework's own version stands for the older one that MathNet was built against.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] s_unified = [new("CS1701", ReportDiagnostic.Suppress)];

    private static Assembly Compile(IReadOnlyList<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            files.Select(f => CSharpSyntaxTree.ParseText(f)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error, specificDiagnosticOptions: s_unified));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5).Select(d => $"{d}\n{d.Location.SourceTree}")));
        return Assembly.Load(stream.ToArray());
    }
}
