using System.Globalization;

namespace Leibniz.Symbolic.Matrix;

/// <summary>What is declared of a formula's symbols: shapes and structure. What is not declared is inferred.</summary>
/// <remarks>
/// Without a declaration a name that begins with a capital is a matrix, a Greek letter (λ or lambda) is a scalar, any
/// other name is a column; the dimensions follow from the formula, and those that stay free are named m, n, p, ….
/// Declared dimension names are different numbers unless they are the same name; in the formula such a name, where no
/// symbol has it, is that number.
/// </remarks>
public sealed class MatrixDeclarations
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatrixStructure> _structures = new(StringComparer.Ordinal);

    /// <summary>The declared shapes.</summary>
    public IReadOnlyDictionary<string, Shape> Shapes => _shapes;

    /// <summary>The declared structures.</summary>
    public IReadOnlyDictionary<string, MatrixStructure> Structures => _structures;

    /// <summary>Declares a shape.</summary>
    /// <param name="name">The symbol.</param>
    /// <param name="shape">The shape as text: "m,n" a matrix, "n" or "n,1" a column, "1" or "scalar" a scalar.</param>
    /// <returns>This.</returns>
    /// <exception cref="FormatException">The text is no shape.</exception>
    public MatrixDeclarations WithShape(string name, string shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(shape);
        string[] parts = shape.Trim('[', ']', ' ').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 2)
            throw new FormatException($"{name}: expected a shape such as m,n or n or scalar, came «{shape}».");
        Dimension rows = parts[0] == "scalar" ? Dimension.One : ParseDimension(name, parts[0]);
        _shapes[name] = new(rows, parts.Length == 2 ? ParseDimension(name, parts[1]) : Dimension.One);
        return this;
    }

    /// <summary>Declares structure.</summary>
    /// <param name="name">The symbol.</param>
    /// <param name="structure">What is known of it, besides what was declared before.</param>
    /// <returns>This.</returns>
    public MatrixDeclarations WithStructure(string name, MatrixStructure structure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _structures[name] = _structures.GetValueOrDefault(name) | structure;
        return this;
    }

    /// <summary>Declares structure.</summary>
    /// <param name="name">The symbol.</param>
    /// <param name="structure">symmetric, diagonal, orthogonal, positive-definite (pd, spd) or lower-triangular.</param>
    /// <returns>This.</returns>
    /// <exception cref="FormatException">The text names no structure.</exception>
    public MatrixDeclarations WithStructure(string name, string structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return WithStructure(name, structure.Trim().ToLowerInvariant() switch
        {
            "symmetric" or "sym" => MatrixStructure.Symmetric,
            "diagonal" or "diag" => MatrixStructure.Diagonal,
            "orthogonal" or "orth" => MatrixStructure.Orthogonal,
            "positive-definite" or "positivedefinite" or "pd" or "spd" => MatrixStructure.PositiveDefinite,
            "lower-triangular" or "lower" => MatrixStructure.LowerTriangular,
            _ => throw new FormatException(
                $"{name}: expected symmetric, diagonal, orthogonal, positive-definite or lower-triangular, came «{structure}»."),
        });
    }

    internal static Dimension ParseDimension(string name, string text)
    {
        try
        {
            return text.Split('*', StringSplitOptions.TrimEntries)
                .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Dimension.Of(number) : Dimension.Named(p))
                .Aggregate((a, b) => a * b);
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new FormatException($"{name}: expected a dimension such as n, 3 or 2*n, came «{text}».", error);
        }
    }
}
