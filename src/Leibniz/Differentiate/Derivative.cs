using System.Numerics;

namespace Leibniz;

/// <summary>The first derivative of a function of one number, and the derivative along a direction.</summary>
public static class Derivative
{
    /// <summary>The derivative of a function of one number, written at compile time from its source.</summary>
    /// <inheritdoc cref="Gradient.Of(Func{double, double, double})"/>
    public static Func<double, double> Of(Func<double, double> f) => throw Compiled.Intercept.Missing(nameof(Derivative), f);

    /// <summary>The derivative of a function of one number and a state, written at compile time from its source.</summary>
    /// <inheritdoc cref="Gradient.Of{TState}(Func{double, double, TState, double}, TState)"/>
    public static Func<double, double> Of<TState>(Func<double, TState, double> f, TState state) =>
        throw Compiled.Intercept.Missing(nameof(Derivative), f);

    /// <summary>f′(x), by a dual number.</summary>
    /// <remarks>T may itself be a carrier: inside a function of <c>Dual&lt;T&gt;</c> the call nests, and since the types
    /// differ the two infinitesimals cannot be confused. An outer number enters an inner function as a constant, by its
    /// implicit conversion. Allocates nothing.</remarks>
    /// <param name="f">The function; a generic method converts by itself.</param>
    /// <param name="x">The point.</param>
    public static T Of<T>(Func<Dual<T>, Dual<T>> f, T x) where T : IFloatingPointIeee754<T> =>
        WithValue(f, x).Derivative;

    /// <summary>f(x) and f′(x), by a dual number.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    public static (T Value, T Derivative) WithValue<T>(Func<Dual<T>, Dual<T>> f, T x)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        Dual<T> y = f(Dual<T>.Input(x));
        return (y.Primal, y.Tangent);
    }

    /// <summary>f(x) and f′(x) of a function struct.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    public static (double Value, double Derivative) Of<TFunction>(in TFunction f, double x) where TFunction : IFunction
    {
        Dual<double> y = f.Evaluate(Dual<double>.Input(x));
        return (y.Primal, y.Tangent);
    }

    /// <summary>f(x) and f″(x) among its first two derivatives, by nested duals.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    public static (double Value, double First, double Second) Second<TFunction>(in TFunction f, double x)
        where TFunction : IFunction
    {
        Dual<Dual<double>> y = f.Evaluate(new Dual<Dual<double>>(Dual<double>.Input(x), 1.0));
        return (y.Primal.Primal, y.Tangent.Primal, y.Tangent.Tangent);
    }

    /// <summary>The derivative from the right, lim (f(x + t) − f(x))/t for t ↓ 0, also at kinks.</summary>
    /// <param name="f">The function; a generic method converts by itself.</param>
    /// <param name="x">The point.</param>
    public static double FromRight(Func<SidedDual, SidedDual> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f(new(x, 1)).Tangent;
    }

    /// <summary>The derivative from the left, lim (f(x) − f(x − t))/t for t ↓ 0, also at kinks.</summary>
    /// <param name="f">The function; a generic method converts by itself.</param>
    /// <param name="x">The point.</param>
    public static double FromLeft(Func<SidedDual, SidedDual> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return -f(new(x, -1)).Tangent;
    }

    /// <summary>The value at x and the derivative along a direction, ∇f(x)·v, in one pass.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="direction">v, n numbers, of any length in the geometric sense.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty, or <paramref name="direction"/> is of another
    /// length.</exception>
    public static (double Value, double Derivative) Along<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction) where TFunction : IScalarFunction
    {
        Inputs.Check(x);
        Lengths.Same(x.Length, direction.Length, nameof(x), nameof(direction));
        using var duals = new RentedArray<Dual<double>>(x.Length);
        for (int i = 0; i < x.Length; i++)
            duals.Span[i] = new(x[i], direction[i]);
        Dual<double> y = f.Evaluate<Dual<double>>(duals.Span);
        return (y.Primal, double.IsNaN(y.Primal) ? double.NaN : y.Tangent);
    }
}
