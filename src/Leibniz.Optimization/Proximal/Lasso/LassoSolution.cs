namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The coefficients for one λ, with what shows them right.</summary>
public sealed record LassoSolution
{
    /// <summary>λ.</summary>
    public required double Lambda { get; init; }

    /// <summary>The intercept, in the data's units; 0 where none is fitted.</summary>
    public required double Intercept { get; init; }

    /// <summary>The coefficients, [p], in the data's units.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>The objective ‖y − β₀ − Xβ‖²/(2n) + λ(α‖β‖₁ + (1 − α)‖β‖²/2), the penalty on the scaled coefficients.</summary>
    public required double Objective { get; init; }

    /// <summary>The duality gap: the objective is at most this far above the least.</summary>
    public required double Gap { get; init; }

    /// <summary>The gap over the objective at β = 0.</summary>
    public required double RelativeGap { get; init; }

    /// <summary>The largest violation of the conditions of optimality, over αλ: of gⱼ = αλ·sign βⱼ where βⱼ ≠ 0, of |gⱼ| ≤ αλ elsewhere, with
    /// gⱼ = ⟨xⱼ, r⟩/n − λ(1 − α)βⱼ.</summary>
    public required double Violation { get; init; }

    /// <summary>The number of coefficients that are not 0.</summary>
    public required int Nonzeros { get; init; }

    /// <summary>The rounds of descent that it took.</summary>
    public required int Rounds { get; init; }

    /// <summary>The part of the response's variance (of its mean square, without an intercept) that the model explains.</summary>
    public required double Explained { get; init; }

    /// <summary>The model's response to a row of predictors.</summary>
    /// <param name="row">The predictors, [p].</param>
    /// <exception cref="ArgumentException">The row has another length.</exception>
    public double Predict(ReadOnlySpan<double> row)
    {
        if (row.Length != Coefficients.Length)
            throw new ArgumentException($"Predict: the row has {row.Length} predictors; the model has {Coefficients.Length}.", nameof(row));
        return Intercept + VectorKernels.Dot(row, Coefficients);
    }
}
