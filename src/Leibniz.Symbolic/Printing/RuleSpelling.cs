using System.Reflection;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>How a rule is written: its kind of notation, its name in formulas, and its C#, all from the rule's own
/// attributes.</summary>
internal sealed class RuleSpelling
{
    private RuleSpelling(Type rule, string name, int shownArguments)
    {
        Type = rule;
        Name = name;
        ShownArguments = shownArguments;
        (Kind, Index) = KindOf(rule);
        CSharp = CSharpOf(rule);
    }

    /// <summary>The rule.</summary>
    public Type Type { get; }

    /// <summary>The name in formulas.</summary>
    public string Name { get; }

    /// <summary>How many arguments are shown; 0 for all.</summary>
    public int ShownArguments { get; }

    /// <summary>The kind of notation.</summary>
    public FormKind Kind { get; }

    /// <summary>The whole number that belongs to the rule itself: 2 for a square.</summary>
    public int? Index { get; }

    /// <summary>The method that computes the rule on <c>double</c>, for example <c>Math.Sin</c>; null where only
    /// <see cref="Primitive"/> does.</summary>
    public string? CSharp { get; }

    /// <summary>The spelling of a rule.</summary>
    public static RuleSpelling Of<TRule>() where TRule : struct => Cache<TRule>.Value;

    private static (FormKind, int?) KindOf(Type rule) =>
        rule == typeof(Negate) ? (FormKind.Negation, null)
        : rule == typeof(UnsignedZero) ? (FormKind.Transparent, null)
        : rule == typeof(Square) ? (FormKind.Power, 2)
        : rule == typeof(Reciprocal) ? (FormKind.Quotient, null)
        : rule == typeof(Sqrt) ? (FormKind.Root, 2)
        : rule == typeof(Cbrt) ? (FormKind.Root, 3)
        : rule == typeof(RootN) ? (FormKind.Root, null)
        : rule == typeof(Add) ? (FormKind.Sum, null)
        : rule == typeof(Subtract) ? (FormKind.Difference, null)
        : rule == typeof(Multiply) || rule == typeof(StrongProduct) ? (FormKind.Product, null)
        : rule == typeof(Divide) || rule == typeof(StrongQuotient) ? (FormKind.Quotient, null)
        : rule == typeof(Remainder) ? (FormKind.Remainder, null)
        : rule == typeof(Pow) || rule == typeof(PowInteger) ? (FormKind.Power, null)
        : (FormKind.Call, null);

    // Math first, then the library's own functions, then the static methods that double has from generic math.
    private static string? CSharpOf(Type rule)
    {
        string? best = null;
        int rank = 3;
        foreach (RuleForAttribute target in rule.GetCustomAttributes<RuleForAttribute>())
        {
            if (target.MethodName.StartsWith("op_", StringComparison.Ordinal))
                continue;
            int its = target.DeclaringType == typeof(Math) ? 0 : target.DeclaringType.Namespace == typeof(Math).Namespace ? 2 : target.DeclaringType.IsInterface ? 2 : 1;
            // Two methods of one kind with different names: neither is the rule.
            if (its == rank && best is not null && !best.EndsWith("." + target.MethodName, StringComparison.Ordinal))
                return null;
            if (its >= rank)
                continue;
            rank = its;
            best = (its switch { 0 => "Math", 2 => "double", _ => target.DeclaringType.Name }) + "." + target.MethodName;
        }
        return best;
    }

    private static class Cache<TRule> where TRule : struct
    {
        public static readonly RuleSpelling Value =
            new(typeof(TRule), RuleName.Of<TRule>(), RuleName.Notation<TRule>()?.ShownArguments ?? 0);
    }
}
