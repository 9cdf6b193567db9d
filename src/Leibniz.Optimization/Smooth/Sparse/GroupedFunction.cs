using System.Numerics;

namespace Leibniz.Optimization.Smooth;

/// <summary>z ↦ f(x + S z), where S adds z_g to every number of group g: its Jacobian at 0 is J S.</summary>
/// <param name="f">f.</param>
/// <param name="x">x.</param>
/// <param name="groups">The group of each number of x, −1 for one that stays.</param>
internal readonly struct GroupedFunction<TFunction>(TFunction f, double[] x, int[] groups) : IVectorFunction
    where TFunction : IVectorFunction
{
    private readonly TFunction _f = f;

    public int OutputCount(int inputs) => _f.OutputCount(x.Length);

    public void Evaluate<T>(ReadOnlySpan<T> z, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        var moved = new T[x.Length];
        for (int j = 0; j < moved.Length; j++)
        {
            T at = T.CreateChecked(x[j]);
            moved[j] = groups[j] < 0 ? at : at + z[groups[j]];
        }
        _f.Evaluate(moved, y);
    }
}
