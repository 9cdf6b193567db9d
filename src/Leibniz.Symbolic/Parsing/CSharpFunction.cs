namespace Leibniz.Symbolic;

/// <summary>A method that C# formulas can call.</summary>
/// <param name="Name">The method as it is written, <c>Math.Sin</c>.</param>
/// <param name="Arguments">How many numbers it takes, the index not counted; −1 for arrays.</param>
/// <param name="IndexPlace">The place of a whole-number argument among all; −1 where there is none.</param>
/// <param name="Make">Makes the expression of the index, the numbers or the first array, and the second array.</param>
internal sealed record CSharpFunction(string Name, int Arguments, int IndexPlace, Func<int, Expr[], Expr[], Expr> Make);
