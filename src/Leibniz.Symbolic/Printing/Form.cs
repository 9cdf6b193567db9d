using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>What a node is to a reader, apart from how a notation writes it: the one place a kind of node fills in to be
/// written as LaTeX, MathML, C# and a graph, and to be told apart from its like.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Operands">The operands that are shown.</param>
internal sealed record Form(FormKind Kind, IReadOnlyList<Expr> Operands)
{
    private static readonly Expr[] s_none = [];

    /// <summary>The name of a variable, or of a function as formulas call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>A number's value.</summary>
    public double Value { get; init; }

    /// <summary>A number that is exactly a quotient of whole numbers, the denominator positive; null where it is a
    /// double.</summary>
    public (BigInteger Numerator, BigInteger Denominator)? Ratio { get; init; }

    /// <summary>The whole number that a power, a root or an indexed function has.</summary>
    public int? Index { get; init; }

    /// <summary>How a choice compares.</summary>
    public Relation Relation { get; init; }

    /// <summary>How the node's rule is called in C#; null where it has no rule.</summary>
    public RuleSpelling? Rule { get; init; }

    /// <summary>The variable that a binder binds.</summary>
    public string Bound { get; init; } = "";

    /// <summary>What a binder runs over, with the parameters' values in their places.</summary>
    public Expr? Body { get; init; }

    /// <summary>How often an unknown function is differentiated in each of its arguments.</summary>
    public IReadOnlyList<int> Orders { get; init; } = [];

    /// <summary>All operands, also those that only settle conventions and are not shown.</summary>
    public IReadOnlyList<Expr> AllOperands { get; init; } = Operands;

    /// <summary>How many operands belong to a fused rule's first array.</summary>
    public int Split { get; init; }

    /// <summary>A number.</summary>
    public static Form Number(double value) => new(FormKind.Number, s_none) { Value = value };

    /// <summary>An exact quotient of whole numbers.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, positive.</param>
    /// <param name="nearest">The nearest double.</param>
    public static Form Exact(BigInteger numerator, BigInteger denominator, double nearest) =>
        new(FormKind.Number, s_none) { Value = nearest, Ratio = (numerator, denominator) };

    /// <summary>A variable.</summary>
    public static Form Variable(string name) => new(FormKind.Variable, s_none) { Name = name };

    /// <summary>The form of a rule's node.</summary>
    public static Form Of<TRule>(IReadOnlyList<Expr> operands, int? index = null, int split = 0) where TRule : struct
    {
        RuleSpelling rule = RuleSpelling.Of<TRule>();
        IReadOnlyList<Expr> shown = rule.ShownArguments == 0 ? operands : [.. operands.Take(rule.ShownArguments)];
        return new(rule.Kind, shown) { Name = rule.Name, AllOperands = operands, Index = index ?? rule.Index, Rule = rule, Split = split };
    }
}
