namespace Leibniz.Symbolic;

/// <summary>A formula with its derivatives, in the order in which they are written and compiled.</summary>
internal static class DerivativeSet
{
    /// <summary>The formula; from order 1 its gradient; from order 2 its Hessian by rows.</summary>
    /// <exception cref="ArgumentException">A variable of the formula is not among <paramref name="variables"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is not 0, 1 or 2.</exception>
    public static IReadOnlyList<Expr> Of(Expr expression, IReadOnlyList<string> variables, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, 2);
        foreach (string variable in expression.Variables)
        {
            if (!variables.Contains(variable))
            {
                throw new ArgumentException(
                    $"variables: the formula's variable {variable} has no place. Expected all of "
                    + $"{string.Join(", ", expression.Variables)}; came {string.Join(", ", variables)}.", nameof(variables));
            }
        }
        if (order == 0)
            return [expression];
        IReadOnlyList<Expr> gradient = expression.Gradient(variables);
        if (order == 1)
            return [expression, .. gradient];
        int n = variables.Count;
        var hessian = new Expr[n * n];
        for (int i = 0; i < n; i++)
        {
            // Second derivatives are symmetric: the upper half is derived, the lower copied.
            IReadOnlyList<Expr> row = gradient[i].Gradient([.. variables.Skip(i)]);
            for (int j = i; j < n; j++)
                hessian[(i * n) + j] = hessian[(j * n) + i] = row[j - i];
        }
        return [expression, .. gradient, .. hessian];
    }
}
