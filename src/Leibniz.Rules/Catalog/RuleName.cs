using System.Reflection;

namespace Leibniz.Rules;

/// <summary>How a rule is called, in formulas and in reports.</summary>
public static class RuleName
{
    /// <summary>The notation of a rule; null where it has none.</summary>
    public static NotationAttribute? Notation<TRule>() where TRule : struct =>
        typeof(TRule).GetCustomAttribute<NotationAttribute>();

    /// <summary>The name under which a rule is shown: its notation's, else its type's in small letters.</summary>
    public static string Of<TRule>() where TRule : struct =>
        Notation<TRule>()?.Name ?? typeof(TRule).Name.ToLowerInvariant();
}
