using System.Linq.Expressions;
using System.Reflection;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Which methods stand for which rules, in both directions, by the rules' own metadata.</summary>
internal sealed class LinqMethods : IRuleVisitor
{
    private static readonly Lazy<LinqMethods> s_shared = new(() =>
    {
        var methods = new LinqMethods();
        RuleCatalog.Visit(methods);
        return methods;
    });

    private readonly Dictionary<(string Type, string Name, int Arguments), Func<Expr[], Expr>> _rules = [];
    private readonly Dictionary<Type, MethodInfo> _methods = [];

    public static LinqMethods Shared => s_shared.Value;

    /// <summary>What a method computes; null where no rule stands for it.</summary>
    public Func<Expr[], Expr>? RuleOf(MethodInfo method)
    {
        // double.Sin and ITrigonometricFunctions<T>.Sin have the rules of Math.
        string type = method.DeclaringType == typeof(Special) ? nameof(Special)
            : method.DeclaringType == typeof(Math) || method.DeclaringType == typeof(double)
                || method.DeclaringType?.Namespace == "System.Numerics" ? nameof(Math)
            : "";
        return _rules.GetValueOrDefault((type, method.Name, method.GetParameters().Length));
    }

    /// <summary>The method on doubles that computes a rule.</summary>
    public MethodInfo MethodOf<TRule>(Expression<Func<double, double>> general) where TRule : struct =>
        _methods.GetValueOrDefault(typeof(TRule)) ?? MethodIn(general);

    /// <summary>The method on doubles that computes a rule.</summary>
    public MethodInfo MethodOf<TRule>(Expression<Func<double, double, double>> general) where TRule : struct =>
        _methods.GetValueOrDefault(typeof(TRule)) ?? MethodIn(general);

    /// <summary>The method that a function calls.</summary>
    public static MethodInfo MethodIn(LambdaExpression function) => ((MethodCallExpression)function.Body).Method;

    public void Unary<TRule>() where TRule : struct, IUnaryRule => Add<TRule>(1, a => Expr.Unary<TRule>(a[0]));

    public void Indexed<TRule>() where TRule : struct, IIndexedRule
    {
    }

    public void Binary<TRule>() where TRule : struct, IBinaryRule => Add<TRule>(2, a => Expr.Binary<TRule>(a[0], a[1]));

    public void Ternary<TRule>() where TRule : struct, ITernaryRule => Add<TRule>(3, a => Expr.Ternary<TRule>(a[0], a[1], a[2]));

    public void Fused<TRule>() where TRule : struct, IFusedRule
    {
    }

    private void Add<TRule>(int arguments, Func<Expr[], Expr> make) where TRule : struct
    {
        foreach (RuleForAttribute attribute in typeof(TRule).GetCustomAttributes<RuleForAttribute>())
        {
            bool isMath = attribute.DeclaringType == typeof(Math);
            string type = attribute.DeclaringType == typeof(Special) ? nameof(Special)
                : isMath || attribute.DeclaringType.Namespace == "System.Numerics" ? nameof(Math) : "";
            if (type.Length == 0)
                continue;
            _rules.TryAdd((type, attribute.MethodName, arguments), make);
            if (isMath && typeof(Math).GetMethod(
                attribute.MethodName, [.. Enumerable.Repeat(typeof(double), arguments)]) is { } method && method.ReturnType == typeof(double))
                _methods.TryAdd(typeof(TRule), method);
        }
    }
}
