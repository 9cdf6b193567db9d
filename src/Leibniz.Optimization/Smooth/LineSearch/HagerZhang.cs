namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>A step that fulfils the Wolfe conditions, or the approximate ones that rounding of the value cannot spoil.</summary>
/// <remarks>Accepted is φ(t) ≤ φ(0) + δtφ′(0) with φ′(t) ≥ σφ′(0), or (2δ − 1)φ′(0) ≥ φ′(t) ≥ σφ′(0) with
/// φ(t) ≤ φ(0) + ε|φ(0)|. The second compares slopes alone, so that the minimum is found to the precision of the gradient,
/// where a difference of values would give half the digits. A bracket [a, b] with φ(a) ≤ φ(0) + ε|φ(0)|, φ′(a) &lt; 0 ≤ φ′(b)
/// is grown by the factor ρ = 5, then closed by the double secant step, or bisected where that shrinks it by less than γ.
/// Source: Hager and Zhang 2005, conditions T1 and T2, steps B0–B3, U0–U3, S1–S4, L0–L3.</remarks>
public sealed class HagerZhang : ILineSearch
{
    private const int MostTrials = 100;

    // Hager and Zhang 2005, section 4: ρ, and γ above which a bracket is bisected.
    private const double Expansion = 5;
    private const double Shrinkage = 0.66;

    /// <summary>δ, in (0, ½).</summary>
    public double Decrease { get; init; } = 0.1;

    /// <summary>σ, in [δ, 1).</summary>
    public double Curvature { get; init; } = 0.9;

    /// <summary>ε, the relative rise of the value that counts as rounding; ≥ 0.</summary>
    public double Rounding { get; init; } = 1e-6;

    /// <summary>The longest step, &gt; 0; it is taken where the decrease is sufficient, though the function may still fall
    /// there.</summary>
    public double Longest { get; init; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!(slope < 0))
            return 0;
        var bracket = new Bracket(this, new(f, x, direction, point, gradient), value, slope);
        if (!bracket.Grow(Math.Min(initial, Longest)))
        {
            while (bracket.IsOpen && !bracket.DoubleSecant())
            {
            }
        }
        double t = bracket.Finish();
        if (t > 0)
            value = bracket.Value;
        return t;
    }

    // Every method that makes a trial returns whether the search is over: the trial is accepted, or was the last.
    private ref struct Bracket(HagerZhang search, SearchLine line, double value, double slope)
    {
        private readonly double _value = value, _slope = slope, _ceiling = value + (search.Rounding * Math.Abs(value));
        private SearchLine _line = line;
        private double _a, _valueA = value, _slopeA = slope, _b, _slopeB, _accepted, _last;

        public readonly bool IsOpen => _b > _a;

        public readonly double Value => _line.Value;

        public bool Grow(double t)
        {
            while (!Try(t))
            {
                if (_line.IsUsable && _line.Slope >= 0)
                {
                    (_b, _slopeB) = (t, _line.Slope);
                    return false;
                }
                if (!_line.IsUsable || _line.Value > _ceiling)
                    return Bisect(t);
                Raise(t);
                if (t >= search.Longest)
                    return true;
                t = Math.Min(t * Expansion, search.Longest);
            }
            return true;
        }

        public bool DoubleSecant()
        {
            double a = _a, b = _b, slopeA = _slopeA, slopeB = _slopeB;
            double c = Secant(a, slopeA, b, slopeB);
            if (Update(c))
                return true;
            double second = c == _b ? Secant(b, slopeB, _b, _slopeB) : c == _a ? Secant(a, slopeA, _a, _slopeA) : double.NaN;
            if (Update(second))
                return true;
            return _b - _a > Shrinkage * (b - a) && Update(_a + (0.5 * (_b - _a)));
        }

        // The accepted step, else the lowest known one that does not raise the value.
        public double Finish()
        {
            if (_accepted == 0 && _a > 0 && _valueA <= _value)
            {
                if (_last != _a)
                    _line.Evaluate(_a);
                _accepted = _a;
            }
            return _accepted;
        }

        private static double Secant(double a, double slopeA, double b, double slopeB) =>
            ((a * slopeB) - (b * slopeA)) / (slopeB - slopeA);

        private bool Update(double c)
        {
            if (!(c > _a && c < _b))
                return false;
            if (Try(c))
                return true;
            if (_line.IsUsable && _line.Slope >= 0)
            {
                (_b, _slopeB) = (c, _line.Slope);
                return false;
            }
            if (!_line.IsUsable || _line.Value > _ceiling)
                return Bisect(c);
            Raise(c);
            return false;
        }

        // U3: between a, where φ falls and is low, and b, where it is too high, there is a point where it rises again.
        private bool Bisect(double b)
        {
            while (true)
            {
                double middle = _a + (0.5 * (b - _a));
                if (!(middle > _a && middle < b) || Try(middle))
                    return true;
                if (_line.IsUsable && _line.Slope >= 0)
                {
                    (_b, _slopeB) = (middle, _line.Slope);
                    return false;
                }
                if (_line.IsUsable && _line.Value <= _ceiling)
                    Raise(middle);
                else
                    b = middle;
            }
        }

        private void Raise(double t) => (_a, _valueA, _slopeA) = (t, _line.Value, _line.Slope);

        private bool Try(double t)
        {
            if (_line.Trials >= MostTrials || !double.IsFinite(t))
                return true;
            _line.Evaluate(t);
            _last = t;
            double rise = _line.Slope, least = search.Curvature * _slope;
            bool wolfe = _line.Value <= _value + (search.Decrease * t * _slope) && (rise >= least || (rise < 0 && t >= search.Longest));
            bool approximate = _line.Value <= _ceiling && rise >= least && rise <= ((2 * search.Decrease) - 1) * _slope;
            if (!wolfe && !approximate && _line.Value != double.NegativeInfinity)
                return false;
            _accepted = t;
            return true;
        }
    }
}
