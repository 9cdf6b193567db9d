using System.Text;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Writes formulas as C# that runs on MathNet.Numerics.</summary>
public static class MatrixCSharp
{
    /// <summary>A static class with one method that computes the formula.</summary>
    /// <remarks>
    /// Scalars are <c>double</c>, columns <c>Vector&lt;double&gt;</c>, everything else <c>Matrix&lt;double&gt;</c>. The
    /// parameters are the symbols in the order in which the formula is read, then <c>int</c>s for dimensions that no
    /// symbol has. A part that is used twice is computed once. The text is a whole file.
    /// </remarks>
    /// <param name="formula">The formula.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <exception cref="NotSupportedException">A function by entries has no C# form.</exception>
    public static string Print(MatrixExpr formula, string className = "MatrixFormula", string methodName = "Evaluate")
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentException.ThrowIfNullOrWhiteSpace(className);
        ArgumentException.ThrowIfNullOrWhiteSpace(methodName);
        var body = new MatrixCSharpBody(formula);
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Linq;\nusing MathNet.Numerics.LinearAlgebra;\n\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"public static class {className}\n{{\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    /// <summary>Computes {Escape(formula.ToString())}.</summary>\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    public static {TypeOf(formula.Shape)} {methodName}({string.Join(", ", body.Parameters)})\n    {{\n");
        foreach (string statement in body.Statements)
            text.Append("        ").Append(statement).Append('\n');
        text.Append("    }\n");
        foreach (string function in body.LocalFunctions)
            text.Append('\n').Append(function);
        return text.Append("}\n").ToString();
    }

    internal static string TypeOf(Shape shape) => shape.IsScalar ? "double" : shape.IsColumn ? "Vector<double>" : "Matrix<double>";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
