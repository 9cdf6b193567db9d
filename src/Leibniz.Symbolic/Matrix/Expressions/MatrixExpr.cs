using System.Runtime.CompilerServices;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A formula of scalars, vectors and matrices with checked shapes: an immutable node, equal ones being one.</summary>
/// <remarks>
/// Nodes are made in canonical form: sums and products are flat, like terms are collected, transposes stand at the
/// leaves, scalars stand in front. A vector is a column [n, 1]; what is [1, 1] is a scalar.
/// </remarks>
public sealed class MatrixExpr
{
    // The offset basis of the 64-bit FNV-1a hash.
    private const ulong OrderSeed = 14695981039346656037;

    private static int s_made;
    private MatrixExpr? _transpose;

    internal MatrixExpr(MatrixOperation operation, MatrixExpr[] operands)
    {
        Operation = operation;
        Operands = operands;
        Shape = operation.ShapeOf(operands);
        Structure = operation.StructureOf(operands);
        Identity = Interlocked.Increment(ref s_made);
        long size = 1, marks = operation is TransposeOf ? 1 : 0;
        ulong order = Mix(Mix(OrderSeed, (ulong)operation.Rank), operation.Key);
        foreach (MatrixExpr operand in operands)
        {
            size = Math.Min(int.MaxValue, size + operand.Size);
            marks = Math.Min(int.MaxValue, marks + operand.Transposes);
            order = Mix(order, operand.OrderHash);
            Depth = Math.Max(Depth, operand.Depth + 1);
        }
        Size = (int)size;
        OrderHash = order;
        // What stands inside a function does not change when the whole is transposed.
        Transposes = operation.CarriesTranspose ? (int)marks : 0;
    }

    /// <summary>The operands.</summary>
    public IReadOnlyList<MatrixExpr> Operands { get; }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>What is known besides the shape.</summary>
    public MatrixStructure Structure { get; }

    /// <summary>The number of nodes of the formula as a tree; at most 2³¹ − 1.</summary>
    public int Size { get; }

    /// <summary>The names of the symbols, in the order in which they are first met.</summary>
    public IReadOnlyList<string> Symbols =>
        [.. MatrixGraph.Order(this).Select(n => n.Operation).OfType<Symbol>().Where(s => !s.IsDifferential).Select(s => s.Name).Distinct()];

    /// <summary>The symbols with what is known of them, in the order in which they are first met.</summary>
    public IReadOnlyList<(string Name, Shape Shape, MatrixStructure Structure)> SymbolShapes =>
    [
        .. MatrixGraph.Order(this).Select(n => n.Operation).OfType<Symbol>().Where(s => !s.IsDifferential)
            .Select(s => (s.SymbolName, s.SymbolShape, s.SymbolStructure)).Distinct(),
    ];

    internal MatrixOperation Operation { get; }

    // The order in which nodes were made: a hash that does not move.
    internal int Identity { get; }

    /// <summary>How deep the formula nests; 0 for a symbol.</summary>
    internal int Depth { get; }

    /// <summary>The number of transpose marks, at most 2³¹ − 1.</summary>
    internal int Transposes { get; }

    /// <summary>A number that tells long formulas apart, the same in every run.</summary>
    internal ulong OrderHash { get; }

    internal bool IsSymmetric => ReferenceEquals(Canonical.Transpose(this), this);

    // A node's transpose is asked for often.
    internal MatrixExpr TransposeOr(Func<MatrixExpr, MatrixExpr> make) => _transpose ??= make(this);

    /// <summary>A symbol: a variable or a parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="structure">What else is known of it.</param>
    /// <exception cref="ArgumentException">The name is empty, or the structure asks for a square matrix and the shape is none.</exception>
    public static MatrixExpr Variable(string name, Shape shape, MatrixStructure structure = MatrixStructure.None)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(shape);
        if (structure != MatrixStructure.None && !shape.IsSquare)
            throw new ArgumentException($"Variable: {name} is {structure}, which asks for a square matrix, and its shape is {shape}.", nameof(structure));
        return NodeTable.Intern(new Symbol(name, shape, shape.IsScalar ? MatrixStructure.None : structure, false), []);
    }

    /// <summary>A number.</summary>
    public static implicit operator MatrixExpr(double value) => Canonical.Number(value);

    /// <summary>The sum; a scalar is added to every entry.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static MatrixExpr operator +(MatrixExpr a, MatrixExpr b) => Canonical.Add(a, b, "+");

    /// <summary>The difference; a scalar is subtracted from every entry.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static MatrixExpr operator -(MatrixExpr a, MatrixExpr b) => Canonical.Add(a, Canonical.Times(-1, b), "-");

    /// <summary>The negative.</summary>
    public static MatrixExpr operator -(MatrixExpr a) => Canonical.Times(-1, a);

    /// <summary>The matrix product, or the product with a scalar.</summary>
    /// <exception cref="ShapeException">The inner dimensions differ.</exception>
    public static MatrixExpr operator *(MatrixExpr a, MatrixExpr b) => Canonical.Product(a, b);

    /// <summary>The transpose.</summary>
    public MatrixExpr Transpose() => Canonical.Transpose(this);

    /// <summary>The formula with common factors taken out of sums; no longer than before.</summary>
    public MatrixExpr Simplify() => MatrixSimplification.Simplify(this);

    /// <summary>The formula as text that <see cref="MatrixFormula.Parse(string, MatrixDeclarations?)"/> reads.</summary>
    public override string ToString() => MatrixText.Print(this);

    // A step of FNV-1a, whose prime is 2⁴⁰ + 2⁸ + 0xb3, over a whole word.
    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value ^ (value >> 29)) * 1099511628211);

    private static ulong Mix(ulong hash, string text)
    {
        foreach (char c in text)
            hash = Mix(hash, c);
        return hash;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
