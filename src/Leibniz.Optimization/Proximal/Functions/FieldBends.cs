namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The second-order model of c Σ|k| around a field k: where k is 0 it stays 0, elsewhere it bends by
/// H = c(I − uuᵀ)/|k|, u = k/|k|.</summary>
internal sealed class FieldBends
{
    // A difference under 1e-9 of the ball's radius beyond the ball is rounding.
    private const double Beyond = 1 + 1e-9;

    private readonly double[] bends;
    private readonly bool[] isFlat;
    private readonly int places;

    /// <summary>Tells the places at which the field is 0.</summary>
    /// <param name="field">k, part after part; becomes u, 0 where flat.</param>
    /// <param name="ahead">Its dual one step ahead: within the ball of radius c where k is 0.</param>
    /// <param name="places">The number of places.</param>
    /// <param name="c">c.</param>
    /// <param name="unknown">What length of k counts as 0.</param>
    public FieldBends(double[] field, double[] ahead, int places, double c, double unknown)
    {
        (this.places, Units) = (places, field);
        (bends, isFlat) = (new double[places], new bool[places]);
        for (int place = 0; place < places; place++)
        {
            double norm = Norm(field, place);
            isFlat[place] = norm <= unknown || !(Norm(ahead, place) > c * Beyond);
            bends[place] = isFlat[place] ? 0 : c / norm;
            for (int at = place; at < field.Length; at += places)
                field[at] = isFlat[place] ? 0 : field[at] / norm;
        }
    }

    /// <summary>u, part after part; 0 where flat.</summary>
    public double[] Units { get; }

    /// <summary>Of a field's tangent k̇ and the multipliers m: writes the force, Hk̇ or m where flat, in the place of k̇; and what
    /// must vanish, k̇ where flat, else 0.</summary>
    public void Apply(Span<double> tangent, ReadOnlySpan<double> multipliers, Span<double> vanishing)
    {
        for (int place = 0; place < places; place++)
        {
            double along = 0;
            for (int at = place; at < tangent.Length; at += places)
                along += Units[at] * tangent[at];
            for (int at = place; at < tangent.Length; at += places)
            {
                vanishing[at] = isFlat[place] ? tangent[at] : 0;
                tangent[at] = isFlat[place] ? multipliers[at] : bends[place] * (tangent[at] - (along * Units[at]));
            }
        }
    }

    private double Norm(double[] field, int place)
    {
        double sum = 0;
        for (int at = place; at < field.Length; at += places)
            sum += field[at] * field[at];
        return Math.Sqrt(sum);
    }
}
