namespace Leibniz.Symbolic;

/// <summary>A function that formulas can call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">How many arguments it takes; −1 for one or more.</param>
/// <param name="Make">Makes the expression.</param>
internal sealed record FunctionEntry(string Name, int Arguments, Func<Expr[], Expr> Make)
{
    private static readonly string[] s_ordinals = ["first", "second"];

    /// <summary>How many of the arguments, the first ones, must be whole numbers.</summary>
    public int WholeArguments { get; init; }

    /// <summary>The least of these whole numbers that is allowed.</summary>
    public int LeastWhole { get; init; } = int.MinValue;

    /// <summary>The greatest of these whole numbers that is allowed.</summary>
    public int MostWhole { get; init; } = int.MaxValue;

    /// <summary>A call with arguments that were read.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="error">Makes the error of a message.</param>
    public Expr Call(IReadOnlyList<Expr> arguments, Func<string, Exception> error)
    {
        if (Arguments >= 0 ? arguments.Count != Arguments : arguments.Count == 0)
        {
            string expected = Arguments < 0 ? "at least 1 argument" : Arguments == 1 ? "1 argument" : $"{Arguments} arguments";
            throw error($"{Name} takes {expected}, came {arguments.Count}");
        }
        Expr[] operands = [.. arguments];
        for (int i = 0; i < WholeArguments; i++)
        {
            Form form = operands[i].Form();
            if (form.Kind != FormKind.Number || form.Value % 1 != 0 || form.Value < LeastWhole || form.Value > MostWhole)
            {
                string range = LeastWhole == int.MinValue ? "" : $" from {LeastWhole} to {MostWhole}";
                throw error($"the {s_ordinals[i]} argument of {Name} must be a whole number{range}, came «{arguments[i]}»");
            }
            operands[i] = form.Value;
        }
        return Make(operands);
    }
}
