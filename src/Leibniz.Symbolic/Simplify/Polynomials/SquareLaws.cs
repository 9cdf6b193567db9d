using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>The laws of squares that the generators of a term obey.</summary>
internal static class SquareLaws
{
    /// <summary>The roots' laws (√s)² = s, and of each pair sine and cosine (also hyperbolic) the one asked for.</summary>
    /// <param name="table">The terms' table.</param>
    /// <param name="generators">The generators.</param>
    /// <param name="keep">Which of a pair stays: the sine, the cosine, or both.</param>
    public static List<SquareLaw> Of(TermTable table, Generators generators, KeptFunction keep)
    {
        var laws = new List<SquareLaw>();
        PolyRing ring = generators.Ring;
        var plain = new FractionField(table, generators, []);
        for (int place = 0; place < generators.Units.Count; place++)
        {
            Factor unit = generators.Units[place];
            int root = generators.RootOf(place);
            if (root > 1 && ReferenceEquals(unit.Exponent, table.One))
            {
                if (unit.Base is NumberTerm { Value: { IsInteger: true } number })
                    laws.Add(new(place, root, Poly.Constant(ring, number.Numerator)));
                else if (unit.Base is SumTerm sum && plain.Of(sum) is { Divisors.Count: 0, Scale.IsOne: true } s && s.Monomial == 0 && s.Numerator.Degree(place) == 0)
                    laws.Add(new(place, root, s.Numerator));
            }
            if (keep == KeptFunction.Both || unit.Base is not CallTerm call || root != 1)
                continue;
            bool sine = call.Head.Equals(Head.Sin), cosine = call.Head.Equals(Head.Cos), sinh = call.Head.Equals(Head.Sinh), cosh = call.Head.Equals(Head.Cosh);
            if (!(keep == KeptFunction.Sine ? cosine || cosh : sine || sinh))
                continue;
            int other = generators.PlaceOf(table.Verbatim(FunctionForms.Partner(call.Head)!, call.Arguments[0]));
            if (other < 0 || generators.RootOf(other) != 1)
                continue;
            Poly square = Poly.Monomial(ring, sinh || cosh ? BigInteger.One : BigInteger.MinusOne, ring.Power(other, 2));
            Poly one = Poly.Constant(ring, sinh ? BigInteger.MinusOne : BigInteger.One);
            laws.Add(new(place, 2, square + one));
        }
        return laws;
    }
}
