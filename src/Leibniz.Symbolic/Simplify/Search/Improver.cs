namespace Leibniz.Symbolic.Simplify;

/// <summary>Looks for cheaper forms of a term among those that the laws of fractions and of squares give.</summary>
internal sealed class Improver(TermTable table, TermWriter writer, RuleRewriting rules, SimplifyOptions options)
{
    // Products of monomials, in one attempt and in all.
    public const long WorkOfOne = 3_000_000;
    private const int MostAttempts = 4_000;

    private readonly Dictionary<Term, Term> _improved = new(ReferenceEqualityComparer.Instance);
    private int _attempts;

    public Term Improve(Term root)
    {
        if (_improved.TryGetValue(root, out Term? known))
            return known;
        var parts = new SortedSet<Term>(Comparer<Term>.Create((a, b) => a.Id.CompareTo(b.Id)));
        var stack = new Stack<Term>();
        stack.Push(root);
        while (stack.TryPop(out Term? term))
        {
            if (!_improved.ContainsKey(term) && IsAlgebraic(term) && parts.Add(term))
                PushParts(term, stack);
        }
        foreach (Term part in parts)
            _improved.TryAdd(part, Best(part));
        return _improved.GetValueOrDefault(root, root);
    }

    private static bool IsAlgebraic(Term term) => term is SumTerm or ProductTerm or PowerTerm;

    private static void PushParts(Term term, Stack<Term> stack)
    {
        foreach (Term part in term switch
        {
            SumTerm sum => sum.Summands.Select(s => s.Term),
            ProductTerm product => product.Factors.Select(f => f.Base),
            PowerTerm power => [power.Base],
            _ => [],
        })
            stack.Push(part);
    }

    private Term Improved(Term term) => _improved.GetValueOrDefault(term, term);

    private Term Best(Term term)
    {
        var choice = new Choice(writer, term);
        Term rebuilt = Rebuild(term);
        choice.Offer(rebuilt);
        for (Term? ruled = rules.Apply(rebuilt); ruled is not null && choice.Offer(ruled); ruled = rules.Apply(ruled))
            rebuilt = ruled;
        if (rebuilt is SumTerm sum)
            choice.Offer(SumPatterns.Contract(table, sum));
        if (rebuilt is ProductTerm product)
            choice.Offer(ProductPatterns.DoubleAngles(table, product));
        OfferAngles(choice, rebuilt);
        if (!HasSum(rebuilt) || ++_attempts > MostAttempts || TermSize.Expanded(rebuilt) > options.MostSummands)
            return choice.Term;
        OfferInFractions(choice, rebuilt, HasSquare(rebuilt));
        return choice.Term;
    }

    private void OfferAngles(Choice choice, Term term)
    {
        if (_attempts >= MostAttempts || AngleExpansion.Of(table, term) is not { } expanded || TermSize.Expanded(expanded) > options.MostSummands)
            return;
        _attempts++;
        OfferInFractions(choice, expanded, hasSquare: true);
    }

    private void OfferInFractions(Choice choice, Term term, bool hasSquare)
    {
        foreach (KeptFunction keep in hasSquare ? [KeptFunction.Both, KeptFunction.Sine, KeptFunction.Cosine] : (ReadOnlySpan<KeptFunction>)[KeptFunction.Both])
        {
            try
            {
                Offer(choice, term, keep);
            }
            catch (PolyLimitException)
            {
                // What was offered before stands.
            }
        }
    }

    private Term Rebuild(Term term) => term switch
    {
        SumTerm sum => table.Sum([new(sum.Constant, table.One), .. sum.Summands.Select(s => s with { Term = Improved(s.Term) })]),
        ProductTerm product => table.Product(
            [table.Number(product.Coefficient), .. product.Factors.Select(f => table.Power(Improved(f.Base), f.Exponent))]),
        PowerTerm power => table.Power(Improved(power.Base), power.Exponent),
        _ => term,
    };

    private void Offer(Choice choice, Term term, KeptFunction keep)
    {
        var generators = new Generators(table, [term], WorkOfOne);
        var field = new FractionField(table, generators, SquareLaws.Of(table, generators, keep));
        var terms = new PolyTerms(table, generators, writer);
        if (term is SumTerm sum)
        {
            Term byDenominators = ByDenominators(sum, field, terms);
            OfferWithPatterns(choice, byDenominators);
        }
        Fraction fraction = field.Of(term);
        OfferWithPatterns(choice, terms.Of(fraction, terms.Grouped));
        OfferWithPatterns(choice, terms.Of(fraction, terms.Factored));
        if (keep == KeptFunction.Both && Radicals.Rationalised(fraction, field, generators) is { } rational)
            OfferWithPatterns(choice, terms.Of(rational, terms.Grouped));
        if (fraction.Divisors.Count > 1 && fraction.Divisors.All(d => d.Exponent.IsOne))
        {
            Poly product = fraction.Divisors.Aggregate(Poly.Constant(generators.Ring, 1), (p, d) => p * d.Base);
            choice.Offer(terms.Of(fraction with { Divisors = [new(product, Rational.One)] }, terms.Grouped));
        }
    }

    private void OfferWithPatterns(Choice choice, Term term)
    {
        choice.Offer(term);
        if (term is SumTerm sum)
        {
            choice.Offer(SumPatterns.Contract(table, sum));
        }
        else if (term is ProductTerm product)
        {
            Term contracted = table.Product(
                [table.Number(product.Coefficient), .. product.Factors.Select(f => table.Power(SumPatterns.Contract(table, f.Base), f.Exponent))]);
            choice.Offer(contracted);
            if (contracted is ProductTerm other)
                choice.Offer(ProductPatterns.DoubleAngles(table, other));
        }
    }

    // Σ of what each denominator has above it, cancelled by itself: sin² + cos² + 1/x needs no common denominator.
    private Term ByDenominators(SumTerm sum, FractionField field, PolyTerms terms)
    {
        var groups = new List<List<Fraction>>();
        foreach (Summand summand in table.SummandsOf(sum))
        {
            Fraction f = field.Of(summand.Term);
            f = f with { Scale = f.Scale * summand.Coefficient };
            List<Fraction>? group = groups.Find(g => g[0].Monomial == f.Monomial && g[0].Divisors.Count == f.Divisors.Count
                && f.Divisors.All(d => g[0].Divisors.Contains(d)));
            if (group is null)
                groups.Add([f]);
            else
                group.Add(f);
        }
        return table.Sum([.. groups.Select(g => new Summand(Rational.One, terms.Of(FractionCancel.Cancel(FractionSum.Of(g, field), field), terms.Grouped)))]);
    }

    private static bool HasSum(Term term) => term switch
    {
        SumTerm => true,
        ProductTerm product => Array.Exists(product.Factors, f => f.Base is SumTerm),
        PowerTerm power => power.Base is SumTerm,
        _ => false,
    };

    // Whether a function of a pair may occur squared: to a power, or in a sum that has one, or in two factors.
    private static bool HasSquare(Term term)
    {
        var stack = new Stack<Term>();
        var seen = new HashSet<Term>();
        stack.Push(term);
        while (stack.TryPop(out Term? part))
        {
            if (!seen.Add(part))
                continue;
            int factors = 0;
            foreach (Factor factor in part switch
            {
                ProductTerm product => product.Factors,
                PowerTerm power => [new(power.Base, power.Exponent)],
                _ => (ReadOnlySpan<Factor>)[],
            })
            {
                bool simple = factor.Exponent is NumberTerm { Value.IsOne: true };
                bool pair = factor.Base is CallTerm call ? FunctionForms.Partner(call.Head) is not null : factor.Base is SumTerm && HasPair(factor.Base);
                factors += !pair ? 0 : simple ? 1 : 2;
            }
            if (factors > 1)
                return true;
            if (IsAlgebraic(part))
                PushParts(part, stack);
        }
        return false;
    }

    private static bool HasPair(Term term)
    {
        var stack = new Stack<Term>();
        var seen = new HashSet<Term>();
        stack.Push(term);
        while (stack.TryPop(out Term? part))
        {
            if (!seen.Add(part))
                continue;
            if (part is CallTerm call && FunctionForms.Partner(call.Head) is not null)
                return true;
            if (IsAlgebraic(part))
                PushParts(part, stack);
        }
        return false;
    }
}
