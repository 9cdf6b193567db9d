using System.Runtime.CompilerServices;

namespace Leibniz.Symbolic;

/// <summary>Formulas as delegates.</summary>
/// <remarks>
/// <para>Where code can be made at run time it is one straight-line method in which every common part of value, gradient and
/// Hessian is computed once; elsewhere (native AOT) the same operations run one virtual call each. Values are those of
/// <see cref="BoundExpr"/> but for whole powers 2 to 4, which are products (1.5 ulp).</para>
/// <para>Derivatives follow the library's conventions at the hard points. In the products of the chain rule 0 wins: they run as
/// plain products until a result is NaN, and such a row is computed again. All delegates may be called from several threads at
/// once, and allocate nothing once warm, but for rules of arrays.</para>
/// </remarks>
public static class FormulaCompilation
{
    /// <summary>Compiles a formula of one variable.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="x">The variable.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static Func<double, double> Compile(this Expr expression, string x) =>
        Scalar<Func<double, double>>(expression, [x], run => a => run([a]));

    /// <summary>Compiles a formula of two variables.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="x">The first argument's variable.</param>
    /// <param name="y">The second argument's.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static Func<double, double, double> Compile(this Expr expression, string x, string y) =>
        Scalar<Func<double, double, double>>(expression, [x, y], run => (a, b) => run([a, b]));

    /// <summary>Compiles a formula of three variables.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="x">The first argument's variable.</param>
    /// <param name="y">The second argument's.</param>
    /// <param name="z">The third argument's.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static Func<double, double, double, double> Compile(this Expr expression, string x, string y, string z) =>
        Scalar<Func<double, double, double, double>>(expression, [x, y, z], run => (a, b, c) => run([a, b, c]));

    /// <summary>Compiles a formula of four variables.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="x">The first argument's variable.</param>
    /// <param name="y">The second argument's.</param>
    /// <param name="z">The third argument's.</param>
    /// <param name="w">The fourth argument's.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static Func<double, double, double, double, double> Compile(
        this Expr expression, string x, string y, string z, string w) =>
        Scalar<Func<double, double, double, double, double>>(expression, [x, y, z, w], run => (a, b, c, d) => run([a, b, c, d]));

    /// <summary>Compiles a formula of any number of variables.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variables">The variables, in the order of the argument's elements.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static SpanFunction CompileSpan(this Expr expression, params IReadOnlyList<string> variables) =>
        Make(expression, variables, 0).Value;

    /// <summary>Compiles a formula with its gradient.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variables">The variables, in the order of the argument's and the gradient's elements.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static SpanGradient CompileGradient(this Expr expression, params IReadOnlyList<string> variables) =>
        Make(expression, variables, 1).Gradient;

    /// <summary>Compiles a formula with its gradient and Hessian.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variables">The variables, in the order of the argument's elements.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static SpanHessian CompileHessian(this Expr expression, params IReadOnlyList<string> variables) =>
        Make(expression, variables, 2).Hessian;

    /// <summary>Compiles a formula for many rows of data, eight at once in vector registers.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="withGradient">Whether the derivatives are computed too.</param>
    /// <param name="variables">The variables, in the order of the columns.</param>
    /// <exception cref="ArgumentException">The formula has another variable.</exception>
    public static RowsFunction CompileRows(this Expr expression, bool withGradient, params IReadOnlyList<string> variables)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        return new CompiledSequence(expression, variables, withGradient ? 1 : 0, allowsCode: false).Rows;
    }

    private static CompiledSequence Make(Expr expression, IReadOnlyList<string> variables, int order)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(variables);
        return new(expression, variables, order);
    }

    private static TDelegate Scalar<TDelegate>(Expr expression, string[] variables, Func<SpanFunction, TDelegate> interpreted)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return interpreted(Make(expression, variables, 0).Value);
        var sequence = new Sequence(DerivativeSet.Of(expression, variables, 0));
        bool[] isExact = new bool[sequence.Nodes.Count];
        Array.Fill(isExact, true);
        return (TDelegate)Emitter.CompileScalar(sequence, variables, isExact, typeof(TDelegate));
    }
}
