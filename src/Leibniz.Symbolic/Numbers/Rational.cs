using System.Numerics;

namespace Leibniz.Symbolic;

/// <summary>An exact fraction p/q of whole numbers of any size, in lowest terms with q &gt; 0.</summary>
/// <remarks>The default value is 0. Arithmetic is exact; nothing overflows.</remarks>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // 0 stands for 1, so that the default value is the number 0.
    private readonly BigInteger _denominator;

    /// <summary>The fraction, brought to lowest terms.</summary>
    /// <param name="numerator">p.</param>
    /// <param name="denominator">q ≠ 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException($"Rational: expected a denominator other than 0, came {numerator}/0.");
        if (denominator.IsOne)
        {
            Numerator = numerator;
            _denominator = denominator;
            return;
        }
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    // Already in lowest terms.
    private Rational(BigInteger numerator, BigInteger denominator, bool _)
    {
        Numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>p, with the fraction's sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>q &gt; 0.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = 1;

    /// <summary>−1.</summary>
    public static Rational MinusOne { get; } = -1;

    /// <summary>½.</summary>
    public static Rational Half { get; } = new(1, 2);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Whether it is 1.</summary>
    public bool IsOne => Numerator.IsOne && Denominator.IsOne;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>The whole number.</summary>
    public static implicit operator Rational(int value) => new(value, BigInteger.One, true);

    /// <summary>The whole number.</summary>
    public static implicit operator Rational(long value) => new(value, BigInteger.One, true);

    /// <summary>The whole number.</summary>
    public static implicit operator Rational(BigInteger value) => new(value, BigInteger.One, true);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? a.Numerator + b.Numerator
            : new Rational(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>The negative.</summary>
    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator, true);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? a.Numerator * b.Numerator
            : new Rational(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether a &lt; b.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Whether a &gt; b.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Whether a ≤ b.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Whether a ≥ b.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>Whether a = b.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Whether a ≠ b.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>p, or p/q.</summary>
    public override string ToString() => IsInteger ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
