namespace Leibniz.Symbolic;

/// <summary>A meaning for an unknown function: its derivatives are those of the meaning.</summary>
/// <param name="name">The function.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="body">Its value.</param>
internal sealed class Definition(string name, IReadOnlyList<string> parameters, Expr body)
{
    private readonly Dictionary<string, Expr> _derivatives = [];

    /// <summary>Puts the meaning in the place of every call, within sums and integrals too.</summary>
    /// <exception cref="ArgumentException">A call has another number of arguments than there are parameters.</exception>
    public Expr ApplyTo(Expr expression) => Substitution.Rewrite(expression, Replace);

    private Expr? Replace(Expr node, Expr[] operands)
    {
        if (node is FunctionExpr call && call.Name == name)
            return Call(call, operands);
        if (node is not BinderExpr binder)
            return null;
        if (binder.WithOperands(operands) is not BinderExpr changed)
            return binder.WithOperands(operands);
        (string index, Expr shown) = changed.Shown(body.Variables);
        return binder.Make(index, ApplyTo(shown), operands[0], operands[1]);
    }

    private Expr Call(FunctionExpr call, Expr[] operands)
    {
        if (operands.Length != parameters.Count)
        {
            throw new ArgumentException(
                $"Define: {name} is called with {operands.Length} arguments, but defined for {parameters.Count}: {string.Join(", ", parameters)}.");
        }
        string key = string.Join(',', call.Orders);
        if (!_derivatives.TryGetValue(key, out Expr? derivative))
        {
            derivative = body;
            for (int i = 0; i < operands.Length; i++)
                derivative = derivative.Differentiate(parameters[i], call.Orders[i]);
            _derivatives[key] = derivative;
        }
        return derivative.Substitute(parameters.Zip(operands).ToDictionary(p => p.First, p => p.Second));
    }
}
