using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>What a node does with its operands: one record an operation, all that is known of it in one file.</summary>
internal abstract record MatrixOperation
{
    /// <summary>The name in messages.</summary>
    public abstract string Name { get; }

    /// <summary>The place of the operation among all, by which terms and factors are ordered.</summary>
    public abstract int Rank { get; }

    /// <summary>What tells the operation from others of its kind, for ordering.</summary>
    public virtual string Key => "";

    /// <summary>Whether the transpose of the node is made of those of its operands.</summary>
    public virtual bool CarriesTranspose => false;

    /// <summary>The shape of the result; the operands' shapes have been checked.</summary>
    public abstract Shape ShapeOf(IReadOnlyList<MatrixExpr> operands);

    /// <summary>What is known of the result besides its shape.</summary>
    public virtual MatrixStructure StructureOf(IReadOnlyList<MatrixExpr> operands) => MatrixStructure.None;

    /// <summary>The node made anew from other operands, in canonical form.</summary>
    public abstract MatrixExpr Make(IReadOnlyList<MatrixExpr> operands);

    /// <summary>The transpose in canonical form; the node is no scalar.</summary>
    public virtual MatrixExpr Transposed(MatrixExpr node) => NodeTable.Intern(TransposeOf.Operation, [node]);

    /// <summary>The differential of the node, linear in the differentials of the operands.</summary>
    /// <param name="node">The node.</param>
    /// <param name="differentials">The operands' differentials; null for what does not depend on the variable.</param>
    public abstract MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials);

    /// <summary>The adjoint of a linear operation: C with ⟨G, node⟩ = ⟨C, operand⟩.</summary>
    /// <param name="node">The node, linear in the operand.</param>
    /// <param name="operand">The operand's index.</param>
    /// <param name="cotangent">G, of the node's shape.</param>
    public virtual MatrixExpr Adjoint(MatrixExpr node, int operand, MatrixExpr cotangent) =>
        throw new UnreachableException($"{Name} is not linear.");

    /// <summary>The Jacobian of a linear operation: J with vec(node) = J·vec(dX), from that of the operand.</summary>
    /// <param name="node">The node, linear in the operand.</param>
    /// <param name="operand">The operand's index.</param>
    /// <param name="jacobian">The operand's Jacobian.</param>
    public virtual MatrixExpr Jacobian(MatrixExpr node, int operand, MatrixExpr jacobian) =>
        throw new UnreachableException($"{Name} is not linear.");

    /// <summary>The value.</summary>
    /// <param name="node">The node.</param>
    /// <param name="operands">The operands' values.</param>
    /// <param name="sizes">A number for every named dimension.</param>
    public abstract Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes);

    /// <summary>Where the differential holds, in words; null where it always does.</summary>
    public virtual string? Condition(MatrixExpr node) => null;
}
