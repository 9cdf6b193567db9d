using System.Globalization;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A number of rows or columns: a whole number times names, such as 3, n or m·n.</summary>
/// <remarks>Two dimensions are equal when they are the same monomial; names stand for whole numbers ≥ 1.</remarks>
public sealed record Dimension
{
    private Dimension(int factor, string names)
    {
        Factor = factor;
        Names = names;
    }

    /// <summary>The dimension 1.</summary>
    public static Dimension One { get; } = new(1, "");

    /// <summary>The whole-number factor ≥ 1.</summary>
    public int Factor { get; }

    /// <summary>The names in order, joined by *; empty for a number.</summary>
    public string Names { get; }

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => Factor == 1 && Names.Length == 0;

    /// <summary>Whether this is a number, without names.</summary>
    public bool IsNumber => Names.Length == 0;

    /// <summary>The single names of the monomial, with repetition.</summary>
    public IReadOnlyList<string> NameList => Names.Length == 0 ? [] : Names.Split('*');

    /// <summary>A dimension by name.</summary>
    /// <param name="name">A letter, then letters, digits or underscores.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no name.</exception>
    public static Dimension Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!char.IsLetter(name[0]) || name.Any(c => !char.IsLetterOrDigit(c) && c != '_'))
            throw new ArgumentException($"Dimension: expected a name such as n, came «{name}».", nameof(name));
        return new(1, name);
    }

    /// <summary>A dimension that is still to be found; its name cannot be written.</summary>
    internal static Dimension Unknown(int number) => new(1, "?" + number.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>Whether this is one unknown alone.</summary>
    internal bool IsUnknown => Factor == 1 && Names.StartsWith('?') && !Names.Contains('*', StringComparison.Ordinal);

    /// <summary>The dimension divided by another, where that leaves a monomial.</summary>
    internal Dimension? Over(Dimension divisor)
    {
        List<string> names = [.. NameList];
        if (Factor % divisor.Factor != 0 || !divisor.NameList.All(names.Remove))
            return null;
        return new(Factor / divisor.Factor, string.Join('*', names));
    }

    /// <summary>A dimension by number.</summary>
    /// <param name="value">The number ≥ 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is less than 1.</exception>
    public static Dimension Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return new(value, "");
    }

    /// <summary>The product of two dimensions.</summary>
    /// <exception cref="OverflowException">The whole-number factor leaves the range of int.</exception>
    public static Dimension operator *(Dimension a, Dimension b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(checked(a.Factor * b.Factor), string.Join('*', a.NameList.Concat(b.NameList).Order(StringComparer.Ordinal)));
    }

    /// <summary>The dimension's number, with a number for every name.</summary>
    /// <param name="sizes">A number for each name.</param>
    /// <exception cref="ArgumentException">A name has no number.</exception>
    public int Value(IReadOnlyDictionary<string, int> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        int value = Factor;
        foreach (string name in NameList)
        {
            if (!sizes.TryGetValue(name, out int size))
                throw new ArgumentException($"sizes: the dimension {name} has no number.", nameof(sizes));
            value = checked(value * size);
        }
        return value;
    }

    /// <summary>The dimension as text, such as 3, n or 2*m*n.</summary>
    public override string ToString() =>
        Names.Length == 0 ? Factor.ToString(CultureInfo.InvariantCulture)
        : Factor == 1 ? Names
        : Factor.ToString(CultureInfo.InvariantCulture) + "*" + Names;
}
