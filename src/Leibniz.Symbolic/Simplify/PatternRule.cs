namespace Leibniz.Symbolic;

/// <summary>placeholder</summary>
public sealed class PatternRule
{
}
