namespace Leibniz;

/// <content>The two ways to a gradient.</content>
public static partial class Gradient
{
    private static double Forward<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, bool plainZero) where TFunction : IScalarFunction
    {
        double value = x.Length <= 4
            ? ForwardChunks<TFunction, Tangents4>(f, x, gradient)
            : ForwardChunks<TFunction, Tangents8>(f, x, gradient);
        return plainZero || !Numbers.AnyNaN(gradient)
            ? value
            : ForwardChunks<TFunction, StrongTangents<Tangents8>>(f, x, gradient);
    }

    private static double ForwardChunks<TFunction, TTangents>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient)
        where TFunction : IScalarFunction
        where TTangents : struct, ITangents<TTangents>
    {
        using var inputs = new RentedArray<DualVector<TTangents>>(x.Length);
        Span<DualVector<TTangents>> duals = inputs.Span;
        for (int i = 0; i < x.Length; i++)
            duals[i] = x[i];
        double value = 0;
        for (int start = 0; start < x.Length; start += TTangents.Count)
        {
            int count = Math.Min(TTangents.Count, x.Length - start);
            for (int i = 0; i < count; i++)
                duals[start + i] = DualVector<TTangents>.Input(x[start + i], i);
            DualVector<TTangents> y = f.Evaluate<DualVector<TTangents>>(duals);
            value = y.Primal;
            for (int i = 0; i < count; i++)
            {
                gradient[start + i] = y.Tangent(i);
                duals[start + i] = x[start + i];
            }
        }
        return value;
    }

    private static double Reverse<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> gradient, bool plainZero) where TFunction : IScalarFunction
    {
        Tape<double> tape = TapePool<double>.Rent();
        tape.PlainZero = plainZero;
        using var inputs = new RentedArray<Variable<double>>(x.Length);
        tape.Inputs(x, inputs.Span);
        Variable<double> value = f.Evaluate<Variable<double>>(inputs.Span);
        tape.Pull(value);
        tape.Cotangents(inputs.Span, gradient);
        tape.PlainZero = false;
        TapePool<double>.Return(tape);
        return value.Value;
    }
}
