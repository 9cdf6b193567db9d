namespace Leibniz;

/// <summary>The Jacobian of a function f: ℝⁿ → ℝᵐ, and its products with vectors.</summary>
public static partial class Jacobian
{
    /// <summary>Writes the values and the Jacobian of f at x.</summary>
    /// <remarks>By columns, eight a pass forward, or by rows, one sweep each along one tape: whichever is cheaper for the
    /// shape. A warm call allocates nothing. A row whose value is NaN is NaN.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="values">Receives f(x), m numbers.</param>
    /// <param name="jacobian">Receives ∂yᵢ/∂xⱼ at [i·n + j]; m·n numbers.</param>
    /// <param name="options">Mode and zero convention.</param>
    /// <exception cref="ArgumentException">A length is not as said, or <paramref name="x"/> is empty.</exception>
    public static void Of<TFunction>(
        in TFunction f,
        ReadOnlySpan<double> x,
        Span<double> values,
        Span<double> jacobian,
        DifferentiationOptions options = default)
        where TFunction : IVectorFunction
    {
        int m = Shape(f, x, values);
        Lengths.Exactly(m * x.Length, jacobian.Length, nameof(jacobian), "outputs times inputs");
        // A pass of eight columns costs about 2.5 evaluations, a tape 7 and a sweep along it 5.
        bool forward = options.Mode == DifferentiationMode.Forward
            || (options.Mode == DifferentiationMode.Auto && 2.5 * ((x.Length + 7) / 8) <= 7 + (5.0 * m));
        if (forward)
        {
            Columns<TFunction, Tangents8>(f, x, values, jacobian);
            if (!options.PlainZero && Numbers.AnyNaN(jacobian))
                Columns<TFunction, StrongTangents<Tangents8>>(f, x, values, jacobian);
        }
        else
        {
            Rows(f, x, values, jacobian, options.PlainZero);
        }
        for (int i = 0; i < m; i++)
        {
            if (double.IsNaN(values[i]))
                jacobian.Slice(i * x.Length, x.Length).Fill(double.NaN);
        }
    }

    /// <summary>The Jacobian of f at x, as a new m × n array.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <exception cref="ArgumentException"><paramref name="x"/> is empty.</exception>
    public static double[,] Of<TFunction>(in TFunction f, ReadOnlySpan<double> x) where TFunction : IVectorFunction
    {
        Inputs.Check(x);
        int m = f.OutputCount(x.Length);
        using var values = new RentedArray<double>(m);
        using var flat = new RentedArray<double>(m * x.Length);
        Of(f, x, values.Span, flat.Span);
        var jacobian = new double[m, x.Length];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < x.Length; j++)
                jacobian[i, j] = flat.Span[(i * x.Length) + j];
        }
        return jacobian;
    }

    private static int Shape<TFunction>(in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> values)
        where TFunction : IVectorFunction
    {
        Inputs.Check(x);
        int m = f.OutputCount(x.Length);
        Lengths.Exactly(m, values.Length, nameof(values), "the function's number of outputs");
        return m;
    }

    private static void Columns<TFunction, TTangents>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> values, Span<double> jacobian)
        where TFunction : IVectorFunction
        where TTangents : struct, ITangents<TTangents>
    {
        int n = x.Length;
        using var inputs = new RentedArray<DualVector<TTangents>>(n);
        using var outputs = new RentedArray<DualVector<TTangents>>(values.Length);
        for (int start = 0; start < n; start += TTangents.Count)
        {
            int count = Math.Min(TTangents.Count, n - start);
            for (int i = 0; i < n; i++)
            {
                inputs.Span[i] = i >= start && i < start + count
                    ? DualVector<TTangents>.Input(x[i], i - start)
                    : x[i];
            }
            f.Evaluate<DualVector<TTangents>>(inputs.Span, outputs.Span);
            for (int row = 0; row < values.Length; row++)
            {
                values[row] = outputs.Span[row].Primal;
                for (int j = 0; j < count; j++)
                    jacobian[(row * n) + start + j] = outputs.Span[row].Tangent(j);
            }
        }
    }

    private static void Rows<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, Span<double> values, Span<double> jacobian, bool plainZero)
        where TFunction : IVectorFunction
    {
        Tape<double> tape = TapePool<double>.Rent();
        tape.PlainZero = plainZero;
        using var inputs = new RentedArray<Variable<double>>(x.Length);
        using var outputs = new RentedArray<Variable<double>>(values.Length);
        tape.Inputs(x, inputs.Span);
        f.Evaluate<Variable<double>>(inputs.Span, outputs.Span);
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = outputs.Span[row].Value;
            tape.Pull(outputs.Span[row]);
            tape.Cotangents(inputs.Span, jacobian.Slice(row * x.Length, x.Length));
        }
        tape.PlainZero = false;
        TapePool<double>.Return(tape);
    }
}
