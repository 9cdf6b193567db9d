using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>The roots of a polynomial in one variable modulo a small prime.</summary>
internal sealed class ResidueRoots
{
    private readonly int _prime;
    private readonly bool[] _isRoot;

    public ResidueRoots(Poly p, int variable, int prime)
    {
        _prime = prime;
        var coefficients = new int[p.Degree(variable) + 1];
        for (int i = 0; i < p.Count; i++)
            coefficients[p.Ring.Exponent(p.Monomials[i], variable)] = Residue(p.Coefficients[i]);
        _isRoot = new bool[prime];
        for (int x = 0; x < prime; x++)
        {
            int value = 0;
            for (int i = coefficients.Length - 1; i >= 0; i--)
                value = ((value * x) + coefficients[i]) % prime;
            _isRoot[x] = value == 0;
        }
    }

    /// <summary>Whether n/q may be a root: false is certain.</summary>
    public bool MayHave(BigInteger n, BigInteger q)
    {
        int below = Residue(q);
        return below == 0 || _isRoot[Residue(n) * (int)BigInteger.ModPow(below, _prime - 2, _prime) % _prime];
    }

    private int Residue(BigInteger value)
    {
        int residue = (int)(value % _prime);
        return residue < 0 ? residue + _prime : residue;
    }
}
