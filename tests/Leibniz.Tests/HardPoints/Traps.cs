namespace Leibniz.Tests.HardPoints;

public readonly struct RootOfSquare : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0] * x[0]);
}

public readonly struct SquareOfRoot : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) * T.Sqrt(x[0]);
}

public readonly struct BranchNotTaken : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] >= T.Zero ? x[0] : T.Sqrt(-x[0]);
}

public readonly struct SelectNotTaken : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        Select.LessOrEqual(T.Zero, x[0], x[0], T.Sqrt(-x[0]));
}

public readonly struct MinOfReciprocal : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(T.One, T.One / x[0]);
}

public readonly struct NormSquared : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T norm = Fused.NormTwo(x);
        return norm * norm;
    }
}

public readonly struct GaussianOfNorm : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T norm = Fused.NormTwo(x);
        return T.Exp(-(norm * norm));
    }
}

public readonly struct PowerLoop(int rounds) : IScalarFunction
{
    private readonly int _rounds = rounds;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = T.One;
        for (int i = 0; i < _rounds; i++)
            product *= x[0];
        return product;
    }
}

public readonly struct SwapAndOverwrite : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] a = x.ToArray();
        (a[0], a[1]) = (a[1], a[0]);
        a[0] *= a[1];
        a[1] = a[0] + x[0];
        return a[0] * a[1];
    }
}

public readonly struct InactiveInput : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        x[1] + (T.Zero * T.Sqrt(x[0])) + Select.Less(x[0], T.One, T.Zero, T.Log(x[0] - 1.0));
}
