using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The functions that formulas can call: every rule with a notation, under its name and aliases.</summary>
internal sealed class FunctionTable : IRuleVisitor
{
    private static readonly Lazy<FunctionTable> s_shared = new(() =>
    {
        var table = new FunctionTable();
        RuleCatalog.Visit(table);
        return table;
    });

    // The orders of a formal derivative of the incomplete beta function; its slopes are written out, and grow with them.
    private const int MostOrder = 64;

    private readonly Dictionary<string, FunctionEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public static FunctionTable Shared => s_shared.Value;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Names => _entries.Keys.Order(StringComparer.Ordinal);

    public FunctionEntry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>The name nearest to a mistaken one; null where none is near.</summary>
    public string? Nearest(string name) =>
        _entries.Keys.Select(k => (Name: k, Distance: Distance(k, name.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, name.Length / 2)).OrderBy(k => k.Distance).ThenBy(k => k.Name).FirstOrDefault().Name;

    public void Unary<TRule>() where TRule : struct, IUnaryRule =>
        Add<TRule>(1, a => Expr.Unary<TRule>(a[0]));

    public void Indexed<TRule>() where TRule : struct, IIndexedRule =>
        Add<TRule>(2, a => Expr.Indexed<TRule>((int)((ConstantExpr)a[0]).Value, a[1]), wholeArguments: 1);

    public void Binary<TRule>() where TRule : struct, IBinaryRule =>
        Add<TRule>(2, a => Expr.Binary<TRule>(a[0], a[1]));

    public void Ternary<TRule>() where TRule : struct, ITernaryRule =>
        Add<TRule>(3, a => Expr.Ternary<TRule>(a[0], a[1], a[2]));

    public void Fused<TRule>() where TRule : struct, IFusedRule
    {
        if (typeof(TRule) == typeof(Polynomial))
            Add<TRule>(-1, a => Expr.Fused<TRule>(a.AsSpan(0, a.Length - 1), a.AsSpan(a.Length - 1)));
        else if (typeof(TRule) == typeof(IncompleteBetaPartial))
            Add<TRule>(5, a => Expr.Fused<TRule>(a, []), wholeArguments: 2, leastWhole: 0, mostWhole: MostOrder);
        else if (typeof(TRule) != typeof(Dot))
            Add<TRule>(-1, a => Expr.Fused<TRule>(a, []));
    }

    private void Add<TRule>(
        int arguments, Func<Expr[], Expr> make, int wholeArguments = 0, int leastWhole = int.MinValue, int mostWhole = int.MaxValue)
        where TRule : struct
    {
        // A rule that hides arguments when printed stands only inside derivatives.
        if (RuleName.Notation<TRule>() is not { ShownArguments: 0 } notation)
            return;
        var entry = new FunctionEntry(notation.Name, arguments, make) { WholeArguments = wholeArguments, LeastWhole = leastWhole, MostWhole = mostWhole };
        _entries[notation.Name] = entry;
        foreach (string alias in notation.Aliases)
            _entries.TryAdd(alias, entry);
    }

    // Levenshtein's distance.
    internal static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.Length];
    }
}
