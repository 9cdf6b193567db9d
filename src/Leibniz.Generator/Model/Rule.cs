namespace Leibniz.Generator.Model;

/// <summary>A primitive: an operator that is linear in each argument, or a rule found in metadata.</summary>
/// <param name="Form">Its shape.</param>
/// <param name="Type">The rule's type, fully qualified; the operator's text for an operator.</param>
/// <param name="Breaks">Whether it has points where its slope may be infinite, or jumps from 0.</param>
internal sealed record Rule(RuleForm Form, string Type, bool Breaks = false)
{
    public static readonly Rule Add = new(RuleForm.Add, "+");
    public static readonly Rule Subtract = new(RuleForm.Subtract, "-");
    public static readonly Rule Multiply = new(RuleForm.Multiply, "*");
    public static readonly Rule Negate = new(RuleForm.Negate, "-");
    public static readonly Rule Convert = new(RuleForm.Convert, "");
}
