namespace Leibniz.Symbolic.Matrix;

/// <summary>A piece of a written formula, and how tightly it binds.</summary>
internal readonly record struct WrittenPart(string Text, int Level)
{
    public const int Sum = 1;
    public const int Product = 2;
    public const int Power = 4;
    public const int Atom = 5;
}
