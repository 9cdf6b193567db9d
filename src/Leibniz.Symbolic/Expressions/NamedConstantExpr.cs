namespace Leibniz.Symbolic;

/// <summary>A number with a name of its own: π or e.</summary>
internal sealed class NamedConstantExpr : Expr
{
    private NamedConstantExpr(string name, double nearest)
    {
        Name = name;
        Nearest = nearest;
    }

    /// <summary>π.</summary>
    public static NamedConstantExpr OfPi { get; } = (NamedConstantExpr)InternTable.Intern(new NamedConstantExpr("pi", Math.PI));

    /// <summary>e, the base of the natural logarithm.</summary>
    public static NamedConstantExpr OfE { get; } = (NamedConstantExpr)InternTable.Intern(new NamedConstantExpr("e", Math.E));

    public string Name { get; }

    /// <summary>The nearest double.</summary>
    public double Nearest { get; }

    internal override object? Tag => Name;

    /// <summary>The node of a double that stands for a named number: the doubles nearest to ±π, ±2π and e; else null.</summary>
    public static Expr? Of(double value) =>
        value == Math.PI ? OfPi
        : value == Math.E ? OfE
        : value == -Math.PI ? Unary<Rules.Negate>(OfPi)
        : value == Math.Tau ? Binary<Rules.Multiply>(2.0, OfPi)
        : null;

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        typeof(T) == typeof(Expr) ? (T)(object)this : T.CreateChecked(Nearest);

    internal override Form Form() => Leibniz.Symbolic.Form.Number(Nearest);

    internal override Layout Layout() => new(Precedence.Atom, [Name]);
}
