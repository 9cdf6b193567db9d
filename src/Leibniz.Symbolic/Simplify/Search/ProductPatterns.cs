namespace Leibniz.Symbolic.Simplify;

/// <summary>Factors that are one: sin u·cos u = ½·sin 2u, sinh u·cosh u = ½·sinh 2u.</summary>
internal static class ProductPatterns
{
    public static Term DoubleAngles(TermTable t, ProductTerm product)
    {
        foreach (Factor factor in product.Factors)
        {
            if (factor.Base is not CallTerm call || !TermTable.IsInteger(factor.Exponent, out int n) || n == 0)
                continue;
            bool sine = call.Head.Equals(Head.Sin);
            if (!sine && !call.Head.Equals(Head.Sinh))
                continue;
            Term partner = t.Verbatim(sine ? Head.Cos : Head.Cosh, call.Arguments[0]);
            int at = Array.FindIndex(product.Factors, f => ReferenceEquals(f.Base, partner));
            if (at < 0 || !ReferenceEquals(product.Factors[at].Exponent, factor.Exponent))
                continue;
            Term rest = t.Product([product, t.Power(call, t.Number(-n)), t.Power(partner, t.Number(-n))]);
            Term doubled = t.Call(call.Head, [t.Scale(2, call.Arguments[0])]);
            return t.Product([rest, t.Power(t.Half, t.Number(n)), t.Power(doubled, t.Number(n))]);
        }
        return product;
    }
}
