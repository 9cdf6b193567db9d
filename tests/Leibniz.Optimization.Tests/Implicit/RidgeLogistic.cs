using System.Numerics;

namespace Leibniz.Optimization.Tests.Implicit;

/// <summary>Σ log(1 + exp(−yᵢ(⟨aᵢ, x⟩ − θ₁))) + exp(θ₀)‖x‖²/2 of (x, θ): five inputs, two hyper-parameters.</summary>
internal readonly struct RidgeLogistic : IScalarFunction
{
    public const int Columns = 5;

    private static readonly double[,] rows = Rows();

    public T Evaluate<T>(ReadOnlySpan<T> z) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, squares = T.Zero;
        for (int i = 0; i < rows.GetLength(0); i++)
        {
            T score = -z[Columns + 1];
            for (int j = 0; j < Columns; j++)
                score += T.CreateChecked(rows[i, j]) * z[j];
            T label = T.CreateChecked(rows[i, Columns]);
            sum += T.Log(T.One + T.Exp(-label * score));
        }
        for (int j = 0; j < Columns; j++)
            squares += z[j] * z[j];
        return sum + (T.Exp(z[Columns]) * squares / T.CreateChecked(2));
    }

    private static double[,] Rows()
    {
        var random = new Random(8);
        var values = new double[15, Columns + 1];
        for (int i = 0; i < 15; i++)
        {
            for (int j = 0; j < Columns; j++)
                values[i, j] = (2 * random.NextDouble()) - 1;
            values[i, Columns] = values[i, 0] - (0.5 * values[i, 3]) + (0.4 * random.NextDouble()) > 0.2 ? 1 : -1;
        }
        return values;
    }
}
