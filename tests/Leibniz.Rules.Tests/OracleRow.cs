namespace Leibniz.Rules.Tests;

/// <summary>One row of an oracle table: where, and what the value, the gradient and the Hessian are there.</summary>
/// <param name="Line">The row's line in the file.</param>
/// <param name="Index">The integer parameter of an indexed rule; 0 otherwise.</param>
/// <param name="Split">Where the second array of a fused rule begins.</param>
/// <param name="X">The real arguments.</param>
/// <param name="Value">The value.</param>
/// <param name="Gradient">The first derivatives; null where the table is silent.</param>
/// <param name="Hessian">The second derivatives, row by row; null where the table is silent.</param>
public sealed record OracleRow(
    int Line, int Index, int Split, double[] X, double? Value, double?[] Gradient, double?[] Hessian);
