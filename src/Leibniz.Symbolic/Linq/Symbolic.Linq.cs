using System.Linq.Expressions;

namespace Leibniz.Symbolic;

/// <content>From and to the framework's expression trees.</content>
public static partial class Symbolic
{
    /// <summary>The derivative of a function as a function, from its expression tree.</summary>
    /// <param name="function">The function: arithmetic, <see cref="Math"/>, <see cref="Rules.Special"/>, choices, captured numbers.</param>
    /// <param name="order">The order ≥ 0.</param>
    /// <exception cref="NotSupportedException">The tree has a node that is no formula; the message names it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public static Expression<Func<double, double>> Differentiate(Expression<Func<double, double>> function, int order = 1)
    {
        (Expr formula, string[] names) = LinqReader.Read(function);
        return Expression.Lambda<Func<double, double>>(
            LinqWriter.Write(formula.Differentiate(names[0], order), names, function.Parameters), function.Parameters);
    }

    /// <summary>The partial derivative of a function of two arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">The argument's place, 0 or 1.</param>
    /// <exception cref="NotSupportedException">The tree has a node that is no formula; the message names it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="argument"/> is no place.</exception>
    public static Expression<Func<double, double, double>> Differentiate(
        Expression<Func<double, double, double>> function, int argument) => Partial(function, argument);

    /// <summary>The partial derivative of a function of three arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">The argument's place, 0 to 2.</param>
    /// <exception cref="NotSupportedException">The tree has a node that is no formula; the message names it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="argument"/> is no place.</exception>
    public static Expression<Func<double, double, double, double>> Differentiate(
        Expression<Func<double, double, double, double>> function, int argument) => Partial(function, argument);

    /// <summary>The partial derivative of a function of any number of doubles.</summary>
    /// <typeparam name="TFunction">The delegate's type.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="argument">The argument's place, from 0.</param>
    /// <exception cref="NotSupportedException">The tree has a node that is no formula; the message names it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="argument"/> is no place.</exception>
    public static Expression<TFunction> Partial<TFunction>(Expression<TFunction> function, int argument) where TFunction : Delegate
    {
        (Expr formula, string[] names) = LinqReader.Read(function);
        ArgumentOutOfRangeException.ThrowIfNegative(argument);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(argument, names.Length);
        return Expression.Lambda<TFunction>(
            LinqWriter.Write(formula.Differentiate(names[argument]), names, function.Parameters), function.Parameters);
    }

    /// <summary>The formula that a function's expression tree is; the parameters' names become variables.</summary>
    /// <param name="function">The function, of doubles.</param>
    /// <exception cref="NotSupportedException">The tree has a node that is no formula; the message names it.</exception>
    public static Expr FromLinq(LambdaExpression function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return LinqReader.Read(function).Formula;
    }

    /// <summary>A formula as an expression tree.</summary>
    /// <typeparam name="TFunction">The delegate's type, of as many doubles as there are variables.</typeparam>
    /// <param name="formula">The formula.</param>
    /// <param name="variables">The variables, in the order of the parameters.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static Expression<TFunction> ToLinq<TFunction>(Expr formula, params IReadOnlyList<string> variables)
        where TFunction : Delegate
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(variables);
        ParameterExpression[] parameters = [.. variables.Select(v => Expression.Parameter(typeof(double), v))];
        return Expression.Lambda<TFunction>(LinqWriter.Write(formula, variables, parameters), parameters);
    }
}
