namespace Leibniz.Symbolic.Simplify;

/// <summary>A formula in canonical form: what is equal by the laws of sums, products and powers is one object.</summary>
/// <remarks>Terms are made by a <see cref="TermTable"/> alone, which interns them: within a table equality is identity.</remarks>
internal abstract class Term
{
    private protected Term(TermKind kind, ulong hash)
    {
        Kind = kind;
        Hash = hash;
    }

    public TermKind Kind { get; }

    /// <summary>A hash of the structure, the same in every table and every run: terms are put in order by it.</summary>
    public ulong Hash { get; }

    /// <summary>The place among the terms of its table; what a term is made of has smaller ones.</summary>
    public int Id { get; set; }

    public abstract bool HasSameStructure(Term other);

    /// <summary>Puts what the term is made of on a stack.</summary>
    public virtual void PushParts(Stack<Term> parts)
    {
    }

    /// <summary>An order of terms that depends on their structure alone.</summary>
    public static int Compare(Term a, Term b) =>
        ReferenceEquals(a, b) ? 0
        : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
        : a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash)
        : a.Id.CompareTo(b.Id);

    /// <summary>Mixes a number into a hash: the finaliser of Steele, Lea and Flood's SplitMix64 (2014).</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        ulong z = (hash * 31) + value + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public static ulong HashOf(string text)
    {
        ulong hash = 17;
        foreach (char c in text)
            hash = Mix(hash, c);
        return hash;
    }

    public static ulong HashOf(Rational value)
    {
        ulong hash = 23;
        foreach (byte b in value.Numerator.ToByteArray())
            hash = Mix(hash, b);
        foreach (byte b in value.Denominator.ToByteArray())
            hash = Mix(hash, b);
        return hash;
    }
}
