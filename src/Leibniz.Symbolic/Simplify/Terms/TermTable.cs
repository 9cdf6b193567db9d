using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Makes canonical terms, one object for all that are the same. A table serves one simplification.</summary>
internal sealed partial class TermTable
{
    // Sums written out inside sums may not cost more than this in all: prefix sums would be quadratic.
    private const int MostSpread = 2_000_000;

    private readonly HashSet<Term> _terms = new(new ByStructure());
    private int _spread;

    public TermTable(Assumed assumed)
    {
        Facts = new(assumed);
        Zero = Number(0);
        One = Number(1);
        MinusOne = Number(-1);
        Two = Number(2);
        Half = Number(Rational.Half);
        Pi = Constant(Math.PI);
        E = Constant(Math.E);
    }

    /// <summary>What is known of signs.</summary>
    public Facts Facts { get; }

    public Term Zero { get; }

    public Term One { get; }

    public Term MinusOne { get; }

    public Term Two { get; }

    public Term Half { get; }

    public Term Pi { get; }

    public Term E { get; }

    /// <summary>The number of terms made.</summary>
    public int Count => _terms.Count;

    public Term Number(Rational value) => Intern(new NumberTerm(value));

    public Term Constant(double value) =>
        value == Math.PI ? Intern(new ConstantTerm(value))
        : LiteralReading.TryMultipleOfPi(value, out Rational turns) ? Scale(turns, Pi)
        : Rational.TryFromLiteral(value, out Rational number) ? Number(number)
        : value < 0 ? Scale(Rational.MinusOne, Constant(-value))
        : Intern(new ConstantTerm(value));

    public Term Variable(string name, Assume assumed = Assume.Real) => Intern(new VariableTerm(name, assumed));

    public static bool IsNumber(Term term, out Rational value)
    {
        value = term is NumberTerm number ? number.Value : default;
        return term is NumberTerm;
    }

    public static bool IsInteger(Term term, out int value)
    {
        value = 0;
        if (term is not NumberTerm { Value: { IsInteger: true } number } || BigInteger.Abs(number.Numerator) > int.MaxValue)
            return false;
        value = (int)number.Numerator;
        return true;
    }

    private Term Intern(Term candidate)
    {
        if (_terms.TryGetValue(candidate, out Term? known))
            return known;
        candidate.Id = _terms.Count;
        _terms.Add(candidate);
        return candidate;
    }

    private sealed class ByStructure : IEqualityComparer<Term>
    {
        public bool Equals(Term? x, Term? y) => ReferenceEquals(x, y) || (x!.Hash == y!.Hash && x.HasSameStructure(y));

        public int GetHashCode(Term term) => (int)term.Hash;
    }
}
