using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A truncated Laurent series Σ cₖ tᵛ⁺ᵏ + O(tᵉ) whose coefficients are formulas.</summary>
internal sealed class Laurent
{
    private readonly Expr[] _coefficients;

    private Laurent(int valuation, Expr[] coefficients)
    {
        Valuation = valuation;
        _coefficients = coefficients;
    }

    /// <summary>The least exponent v; the coefficient there is not 0, unless none is known.</summary>
    public int Valuation { get; }

    /// <summary>The exponent e of the first unknown term.</summary>
    public int Error => Valuation + _coefficients.Length;

    /// <summary>Whether no coefficient other than 0 is known.</summary>
    public bool IsUnknown => _coefficients.Length == 0;

    /// <summary>The coefficient of tⁿ, n &lt; <see cref="Error"/>.</summary>
    public Expr this[int n] => n < Valuation ? 0.0 : _coefficients[n - Valuation];

    /// <summary>The first coefficient.</summary>
    public Expr Leading => _coefficients[0];

    /// <summary>A series of coefficients from an exponent on; leading zeros are dropped.</summary>
    public static Laurent Of(int from, IEnumerable<Expr> coefficients)
    {
        Expr[] all = [.. coefficients.Select(Coefficient.Normal)];
        int zeros = 0;
        while (zeros < all.Length && Coefficient.IsZero(all[zeros]))
            zeros++;
        return new(from + zeros, all[zeros..]);
    }

    /// <summary>A constant, known up to tᵉ.</summary>
    public static Laurent Constant(Expr value, int error) =>
        Of(0, Enumerable.Range(0, error).Select(k => k == 0 ? value : 0.0));

    /// <summary>a + t.</summary>
    public static Laurent Variable(Expr point, int error) =>
        Of(0, Enumerable.Range(0, error).Select(k => k == 0 ? point : k == 1 ? 1.0 : 0.0));

    public static Laurent operator +(Laurent a, Laurent b)
    {
        int from = Math.Min(a.Valuation, b.Valuation), error = Math.Min(a.Error, b.Error);
        return Of(Math.Min(from, error), Exponents(from, error).Select(n => Coefficient.Sum(a[n], b[n])));
    }

    public static Laurent operator -(Laurent a) => a.Times(-1.0);

    public static Laurent operator -(Laurent a, Laurent b) => a + -b;

    public static Laurent operator *(Laurent a, Laurent b)
    {
        int from = a.Valuation + b.Valuation;
        int error = Math.Min(a.Valuation + b.Error, b.Valuation + a.Error);
        return Of(from, Exponents(from, error).Select(n =>
        {
            Expr sum = 0.0;
            for (int i = a.Valuation; i <= n - b.Valuation; i++)
                sum = Coefficient.Sum(sum, Coefficient.Product(a[i], b[n - i]));
            return sum;
        }));
    }

    /// <summary>The series times a constant.</summary>
    public Laurent Times(Expr factor) => Of(Valuation, _coefficients.Select(c => Coefficient.Product(factor, c)));

    /// <summary>The series plus a constant; nothing where the constant is not known to matter.</summary>
    public Laurent Plus(Expr constant) => Error <= 0 ? this : this + Constant(constant, Error);

    /// <summary>The reciprocal, from b₀ = 1/c₀ and bₖ = −Σ cⱼ bₖ₋ⱼ/c₀.</summary>
    /// <exception cref="SeriesPrecisionException">No coefficient other than 0 is known.</exception>
    public Laurent Inverse()
    {
        if (IsUnknown)
            throw new SeriesPrecisionException();
        var inverse = new Expr[_coefficients.Length];
        Expr first = Coefficient.Quotient(1.0, Leading);
        inverse[0] = first;
        for (int k = 1; k < inverse.Length; k++)
        {
            Expr sum = 0.0;
            for (int j = 1; j <= k; j++)
                sum = Coefficient.Sum(sum, Coefficient.Product(_coefficients[j], inverse[k - j]));
            inverse[k] = Coefficient.Normal(Coefficient.Product(Coefficient.Product(-1.0, first), sum));
        }
        return Of(-Valuation, inverse);
    }

    /// <summary>A power with a constant exponent r, from k·c₀·bₖ = Σ (r·j − k + j) cⱼ bₖ₋ⱼ (J. C. P. Miller).</summary>
    /// <returns>Null where v·r is no whole number.</returns>
    /// <exception cref="SeriesPrecisionException">No coefficient other than 0 is known.</exception>
    public Laurent? Power(Expr r)
    {
        if (IsUnknown)
            throw new SeriesPrecisionException();
        int valuation = 0;
        if (Valuation != 0)
        {
            if (!RationalExpr.TryRead(r, out Rational exponent) || !(exponent * Valuation).IsInteger)
                return null;
            valuation = (int)(exponent * Valuation).Numerator;
        }
        var power = new Expr[_coefficients.Length];
        power[0] = ExactFunctions.Fold(Expr.Binary<Pow>(Leading, r));
        Expr first = Coefficient.Quotient(1.0, Leading);
        for (int k = 1; k < power.Length; k++)
        {
            Expr sum = 0.0;
            for (int j = 1; j <= k; j++)
            {
                Expr weight = Coefficient.Sum(Coefficient.Product((double)j, r), (double)(j - k));
                sum = Coefficient.Sum(sum, Coefficient.Product(weight, Coefficient.Product(_coefficients[j], power[k - j])));
            }
            power[k] = Coefficient.Normal(Coefficient.Product(first, Coefficient.Product(Symbolic.Number(new(1, k)), sum)));
        }
        return Of(valuation, power);
    }

    /// <summary>f of the series, from the derivatives of f at its constant term, by Horner's scheme.</summary>
    /// <param name="derivatives">f, f′, f″, … there.</param>
    /// <exception cref="SeriesPrecisionException">The constant term is not known.</exception>
    public Laurent Compose(IEnumerable<Expr> derivatives)
    {
        if (Error <= 0)
            throw new SeriesPrecisionException();
        Laurent u = Of(1, Exponents(1, Error).Select(n => this[n]));
        Rational factorial = 1;
        var taylor = new List<Expr>();
        foreach (Expr derivative in derivatives.Take(Error))
        {
            taylor.Add(Coefficient.Product(RationalExpr.Of(Rational.Reciprocal(factorial)), derivative));
            factorial *= taylor.Count;
        }
        Laurent result = Constant(taylor[^1], Error);
        for (int k = taylor.Count - 2; k >= 0; k--)
            result = (result * u).Plus(taylor[k]);
        return result;
    }

    private static IEnumerable<int> Exponents(int from, int error) => Enumerable.Range(from, Math.Max(0, error - from));
}
