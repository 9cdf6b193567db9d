using System.Collections.Concurrent;
using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A function of one number applied to every entry; value and derivative come from its rule.</summary>
/// <param name="FunctionName">The name of the rule in formulas.</param>
internal sealed record ElementwiseFunction(string FunctionName) : MatrixOperation
{
    // d_f is the derivative of the function f, where that has no form by entries.
    private const string DerivativePrefix = "d_";

    private static readonly ConcurrentDictionary<string, Rule?> s_rules = new(StringComparer.Ordinal);

    public override string Name => FunctionName;

    public override int Rank => 7;

    public override bool CarriesTranspose => true;

    public override string Key => FunctionName;

    /// <summary>Whether formulas know a function of one argument by that name.</summary>
    public static bool Exists(string name) => RuleOf(name) is not null;

    /// <summary>The rule's own name for one of its aliases.</summary>
    public static string CanonicalName(string name) => RuleOf(name)?.Name ?? name;

    /// <summary>The function by entries; powers take their canonical form.</summary>
    public static MatrixExpr Apply(string name, MatrixExpr argument) => name switch
    {
        "sqrt" => Canonical.Power(argument, 0.5),
        "square" => Canonical.Power(argument, 2),
        "reciprocal" => Canonical.Power(argument, -1),
        "abs" when argument.Operation is NormOf => argument,
        _ when Canonical.IsNumber(argument, out double value) && Constant(name, value) is { } constant => constant,
        "log" when Exponential(argument) is { } u => NodeTable.Intern(new ElementwiseFunction("softplus"), [u]),
        // log(sum(exp(u))) does not overflow as logsumexp(u).
        "log" when argument is { Operation: MatrixProduct, Operands: [{ Operation: OnesMatrix }, { Operation: ElementwiseFunction { FunctionName: "exp" } } e] } =>
            Canonical.LogSumExp(e.Operands[0]),
        _ when MatrixOrder.PrefersTranspose(argument) => Canonical.Transpose(Apply(name, Canonical.Transpose(argument))),
        _ => NodeTable.Intern(new ElementwiseFunction(name), [argument]),
    };

    /// <summary>u, where the argument is 1 + exp(u).</summary>
    public static MatrixExpr? Exponential(MatrixExpr argument) =>
        argument is { Operation: MatrixSum, Operands: [{ Operation: ElementwiseFunction { FunctionName: "exp" } } e, var one] }
            && one.Operation is OnesMatrix or NumberValue { Value: 1 }
            ? e.Operands[0]
            : null;

    /// <summary>log |s| of a scalar.</summary>
    public static MatrixExpr LogAbs(MatrixExpr scalar) =>
        Canonical.IsNumber(scalar, out double value) ? Apply("log", Math.Abs(value)) : Apply("log", Apply("abs", scalar));

    public override Shape ShapeOf(IReadOnlyList<MatrixExpr> operands) => operands[0].Shape;

    public override MatrixExpr Make(IReadOnlyList<MatrixExpr> operands) => Apply(FunctionName, operands[0]);

    public override MatrixExpr Transposed(MatrixExpr node) => Canonical.TransposeLikeOperand(node);

    public override MatrixExpr Differential(MatrixExpr node, IReadOnlyList<MatrixExpr?> differentials) =>
        Canonical.Hadamard(Derivative(node), differentials[0]!);

    public override string? Condition(MatrixExpr node) => FunctionName switch
    {
        "abs" or "sign" or "relu" or "step" or "floor" or "ceiling" or "truncate" or "round" or "elu" => $"no entry of {node.Operands[0]} is at a kink of {FunctionName}",
        _ => null,
    };

    public override Matrix<double> Evaluate(MatrixExpr node, IReadOnlyList<Matrix<double>> operands, IReadOnlyDictionary<string, int> sizes)
    {
        BoundExpr value = RuleOf(FunctionName)!.Value.Value;
        return operands[0].Map(v => value.Evaluate<double>([v]), Zeros.Include);
    }

    // The derivative is the scalar rule's, read with products by entries; one that branches stays a function of its own.
    private MatrixExpr Derivative(MatrixExpr node) =>
        MatrixFormula.TryParseByEntries(RuleOf(FunctionName)!.Value.Derivative.ToString(), "t", node.Operands[0])
        ?? NodeTable.Intern(new ElementwiseFunction(DerivativePrefix + FunctionName), [node.Operands[0]]);

    private static MatrixExpr? Constant(string name, double value) =>
        (name, value) switch
        {
            ("exp", 0) or ("cos", 0) or ("cosh", 0) => Canonical.One,
            ("log", 1) or ("sin", 0) or ("tan", 0) or ("sinh", 0) or ("tanh", 0) or ("sign", 0) => Canonical.Number(0),
            ("abs", _) => Canonical.Number(Math.Abs(value)),
            _ => null,
        };

    private static Rule? RuleOf(string name) => s_rules.GetOrAdd(name, static n =>
    {
        if (n.StartsWith(DerivativePrefix, StringComparison.Ordinal))
        {
            return RuleOf(n[DerivativePrefix.Length..]) is { } inner
                ? new Rule(n, inner.Derivative.Bind("t"), inner.Derivative.Differentiate("t"))
                : null;
        }
        // A function of any number of arguments, such as maximum, is none of single entries.
        return Formula.TryParse($"{n}(t)", out Expr? body) && body.Variables is ["t"] && !Formula.TryParse($"{n}(t, t, t, t)", out _)
            ? new Rule(NameOf(body.ToString(), n), body.Bind("t"), body.Differentiate("t"))
            : null;
    });

    // The formula prints under the rule's own name, as log(t) for ln(t); t^2 has none.
    private static string NameOf(string printed, string name) =>
        printed.EndsWith("(t)", StringComparison.Ordinal) && printed.IndexOf('(', StringComparison.Ordinal) == printed.Length - 3
            ? printed[..^3]
            : name.ToLowerInvariant();

    private readonly record struct Rule(string Name, BoundExpr Value, Expr Derivative);
}
