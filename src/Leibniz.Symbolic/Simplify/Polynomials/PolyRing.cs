namespace Leibniz.Symbolic.Simplify;

/// <summary>The variables of polynomials and how their exponents are packed; it also counts the work.</summary>
internal sealed class PolyRing
{
    private const int Bits = 128;

    private readonly int _width;
    private readonly UInt128 _mask;
    private long _left;

    /// <param name="variables">The number of variables, from 1 to 16.</param>
    /// <param name="work">How many products of terms may be made.</param>
    /// <exception cref="PolyLimitException">There are more variables.</exception>
    public PolyRing(int variables, long work)
    {
        if (variables > 16)
            throw new PolyLimitException();
        Variables = variables;
        _width = Math.Min(24, Bits / Math.Max(1, variables));
        _mask = ((UInt128)1 << _width) - 1;
        _left = work;
    }

    public int Variables { get; }

    public UInt128 Unit(int variable) => (UInt128)1 << (_width * (Variables - 1 - variable));

    public int Exponent(UInt128 monomial, int variable) => (int)((monomial >> (_width * (Variables - 1 - variable))) & _mask);

    /// <summary>The greatest common divisor of two monomials.</summary>
    public UInt128 Least(UInt128 a, UInt128 b)
    {
        UInt128 least = 0;
        for (int v = 0; v < Variables; v++)
            least += (UInt128)Math.Min(Exponent(a, v), Exponent(b, v)) * Unit(v);
        return least;
    }

    public bool Divides(UInt128 divisor, UInt128 monomial)
    {
        for (int v = 0; v < Variables; v++)
        {
            if (Exponent(divisor, v) > Exponent(monomial, v))
                return false;
        }
        return true;
    }

    /// <summary>Takes from the budget.</summary>
    /// <exception cref="PolyLimitException">Nothing is left.</exception>
    public void Spend(long work)
    {
        _left -= work;
        if (_left < 0)
            throw new PolyLimitException();
    }

    public void CheckDegrees(Poly a, Poly b)
    {
        for (int v = 0; v < Variables; v++)
            Check(a.Degree(v) + b.Degree(v));
    }

    public void CheckDegrees(Poly a, UInt128 monomial)
    {
        if (monomial == 0)
            return;
        for (int v = 0; v < Variables; v++)
            Check(a.Degree(v) + Exponent(monomial, v));
    }

    public UInt128 Power(int variable, int exponent)
    {
        Check(exponent);
        return (UInt128)exponent * Unit(variable);
    }

    private void Check(int exponent)
    {
        if ((UInt128)exponent > _mask)
            throw new PolyLimitException();
    }
}
