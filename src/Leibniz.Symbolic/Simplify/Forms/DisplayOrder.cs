namespace Leibniz.Symbolic.Simplify;

/// <summary>The order in which summands and factors are written: by degree, then by name.</summary>
internal static class DisplayOrder
{
    public static int CompareSummands(Summand a, Summand b) => CompareTerms(a.Term, b.Term);

    public static int CompareFactors(Factor a, Factor b)
    {
        int rank = Rank(a.Base).CompareTo(Rank(b.Base));
        if (rank != 0)
            return rank;
        int name = string.CompareOrdinal(Name(a.Base), Name(b.Base));
        return name != 0 ? name : Term.Compare(a.Base, b.Base);
    }

    // Higher powers of variables come first, then what has none; among equals by the first variable's name.
    private static int CompareTerms(Term a, Term b)
    {
        int degree = Degree(b).CompareTo(Degree(a));
        if (degree != 0)
            return degree;
        int name = string.CompareOrdinal(Name(a), Name(b));
        return name != 0 ? name : Term.Compare(a, b);
    }

    private static double Degree(Term term) => term switch
    {
        VariableTerm => 1,
        PowerTerm { Base: VariableTerm, Exponent: NumberTerm e } => (double)e.Value,
        PowerTerm { Base: VariableTerm } => 1,
        ProductTerm product => product.Factors.Sum(f => f.Base is not VariableTerm ? 0 : f.Exponent is NumberTerm e ? (double)e.Value : 1),
        _ => 0,
    };

    private static string Name(Term term) => term switch
    {
        VariableTerm variable => variable.Name,
        PowerTerm { Base: ConstantTerm { IsE: true } } => "exp",
        PowerTerm power => Name(power.Base),
        CallTerm call => call.Head.ToString(),
        ProductTerm product => product.Factors.Select(f => Name(f.Base)).Min(StringComparer.Ordinal) ?? "",
        _ => "~",
    };

    private static int Rank(Term term) => term switch
    {
        NumberTerm => 0,
        ConstantTerm { IsE: true } => 4,
        ConstantTerm => 1,
        VariableTerm => 2,
        CallTerm => 5,
        PowerTerm => 3,
        _ => 6,
    };
}
