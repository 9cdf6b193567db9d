using System.Reflection;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The methods that C# formulas can call: those that the rules say they differentiate, and every rule through
/// <see cref="Primitive"/>.</summary>
internal sealed class CSharpFunctionTable : IRuleVisitor
{
    private static readonly Lazy<CSharpFunctionTable> s_shared = new(() =>
    {
        var table = new CSharpFunctionTable();
        RuleCatalog.Visit(table);
        // The rules that only derivatives contain.
        table.Binary<StrongProduct>();
        table.Binary<StrongQuotient>();
        table.Unary<UnsignedZero>();
        return table;
    });

    private readonly Dictionary<string, CSharpFunction> _functions = new(StringComparer.Ordinal);

    public static CSharpFunctionTable Shared => s_shared.Value;

    /// <summary>The function of a call.</summary>
    /// <param name="name">The name with its type, Math.Sin; or Primitive.Apply of a rule's full name.</param>
    public CSharpFunction? Find(string name) => _functions.GetValueOrDefault(name);

    /// <summary>The name nearest to a mistaken one; null where none is near.</summary>
    public string? Nearest(string name)
    {
        string method = name[(name.LastIndexOf('.') + 1)..];
        return _functions.Keys.FirstOrDefault(k => k.EndsWith("." + method, StringComparison.OrdinalIgnoreCase));
    }

    public void Unary<TRule>() where TRule : struct, IUnaryRule =>
        Add<TRule>(1, false, (_, a, _) => Expr.Unary<TRule>(a[0]));

    public void Indexed<TRule>() where TRule : struct, IIndexedRule =>
        Add<TRule>(1, true, (n, a, _) => Expr.Indexed<TRule>(n, a[0]));

    public void Binary<TRule>() where TRule : struct, IBinaryRule =>
        Add<TRule>(2, false, (_, a, _) => Expr.Binary<TRule>(a[0], a[1]));

    public void Ternary<TRule>() where TRule : struct, ITernaryRule =>
        Add<TRule>(3, false, (_, a, _) => Expr.Ternary<TRule>(a[0], a[1], a[2]));

    public void Fused<TRule>() where TRule : struct, IFusedRule
    {
        // Of the arrays' rules this one alone has a fixed number of elements.
        bool isPartial = typeof(TRule) == typeof(IncompleteBetaPartial);
        Add<TRule>(-1, false, (_, a, b) => isPartial && b.Length == 0
            ? FunctionTable.Shared.Find(RuleName.Of<TRule>())!.Call(a, message => new ArgumentException(message))
            : isPartial ? throw new ArgumentException("expected one array, came two") : Expr.Fused<TRule>(a, b));
    }

    private void Add<TRule>(int arguments, bool hasIndex, Func<int, Expr[], Expr[], Expr> make) where TRule : struct
    {
        string primitive = $"Primitive.Apply<{typeof(TRule).FullName}>";
        _functions[primitive] = new(primitive, arguments, hasIndex ? 0 : -1, make);
        foreach (RuleForAttribute target in typeof(TRule).GetCustomAttributes<RuleForAttribute>())
        {
            if (target.MethodName.StartsWith("op_", StringComparison.Ordinal))
                continue;
            string type = target.DeclaringType.IsInterface ? "double" : target.DeclaringType.Name;
            string name = $"{type}.{target.MethodName}";
            // A power and a root have their index last.
            bool isLast = typeof(TRule) == typeof(RootN) || typeof(TRule) == typeof(PowInteger);
            _functions.TryAdd(name, new(name, arguments, !hasIndex ? -1 : isLast ? 1 : 0, make));
        }
    }
}
