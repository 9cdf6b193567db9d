namespace Leibniz.Symbolic;

/// <summary>A finite sum or product over an index that runs through whole numbers.</summary>
/// <remarks>The neutral number where the upper bound is below the lower; NaN where a bound is no whole number. In a bound the
/// derivative is NaN, for the value is defined at whole numbers only.</remarks>
internal abstract class IteratedExpr : BinderExpr
{
    private protected IteratedExpr(string index, Expr body, string[] parameters, Expr[] operands)
        : base(index, body, parameters, operands)
    {
    }

    /// <summary>The value of no terms.</summary>
    private protected abstract T Neutral<T>() where T : System.Numerics.IFloatingPointIeee754<T>;

    /// <summary>The value with one term more.</summary>
    private protected abstract T Combine<T>(T value, T term) where T : System.Numerics.IFloatingPointIeee754<T>;

    private protected sealed override T Run<T>(BoundExpr body, T[] x, T lower, T upper)
    {
        if (!T.IsInteger(lower) || !T.IsInteger(upper))
            return T.NaN;
        T value = Neutral<T>();
        long last = long.CreateSaturating(upper);
        for (long k = long.CreateSaturating(lower); k <= last; k++)
        {
            x[0] = T.CreateChecked(k);
            value = Combine(value, body.Evaluate<T>(x));
        }
        return value;
    }
}
