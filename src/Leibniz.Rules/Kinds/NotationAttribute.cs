namespace Leibniz.Rules;

/// <summary>Gives a rule the name by which formulas call it, and which printed formulas show.</summary>
/// <remarks>A rule without this attribute cannot be called from a formula's text.</remarks>
/// <param name="name">The printed name, for example <c>tanh</c>; letters, digits and underscores.</param>
/// <param name="aliases">Other names that a formula may use, for example <c>arcsin</c> for <c>asin</c>.</param>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class NotationAttribute(string name, params string[] aliases) : Attribute
{
    /// <summary>The printed name.</summary>
    public string Name { get; } = name;

    /// <summary>Other names that a formula may use.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>How many of the arguments a printed formula shows, where the rest only settle conventions; 0 for all.</summary>
    public int ShownArguments { get; set; }
}
