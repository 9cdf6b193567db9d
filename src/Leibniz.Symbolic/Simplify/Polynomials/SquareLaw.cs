namespace Leibniz.Symbolic.Simplify;

/// <summary>A law g^n = p of a generator: sin² = 1 − cos², (√s)² = s.</summary>
/// <param name="Place">The generator's place.</param>
/// <param name="Degree">n.</param>
/// <param name="Value">p; free of the generator.</param>
internal sealed record SquareLaw(int Place, int Degree, Poly Value)
{
    public Poly Reduce(Poly p)
    {
        if (p.Degree(Place) < Degree)
            return p;
        PolyRing ring = p.Ring;
        Poly result = Poly.Constant(ring, 0);
        var powers = new Dictionary<int, Poly> { [0] = Poly.Constant(ring, 1) };
        foreach ((int e, Poly c) in p.CoefficientsOf(Place))
        {
            int times = e / Degree;
            if (!powers.TryGetValue(times, out Poly? power))
                powers[times] = power = Value.Pow(times);
            result += (c * power).Times(1, ring.Power(Place, e % Degree));
        }
        return result;
    }
}
