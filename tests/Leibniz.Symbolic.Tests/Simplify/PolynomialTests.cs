using Leibniz.Symbolic.Simplify;

namespace Leibniz.Symbolic.Tests;

public sealed class PolynomialTests
{
    private const int Cases = 200;

    [Fact]
    public void Gcd_OfProductsWithACommonFactor_IsAMultipleOfItAndDividesBoth()
    {
        var random = new Random(3);
        for (int i = 0; i < Cases; i++)
        {
            var ring = new PolyRing(3, 100_000_000);
            Poly g = Random(ring, random), a = Random(ring, random) * g, b = Random(ring, random) * g;
            Poly gcd = PolyGcd.Of(a, b);
            Assert.NotNull(PolyDivision.Exact(a, gcd));
            Assert.NotNull(PolyDivision.Exact(b, gcd));
            Assert.NotNull(PolyDivision.Exact(gcd, g.PrimitivePart()));
        }
    }

    [Fact]
    public void Gcd_OfCofactors_IsOne()
    {
        var random = new Random(4);
        for (int i = 0; i < Cases; i++)
        {
            var ring = new PolyRing(2, 100_000_000);
            Poly a = Random(ring, random), b = Random(ring, random);
            Poly gcd = PolyGcd.Of(a, b);
            Assert.True(PolyGcd.Of(PolyDivision.Exact(a, gcd)!, PolyDivision.Exact(b, gcd)!).IsOne);
        }
    }

    [Fact]
    public void Exact_OfAProduct_GivesTheFactorBackAndRefusesOthers()
    {
        var random = new Random(5);
        for (int i = 0; i < Cases; i++)
        {
            var ring = new PolyRing(3, 100_000_000);
            Poly a = Random(ring, random), b = Random(ring, random);
            Assert.Equal(a, PolyDivision.Exact(a * b, b));
            if (!b.IsConstant)
                Assert.Null(PolyDivision.Exact(a * b + Poly.Constant(ring, 1), b));
        }
    }

    [Fact]
    public void SquareFree_MultipliedOut_IsThePolynomial()
    {
        var random = new Random(6);
        for (int i = 0; i < Cases; i++)
        {
            var ring = new PolyRing(2, 100_000_000);
            Poly p = (Random(ring, random).Pow(2) * Random(ring, random)).PrimitivePart();
            Poly product = Poly.Constant(ring, 1);
            foreach ((Poly factor, int times) in PolyFactors.Of(p))
                product *= factor.Pow(times);
            Assert.Equal(p, product);
        }
    }

    private static Poly Random(PolyRing ring, Random random)
    {
        Poly p = Poly.Constant(ring, random.Next(1, 5));
        for (int i = 0; i < 3; i++)
        {
            UInt128 monomial = 0;
            for (int v = 0; v < ring.Variables; v++)
                monomial += ring.Power(v, random.Next(3));
            p += Poly.Monomial(ring, random.Next(-5, 6), monomial);
        }
        return p.IsZero ? Poly.Constant(ring, 1) : p;
    }
}
