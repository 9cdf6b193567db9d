namespace Leibniz.Symbolic;

/// <summary>A function that formulas can call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">How many arguments it takes; −1 for one or more.</param>
/// <param name="HasIndex">Whether the first argument must be a whole number.</param>
/// <param name="Make">Makes the expression.</param>
internal sealed record FunctionEntry(string Name, int Arguments, bool HasIndex, Func<Expr[], Expr> Make);
