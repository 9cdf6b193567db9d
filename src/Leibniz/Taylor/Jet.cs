using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A truncated Taylor series c₀ + c₁t + … + cₙtⁿ: a value and its derivatives up to order n, computed
/// together.</summary>
/// <remarks>
/// <para>The k-th derivative is k!·cₖ. The elementary functions go by their recurrences, O(n²) each; every other rule by
/// its own derivative, order by order. A constant holds one coefficient and is cheap.</para>
/// <para>Comparisons see the value c₀ only. An operation allocates one array of n + 1 coefficients.</para>
/// Source: R. E. Moore, Interval Analysis (1966), ch. 11; A. Griewank and A. Walther, Evaluating Derivatives (2nd ed.,
/// 2008), ch. 13.
/// </remarks>
/// <typeparam name="T">The type of the coefficients.</typeparam>
public readonly partial struct Jet<T> : ICarrier<Jet<T>>
    where T : IFloatingPointIeee754<T>
{
    private readonly T _value;
    private readonly T[]? _coefficients;

    private Jet(T value)
    {
        _value = value;
        _coefficients = null;
    }

    private Jet(T[] coefficients)
    {
        _value = coefficients[0];
        _coefficients = coefficients;
    }

    /// <summary>Makes a series of given coefficients, which are copied.</summary>
    /// <param name="coefficients">c₀ … cₙ; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="coefficients"/> is empty.</exception>
    public Jet(ReadOnlySpan<T> coefficients)
    {
        Lengths.NotEmpty(coefficients.Length, nameof(coefficients));
        _value = coefficients[0];
        _coefficients = coefficients.Length == 1 ? null : coefficients.ToArray();
    }

    /// <summary>The input of a computation up to an order: x + t.</summary>
    /// <param name="value">x.</param>
    /// <param name="order">The order n ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Jet<T> Input(T value, int order) => Input(value, T.One, order);

    /// <summary>The input of a computation up to an order along a line: x + v·t.</summary>
    /// <param name="value">x.</param>
    /// <param name="direction">v.</param>
    /// <param name="order">The order n ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Jet<T> Input(T value, T direction, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (order == 0)
            return new(value);
        var coefficients = new T[order + 1];
        coefficients.AsSpan().Fill(T.Zero);
        coefficients[0] = value;
        coefficients[1] = direction;
        return new(coefficients);
    }

    /// <summary>The value c₀.</summary>
    public T Value => _value;

    /// <summary>The order n of the series; a constant has order 0, and holds for every order.</summary>
    public int Order => _coefficients is null ? 0 : _coefficients.Length - 1;

    /// <summary>The coefficients c₀ … cₙ.</summary>
    [UnscopedRef]
    public ReadOnlySpan<T> Coefficients =>
        _coefficients is null ? MemoryMarshal.CreateReadOnlySpan(in _value, 1) : _coefficients;

    /// <summary>The coefficient cₖ; 0 past the order of a constant.</summary>
    /// <param name="k">The index, ≥ 0.</param>
    public T Coefficient(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        return k < Coefficients.Length ? Coefficients[k] : T.Zero;
    }

    /// <summary>The derivative of order k: k!·cₖ.</summary>
    /// <param name="k">The order, ≥ 0.</param>
    public T Derivative(int k)
    {
        T result = Coefficient(k);
        for (int i = 2; i <= k; i++)
            result *= T.CreateChecked(i);
        return result;
    }

    /// <summary>A constant.</summary>
    public static implicit operator Jet<T>(T value) => new(value);

    /// <summary>A constant.</summary>
    public static Jet<T> Constant(double value) => new(T.CreateChecked(value));

    /// <inheritdoc/>
    public static bool Holds(Relation relation, Jet<T> a, Jet<T> b) => Relations.Holds(relation, a._value, b._value);

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(Jet<T> x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x._value);

    /// <summary>Whether all coefficients are equal; the operator == compares values only.</summary>
    public bool Equals(Jet<T> other) => Coefficients.SequenceEqual(other.Coefficients);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Jet<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, Order);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text «c₀ + c₁ t + c₂ t^2 …».</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var terms = new string[Coefficients.Length];
        for (int k = 0; k < terms.Length; k++)
        {
            string number = Coefficients[k].ToString(format, formatProvider);
            terms[k] = k switch { 0 => number, 1 => $"{number} t", _ => $"{number} t^{k}" };
        }
        return string.Join(" + ", terms);
    }
}
