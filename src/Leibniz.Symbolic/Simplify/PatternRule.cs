namespace Leibniz.Symbolic;

/// <summary>A law of the user's own: what matches a pattern may be replaced.</summary>
/// <remarks>
/// Variables whose names end in an underscore are wildcards: each stands for any formula, the same one wherever it occurs;
/// the other variables stand for themselves. Sums and products match in any order and in part: the pattern
/// sin(a_)^2 + cos(a_)^2 is found in 3·sin(x)²·y + 3·cos(x)²·y + z only where the factor 3·y is common to both, and then
/// times that number. That the law is true is the user's promise: see <see cref="Simplifier.IsZero"/> to check it.
/// </remarks>
public sealed class PatternRule
{
    /// <summary>The law from formulas.</summary>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="replacement">What stands for it; its wildcards occur in the pattern.</param>
    /// <param name="condition">Asked with the formula of each wildcard, by name; null for a law without condition.</param>
    /// <exception cref="ArgumentException">A wildcard of the replacement is not in the pattern, or the pattern is a wildcard
    /// alone.</exception>
    public PatternRule(Expr pattern, Expr replacement, Func<IReadOnlyDictionary<string, Expr>, bool>? condition = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(replacement);
        if (pattern is VariableExpr or ConstantExpr)
            throw new ArgumentException($"PatternRule: expected a pattern with an operation, came {pattern}.", nameof(pattern));
        string? unbound = replacement.Variables.FirstOrDefault(v => IsWildcard(v) && !pattern.Variables.Contains(v));
        if (unbound is not null)
            throw new ArgumentException($"PatternRule: the replacement's wildcard {unbound} is not in the pattern {pattern}.", nameof(replacement));
        Pattern = pattern;
        Replacement = replacement;
        Condition = condition;
    }

    /// <summary>What is looked for.</summary>
    public Expr Pattern { get; }

    /// <summary>What stands for it.</summary>
    public Expr Replacement { get; }

    /// <summary>Whether the law holds for what the wildcards are; null for always.</summary>
    public Func<IReadOnlyDictionary<string, Expr>, bool>? Condition { get; }

    /// <summary>The law from text.</summary>
    /// <param name="pattern">What is looked for, as <see cref="Formula.Parse(string)"/> reads it.</param>
    /// <param name="replacement">What stands for it.</param>
    /// <param name="condition">As for the constructor.</param>
    /// <exception cref="FormulaException">Either is no formula.</exception>
    public static PatternRule Parse(string pattern, string replacement, Func<IReadOnlyDictionary<string, Expr>, bool>? condition = null) =>
        new(Formula.Parse(pattern), Formula.Parse(replacement), condition);

    internal static bool IsWildcard(string name) => name.Length > 1 && name[^1] == '_';
}
