namespace Leibniz.Symbolic;

/// <summary>A function that formulas can call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">How many arguments it takes; −1 for one or more.</param>
/// <param name="HasIndex">Whether the first argument must be a whole number.</param>
/// <param name="Make">Makes the expression.</param>
internal sealed record FunctionEntry(string Name, int Arguments, bool HasIndex, Func<Expr[], Expr> Make)
{
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
        if (!HasIndex)
            return Make([.. arguments]);
        Form index = arguments[0].Form();
        bool isWhole = index is { Kind: FormKind.Number, Value: >= int.MinValue and <= int.MaxValue } && index.Value % 1 == 0;
        return isWhole
            ? Make([index.Value, .. arguments.Skip(1)])
            : throw error($"the first argument of {Name} must be a whole number, came «{arguments[0]}»");
    }
}
