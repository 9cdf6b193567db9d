using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>The table of docs/reference/matrix-derivatives.md: derivatives beside the form that a book states.</summary>
internal static class MatrixTable
{
    /// <summary>The rows, by the book's number; the Cholesky row is the one that is longer, and says why.</summary>
    public static readonly string[] Sources =
    [
        "C 49", "C 53", "C 55", "C 57", "C 61", "C 67", "C 81", "C 84", "C 88", "C 95", "C 116", "C 119", "C 120", "C 124", "C 126",
        "C 130", "C 141, symmetric part", "M 8.5", "M 9.10 log|AXB|", "M 9.11 of X'X", "M 9.12 (x'x)x", "M 9.13 AX⁻¹B", "M 9.13 X'X",
        "M 10.6 tr XAX'B", "M 10.6 log|X|", "E Cholesky: half the log determinant",
    ];

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["E Cholesky: half the log determinant"] =
            "The rule of the Cholesky factor serves every function of it. That this one, ∑ log Lᵢᵢ = ½·log det A, does not depend on the factorisation is no law that the simplifier has.",
    };

    /// <summary>The rows in order.</summary>
    public static IEnumerable<MatrixIdentity> Rows() => Sources.Select(s => MatrixIdentity.All().Single(r => r.Source == s));

    /// <summary>The page.</summary>
    public static string Page()
    {
        var text = new StringBuilder("""
            # Matrix derivatives beside the books'

            C: Petersen and Pedersen, *The Matrix Cookbook* (version of 15 November 2012), by equation. M: Magnus and Neudecker, *Matrix Differential Calculus with Applications in Statistics and Econometrics* (3rd edition), by chapter and section. E: elementary, by the rule it follows from.

            Both forms are read into the same tree and counted there: a symbol, a number and an operation are a node each, and a part that occurs twice counts twice. ∇ is the gradient, of the variable's shape; J the Jacobian in numerator layout, of vec F by vec X where one of the two is a matrix; H the Hessian, for a matrix the Jacobian of vec G by vec X. K(m, n) of the books is `commutation(m, n)`, Xᵀ is `X'`.

            | Source | Function | By | | Leibniz | Nodes | Book | Nodes |
            |---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (MatrixIdentity row in Rows())
        {
            MatrixDerivative derivative = row.Derive(out MatrixExpr expected);
            text.Append(CultureInfo.InvariantCulture, $"| {Escaped(row.Source)} | {Code(row.Function)} | {Code(row.Variable)} | {Sign(derivative)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Code(derivative.Value.ToString())} | {derivative.Value.Size} | {Code(row.Expected)} | {expected.Size} |\n");
        }
        text.Append("\n## Where ours is longer\n\n");
        foreach (MatrixIdentity row in Rows())
        {
            if (s_reasons.TryGetValue(row.Source, out string? reason))
                text.Append(CultureInfo.InvariantCulture, $"- {Code(row.Function)}: {reason}\n");
        }
        return text.ToString();
    }

    /// <summary>Whether the page gives a reason for a row that is longer.</summary>
    public static bool HasReason(MatrixIdentity row) => s_reasons.ContainsKey(row.Source);

    private static string Sign(MatrixDerivative derivative) => derivative.Kind switch
    {
        MatrixDerivativeKind.Hessian => "H",
        MatrixDerivativeKind.Gradient or MatrixDerivativeKind.Tangent => "∇",
        _ => "J",
    };

    private static string Code(string text) => $"`{Escaped(text)}`";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
