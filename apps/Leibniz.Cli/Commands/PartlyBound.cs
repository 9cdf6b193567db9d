using System.Numerics;

namespace Leibniz.Cli.Commands;

/// <summary>A formula of some of its variables, the others being constants.</summary>
internal readonly struct PartlyBound(BoundExpr formula, double[] values, int[] places) : IScalarFunction
{
    private readonly BoundExpr _formula = formula;
    private readonly double[] _values = values;
    private readonly int[] _places = places;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var all = new T[_values.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = T.CreateChecked(_values[i]);
        for (int i = 0; i < _places.Length; i++)
            all[_places[i]] = x[i];
        return _formula.Evaluate<T>(all);
    }
}
