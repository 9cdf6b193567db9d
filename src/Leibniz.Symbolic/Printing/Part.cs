namespace Leibniz.Symbolic;

/// <summary>A piece of a written formula: text, or an operand with the precedence that its place asks for.</summary>
internal readonly record struct Part(string? Text, Expr? Operand, int Least)
{
    public static implicit operator Part(string text) => new(text, null, 0);

    public static implicit operator Part((Expr Operand, int Least) operand) => new(null, operand.Operand, operand.Least);
}
