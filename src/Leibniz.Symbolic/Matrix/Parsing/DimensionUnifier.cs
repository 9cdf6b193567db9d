namespace Leibniz.Symbolic.Matrix;

/// <summary>Finds the dimensions that were not declared from what a formula asks of them.</summary>
internal sealed class DimensionUnifier
{
    private static readonly string[] s_names = ["m", "n", "p", "q", "r", "k", "l"];

    private readonly Dictionary<string, Dimension> _found = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>A dimension to be found.</summary>
    public Dimension Fresh() => Dimension.Unknown(++_made);

    /// <summary>The dimension with what was found so far.</summary>
    public Dimension Resolve(Dimension dimension)
    {
        Dimension result = Dimension.Of(dimension.Factor);
        foreach (string name in dimension.NameList)
            result *= _found.TryGetValue(name, out Dimension? found) ? Resolve(found) : Single(name);
        return result;
    }

    /// <summary>The shape with what was found so far.</summary>
    public Shape Resolve(Shape shape) => new(Resolve(shape.Rows), Resolve(shape.Columns));

    /// <summary>Makes two dimensions the same; false where they cannot be.</summary>
    /// <remarks>A dimension to be found is never 1: a column would become a scalar, a matrix a row, unasked.</remarks>
    public bool Unify(Dimension a, Dimension b)
    {
        (a, b) = (Resolve(a), Resolve(b));
        // What both have in common says nothing.
        foreach (string name in a.NameList)
        {
            if (b.NameList.Contains(name))
                (a, b) = (a.Over(Single(name))!, b.Over(Single(name))!);
        }
        if (a.Over(Dimension.Of(b.Factor)) is { } left)
            (a, b) = (left, b.Over(Dimension.Of(b.Factor))!);
        if (a == b)
            return true;
        if (!a.IsUnknown)
            (a, b) = (b, a);
        if (!a.IsUnknown || b.IsOne || b.NameList.Contains(a.Names))
            return false;
        _found[a.Names] = b;
        return true;
    }

    /// <summary>Names the dimensions that stayed free, in the order of the shapes, by letters not yet taken.</summary>
    public void NameTheFree(IEnumerable<Shape> shapes)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var free = new List<string>();
        foreach (Shape shape in shapes)
        {
            foreach (string name in Resolve(shape.Rows).NameList.Concat(Resolve(shape.Columns).NameList))
            {
                if (!name.StartsWith('?'))
                    used.Add(name);
                else if (!free.Contains(name))
                    free.Add(name);
            }
        }
        IEnumerable<string> names = (free.Count == 1 ? ["n", .. s_names] : s_names)
            .Concat(Enumerable.Range(1, free.Count).Select(i => "n" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        using IEnumerator<string> next = names.Where(n => !used.Contains(n)).Distinct().GetEnumerator();
        foreach (string name in free)
        {
            next.MoveNext();
            _found[name] = Dimension.Named(next.Current);
        }
    }

    private static Dimension Single(string name) =>
        name.StartsWith('?') ? Dimension.Unknown(int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) : Dimension.Named(name);
}
