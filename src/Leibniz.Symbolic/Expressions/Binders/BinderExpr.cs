namespace Leibniz.Symbolic;

/// <summary>An expression that binds a variable between two bounds: a sum, a product or an integral.</summary>
/// <remarks>
/// The body is a formula of the index and of parameters. The parameters' values are operands, after the two bounds, and
/// need not be variables: a substitution changes operands only, so that no variable is ever captured, and the derivative is
/// the chain rule's, as for any other function.
/// </remarks>
internal abstract class BinderExpr : Expr
{
    private readonly string[] _parameters;
    private BoundExpr? _program;

    private protected BinderExpr(string index, Expr body, string[] parameters, Expr[] operands)
        : base(operands)
    {
        Index = index;
        Body = body;
        _parameters = parameters;
    }

    /// <summary>The bound variable.</summary>
    public string Index { get; }

    /// <summary>What is summed, multiplied or integrated.</summary>
    public Expr Body { get; }

    /// <summary>The variables of the body beside the index; their values are the operands from the third on.</summary>
    public IReadOnlyList<string> Parameters => _parameters;

    public Expr From => Operands[0];

    public Expr To => Operands[1];

    /// <summary>The name before the parentheses.</summary>
    private protected abstract string Name { get; }

    internal override object? Tag => new BinderTag(Index, Body, string.Join(',', _parameters));

    /// <summary>The body with the parameters' values in their places, and the index under a name that none of them
    /// uses.</summary>
    /// <param name="avoid">Names that the index must not have beside those.</param>
    public (string Index, Expr Body) Shown(params IReadOnlyList<string> avoid)
    {
        var taken = new HashSet<string>([.. Operands.Skip(2).SelectMany(o => o.Variables), .. avoid]);
        string index = Index;
        while (taken.Contains(index))
            index += "_";
        var values = new Dictionary<string, Expr> { [Index] = Variable(index) };
        for (int i = 0; i < _parameters.Length; i++)
            values[_parameters[i]] = Operands[i + 2];
        return (index, Substitution.OfVariables(Body, values));
    }

    /// <summary>The same kind of binder.</summary>
    public abstract Expr Make(string index, Expr body, Expr lower, Expr upper);

    internal sealed override T Apply<T>(ReadOnlySpan<T> operands)
    {
        if (typeof(T) == typeof(Expr))
        {
            var values = new Expr[operands.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = (Expr)(object)operands[i];
            return (T)(object)WithOperands(values);
        }
        var x = new T[_parameters.Length + 1];
        operands[2..].CopyTo(x.AsSpan(1));
        _program ??= Body.Bind([Index, .. _parameters]);
        return Run(_program.Value, x, operands[0], operands[1]);
    }

    /// <summary>The value.</summary>
    /// <param name="body">The body as a function of <paramref name="x"/>.</param>
    /// <param name="x">The place of the index, to be written, then the parameters' values.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    private protected abstract T Run<T>(BoundExpr body, T[] x, T lower, T upper)
        where T : System.Numerics.IFloatingPointIeee754<T>;

    internal sealed override Layout Layout()
    {
        (string index, Expr body) = Shown();
        return new(
            Precedence.Atom,
            [$"{Name}({index} = ", (From, Precedence.Sum), "..", (To, Precedence.Sum), ", ", (body, Precedence.Choice), ")"]);
    }

    internal sealed override Form Form()
    {
        (string index, Expr body) = Shown();
        return new(FormKind.Binder, Operands) { Name = Name, Bound = index, Body = body };
    }

    /// <summary>The parameters that a body needs and the operands of the node: the bounds, then their values.</summary>
    /// <param name="index">The bound variable.</param>
    /// <param name="body">The body.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    /// <param name="values">The value of a parameter; null for the variable itself.</param>
    private protected static (string[] Parameters, Expr[] Operands) Close(
        string index, Expr body, Expr lower, Expr upper, IReadOnlyDictionary<string, Expr>? values)
    {
        var parameters = new List<string>();
        var operands = new List<Expr> { lower, upper };
        foreach (VariableExpr variable in Graph.Order(body).OfType<VariableExpr>())
        {
            if (variable.Name == index || parameters.Contains(variable.Name))
                continue;
            parameters.Add(variable.Name);
            operands.Add(values?.GetValueOrDefault(variable.Name) ?? variable);
        }
        return ([.. parameters], [.. operands]);
    }

    /// <summary>The parameters with their values.</summary>
    private protected Dictionary<string, Expr> Values()
    {
        var values = new Dictionary<string, Expr>();
        for (int i = 0; i < _parameters.Length; i++)
            values[_parameters[i]] = Operands[i + 2];
        return values;
    }

    /// <summary>A name like the given one that the body does not use.</summary>
    private protected string Fresh(string name)
    {
        while (name == Index || Array.IndexOf(_parameters, name) >= 0)
            name += "_";
        return name;
    }
}
