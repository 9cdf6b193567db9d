namespace Leibniz.Symbolic;

/// <summary>How tightly a written form binds, from loose to tight.</summary>
internal static class Precedence
{
    public const int Choice = 0;
    public const int Sum = 1;
    public const int Product = 2;
    public const int Negation = 3;
    public const int Power = 4;
    public const int Atom = 5;
}
