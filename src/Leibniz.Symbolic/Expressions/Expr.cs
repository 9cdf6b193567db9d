using System.Globalization;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A formula, as one more number type: run a generic function on it and it writes down what the function
/// does.</summary>
/// <remarks>
/// An expression is an immutable graph whose nodes hold rules as type arguments, so that evaluation on any number type
/// and differentiation come from the same rule as in every other mode. A subterm used twice is one node. Nothing recurses
/// on the depth of a formula.
/// </remarks>
public abstract partial class Expr : ICarrier<Expr>
{
    private readonly Expr[] _operands;
    private int _hash;

    private protected Expr(params Expr[] operands) => _operands = operands;

    /// <summary>The operands, in the order of the rule's arguments.</summary>
    public IReadOnlyList<Expr> Operands => _operands;

    /// <summary>The operands, for loops.</summary>
    internal ReadOnlySpan<Expr> Children => _operands;

    /// <summary>The variables, in the order in which they are first met.</summary>
    public IReadOnlyList<string> Variables =>
        [.. Graph.Order(this).OfType<VariableExpr>().Select(v => v.Name).Distinct()];

    /// <summary>A variable.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static Expr Variable(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return InternTable.Intern(new VariableExpr(name, Assume.Real));
    }

    /// <summary>π, exact: it is printed and differentiated as itself, and evaluates to the nearest number of any type.</summary>
    public static Expr Pi => NamedConstantExpr.OfPi;

    /// <summary>e, exact.</summary>
    public static Expr E => NamedConstantExpr.OfE;

    /// <summary>A constant. The doubles nearest to π, 2π and e are taken for these numbers.</summary>
    public static Expr Constant(double value) => ConstantExpr.Of(value);

    /// <summary>A constant.</summary>
    public static implicit operator Expr(double value) => ConstantExpr.Of(value);

    /// <summary>Binds variables to places of an argument, so that any mode can run the formula.</summary>
    /// <param name="names">The variables, in the order of the argument's elements; more than are used is no error.</param>
    /// <exception cref="ArgumentException">A variable of the formula is not among them.</exception>
    public BoundExpr Bind(params IReadOnlyList<string> names) => new(this, names);

    /// <summary>The formula with an expression in the place of a variable.</summary>
    /// <param name="variable">The variable's name; one that does not occur changes nothing.</param>
    /// <param name="value">What stands in its place.</param>
    public Expr Substitute(string variable, Expr value) => Substitute(new Dictionary<string, Expr> { [variable] = value });

    /// <summary>The formula with expressions in the places of variables, all at once.</summary>
    /// <param name="values">What stands in the place of each.</param>
    public Expr Substitute(IReadOnlyDictionary<string, Expr> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Substitution.OfVariables(this, values);
    }

    /// <summary>The formula with a meaning in the place of an unknown function; its formal derivatives become those of the
    /// meaning.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="parameters">The names of its parameters.</param>
    /// <param name="body">Its value, a formula of the parameters.</param>
    /// <exception cref="ArgumentException">It is called with another number of arguments.</exception>
    public Expr Define(string function, IReadOnlyList<string> parameters, Expr body)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new Definition(function, parameters, body).ApplyTo(this);
    }

    /// <summary>The derivative with respect to a variable, of any order.</summary>
    /// <remarks>It is the derivative where the formula has a value: where that is NaN, so is the derivative, although the
    /// derivative's formula may be defined, as 1/x is for log x at x &lt; 0.</remarks>
    /// <param name="variable">The variable's name; one that does not occur gives 0.</param>
    /// <param name="order">The order ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public Expr Differentiate(string variable, int order = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Expr result = this;
        for (int i = 0; i < order; i++)
            result = Derivation.Of(result, [variable])[0];
        return result;
    }

    /// <summary>The derivatives with respect to several variables, in one sweep over the graph.</summary>
    /// <param name="variables">The variables' names.</param>
    public IReadOnlyList<Expr> Gradient(params IReadOnlyList<string> variables) => Derivation.Of(this, variables);

    /// <inheritdoc/>
    public static Expr Unary<TRule>(Expr x) where TRule : struct, IUnaryRule =>
        Simplification.Unary<TRule>(x) ?? InternTable.Intern(new UnaryExpr<TRule>(x));

    /// <inheritdoc/>
    public static Expr Indexed<TRule>(int n, Expr x) where TRule : struct, IIndexedRule =>
        typeof(TRule) == typeof(PowInteger) && n == 1 ? x : InternTable.Intern(new IndexedExpr<TRule>(n, x));

    /// <inheritdoc/>
    public static Expr Binary<TRule>(Expr a, Expr b) where TRule : struct, IBinaryRule =>
        Simplification.Binary<TRule>(a, b) ?? InternTable.Intern(new BinaryExpr<TRule>(a, b));

    /// <inheritdoc/>
    public static Expr Ternary<TRule>(Expr a, Expr b, Expr c) where TRule : struct, ITernaryRule =>
        InternTable.Intern(new TernaryExpr<TRule>(a, b, c));

    /// <inheritdoc/>
    public static Expr Fused<TRule>(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b) where TRule : struct, IFusedRule =>
        InternTable.Intern(new FusedExpr<TRule>(a, b));

    /// <inheritdoc/>
    public static Expr Select(Relation relation, Expr a, Expr b, Expr then, Expr otherwise) =>
        a is ConstantExpr p && b is ConstantExpr q
            ? SelectExpr.Holds(relation, p.Value, q.Value) ? then : otherwise
            : InternTable.Intern(new SelectExpr(relation, a, b, then, otherwise));

    /// <summary>Compares constants.</summary>
    /// <exception cref="InvalidOperationException">Either is not a constant: a formula cannot branch on its
    /// variables.</exception>
    public static bool Holds(Relation relation, Expr a, Expr b) =>
        SelectExpr.Holds(relation, ValueOf(a), ValueOf(b));

    /// <summary>Answers a question about a constant.</summary>
    /// <exception cref="InvalidOperationException">The expression is not a constant.</exception>
    public static TResult Ask<TQuery, TResult>(Expr x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(ValueOf(x));

    /// <summary>Whether both are the same node. Structurally equal expressions are one node, so that this costs nothing;
    /// constants are told apart by their bits, so that 0 and −0 differ and a NaN equals itself.</summary>
    public bool Equals(Expr? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public sealed override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = new HashCode();
            hash.Add(GetType());
            hash.Add(Tag);
            foreach (Expr operand in _operands)
                hash.Add(operand._hash);
            int code = hash.ToHashCode();
            _hash = code == 0 ? 1 : code;
        }
        return _hash;
    }

    /// <summary>The formula as text that <see cref="Formula.Parse(string)"/> reads.</summary>
    public override string ToString() => Printer.Print(this);

    /// <summary>The formula as text; the format is not used.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Printer.Print(this);

    /// <summary>What tells apart nodes of one type beside their operands; null where nothing does.</summary>
    internal virtual object? Tag => null;

    /// <summary>Whether another node has the same type, the same tag and the very same operands.</summary>
    internal bool IsSameNode(Expr other)
    {
        if (GetType() != other.GetType() || _operands.Length != other._operands.Length || !Equals(Tag, other.Tag))
            return false;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (!ReferenceEquals(_operands[i], other._operands[i]))
                return false;
        }
        return true;
    }

    /// <summary>The same node with other operands, simplified as when built anew.</summary>
    internal abstract Expr WithOperands(ReadOnlySpan<Expr> operands);

    /// <summary>The value for given operands, on any number type.</summary>
    internal abstract T Apply<T>(ReadOnlySpan<T> operands) where T : IFloatingPointIeee754<T>;

    /// <summary>The partial derivative with respect to an operand.</summary>
    internal virtual Expr Slope(int operand) => 0.0;

    /// <summary>How the node is written.</summary>
    internal abstract Layout Layout();

    /// <summary>What the node is, for every notation but plain text: LaTeX, MathML, C#, the graph.</summary>
    internal abstract Form Form();

    /// <summary>The node as an operation from numbered places to another; a kind of node that is common has a fast
    /// one.</summary>
    internal virtual Instruction Lower(int[] operands, int result) => new ApplyInstruction(this, operands, result);

    // A formula without variables has a value to compare.
    private static double ValueOf(Expr x) =>
        x is ConstantExpr constant ? constant.Value
        : x.Variables.Count == 0 ? x.Bind().Evaluate<double>([])
        : throw NotConstant();

    private static InvalidOperationException NotConstant() => new(
        "Expr: a formula cannot branch on the value of its variables. Expected constants; choose with Select.Less, "
        + "Select.LessOrEqual or Select.Equal, which keep both branches.");

    internal static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "inf"
        : double.IsNegativeInfinity(value) ? "-inf"
        : double.IsNaN(value) ? "nan"
        : value.ToString("R", CultureInfo.InvariantCulture);
}
