using Leibniz.Symbolic.Matrix;

namespace Leibniz.Cli.Reports;

/// <summary>What <c>leibniz matrix</c> found.</summary>
/// <param name="Formula">The formula as it was given.</param>
/// <param name="Derivative">The derivative.</param>
/// <param name="Written">The derivative in the notation that was asked for.</param>
/// <param name="Notation">text, latex or csharp.</param>
/// <param name="Check">The numerical check; null where none was asked for.</param>
internal sealed record MatrixReport(string Formula, MatrixDerivative Derivative, string Written, string Notation, MatrixCheckResult? Check)
{
    /// <summary>The symbols with their shapes and structure, such as "A [m, n] symmetric".</summary>
    public IEnumerable<(string Name, string Shape, string Structure)> Symbols =>
        Derivative.Function.SymbolShapes.Select(s => (s.Name, s.Shape.ToString(), s.Structure == MatrixStructure.None ? "" : s.Structure.ToString()));
}
