namespace Leibniz;

/// <content>The Jacobian's products with vectors, which do not need the Jacobian.</content>
public static partial class Jacobian
{
    /// <summary>Writes the values and the tangents J·ẋ: a Jacobian–vector product, in one pass forward.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="tangent">ẋ, n numbers.</param>
    /// <param name="values">Receives f(x), m numbers.</param>
    /// <param name="tangents">Receives J·ẋ, m numbers.</param>
    /// <exception cref="ArgumentException">A length is not as said, or <paramref name="x"/> is empty.</exception>
    public static void Push<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> values, Span<double> tangents)
        where TFunction : IVectorFunction
    {
        int m = Shape(f, x, values);
        Lengths.Same(x.Length, tangent.Length, nameof(x), nameof(tangent));
        Lengths.Exactly(m, tangents.Length, nameof(tangents), "the function's number of outputs");
        using var inputs = new RentedArray<Dual<double>>(x.Length);
        using var outputs = new RentedArray<Dual<double>>(m);
        for (int i = 0; i < x.Length; i++)
            inputs.Span[i] = new(x[i], tangent[i]);
        f.Evaluate<Dual<double>>(inputs.Span, outputs.Span);
        for (int i = 0; i < m; i++)
        {
            values[i] = outputs.Span[i].Primal;
            tangents[i] = double.IsNaN(values[i]) ? double.NaN : outputs.Span[i].Tangent;
        }
    }

    /// <summary>Writes the values and the cotangents Jᵀ·ȳ: a vector–Jacobian product, in one sweep back.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n ≥ 1 numbers.</param>
    /// <param name="cotangent">ȳ, m numbers.</param>
    /// <param name="values">Receives f(x), m numbers.</param>
    /// <param name="cotangents">Receives Jᵀ·ȳ, n numbers.</param>
    /// <exception cref="ArgumentException">A length is not as said, or <paramref name="x"/> is empty.</exception>
    public static void Pull<TFunction>(
        in TFunction f,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> cotangent,
        Span<double> values,
        Span<double> cotangents)
        where TFunction : IVectorFunction
    {
        int m = Shape(f, x, values);
        Lengths.Exactly(m, cotangent.Length, nameof(cotangent), "the function's number of outputs");
        Lengths.Same(x.Length, cotangents.Length, nameof(x), nameof(cotangents));
        Tape<double> tape = TapePool<double>.Rent();
        using var inputs = new RentedArray<Variable<double>>(x.Length);
        using var outputs = new RentedArray<Variable<double>>(m);
        tape.Inputs(x, inputs.Span);
        f.Evaluate<Variable<double>>(inputs.Span, outputs.Span);
        for (int i = 0; i < m; i++)
            values[i] = outputs.Span[i].Value;
        tape.Pull(outputs.Span, cotangent);
        tape.Cotangents(inputs.Span, cotangents);
        TapePool<double>.Return(tape);
    }
}
