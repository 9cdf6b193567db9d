namespace Leibniz.Symbolic.Simplify;

/// <summary>The terms that a rational function is one in: variables, function calls, roots and exponentials.</summary>
/// <remarks>A base met with the exponents ½ and ⅓ is one generator, its sixth root; exp(x²/2) and exp(x²) are powers of
/// one.</remarks>
internal sealed class Generators
{
    private const int MostGenerators = 16;

    private readonly TermTable _table;
    private readonly Dictionary<Factor, System.Numerics.BigInteger> _denominators = [];
    private readonly Dictionary<Factor, int> _places = [];
    private readonly List<Factor> _units = [];

    public Generators(TermTable table, IEnumerable<Term> terms, long work)
    {
        _table = table;
        var seen = new HashSet<Term>();
        var stack = new Stack<Term>(terms);
        while (stack.TryPop(out Term? term))
        {
            if (!seen.Add(term))
                continue;
            if (term is SumTerm sum)
            {
                foreach (Summand summand in sum.Summands)
                    stack.Push(summand.Term);
            }
            else
            {
                foreach (Factor factor in FactorsOf(term))
                    Note(factor, stack);
            }
            if (_denominators.Count > MostGenerators)
                throw new PolyLimitException();
        }
        // Functions before variables: the order of the polynomials' variables.
        _units.AddRange(_denominators.Keys);
        _units.Sort((a, b) =>
            Term.Compare(b.Base, a.Base) is not 0 and var byBase ? byBase : Term.Compare(a.Exponent, b.Exponent));
        for (int i = 0; i < _units.Count; i++)
            _places[_units[i]] = i;
        Ring = new(Math.Max(1, _units.Count), work);
    }

    public PolyRing Ring { get; }

    /// <summary>The generators, each b^e.</summary>
    public IReadOnlyList<Factor> Units => _units;

    /// <summary>The power of a generator as a term.</summary>
    public Term Power(int place, int exponent)
    {
        Factor unit = _units[place];
        return _table.Power(unit.Base, _table.Scale(new Rational(exponent, _denominators[unit]), unit.Exponent));
    }

    /// <summary>The generators whose powers make b^e, and these powers.</summary>
    public IEnumerable<(int Place, int Exponent)> Decompose(Factor factor)
    {
        foreach ((Rational c, Term t) in Parts(factor))
        {
            var unit = new Factor(factor.Base, t);
            Rational exponent = c * _denominators[unit];
            if (System.Numerics.BigInteger.Abs(exponent.Numerator) > int.MaxValue)
                throw new PolyLimitException();
            yield return (_places[unit], (int)exponent.Numerator);
        }
    }

    /// <summary>The place of a base's generator; −1 where it has none.</summary>
    public int PlaceOf(Term @base) => _places.GetValueOrDefault(new Factor(@base, _table.One), -1);

    /// <summary>The n of the generator b^(1/n).</summary>
    public int RootOf(int place) => (int)_denominators[_units[place]];

    public static Factor[] FactorsOf(Term term, TermTable table) => term switch
    {
        NumberTerm => [],
        ProductTerm product => product.Factors,
        PowerTerm power => [new(power.Base, power.Exponent)],
        _ => [new(term, table.One)],
    };

    private Factor[] FactorsOf(Term term) => FactorsOf(term, _table);

    private void Note(Factor factor, Stack<Term> stack)
    {
        if (factor.Base is SumTerm sum)
        {
            stack.Push(sum);
            if (factor.Exponent is NumberTerm { Value.IsInteger: true })
                return;
        }
        // Sine and cosine stand in a law, so that each calls for the other.
        if (factor.Base is CallTerm call && FunctionForms.Partner(call.Head) is { } partner)
            _denominators.TryAdd(new(_table.Verbatim(partner, call.Arguments[0]), _table.One), System.Numerics.BigInteger.One);
        foreach ((Rational c, Term t) in Parts(factor))
        {
            var unit = new Factor(factor.Base, t);
            System.Numerics.BigInteger held = _denominators.GetValueOrDefault(unit, System.Numerics.BigInteger.One);
            _denominators[unit] = held / System.Numerics.BigInteger.GreatestCommonDivisor(held, c.Denominator) * c.Denominator;
        }
    }

    // exp(a + b) is exp(a)·exp(b); for another base a sum as exponent stays whole, for b^x·b^y has a smaller domain.
    private IEnumerable<(Rational, Term)> Parts(Factor factor)
    {
        if (ReferenceEquals(factor.Base, _table.E))
        {
            foreach (Summand summand in _table.SummandsOf(factor.Exponent))
                yield return (summand.Coefficient, summand.Term);
        }
        else if (factor.Exponent is ProductTerm product)
        {
            yield return (product.Coefficient, _table.Monic(product));
        }
        else if (factor.Exponent is NumberTerm number)
        {
            yield return (number.Value, _table.One);
        }
        else
        {
            yield return (Rational.One, factor.Exponent);
        }
    }
}
