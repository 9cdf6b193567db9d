namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Where a point's projection onto the exponential cone lies: inside, at the apex, on the face or on the curve.</summary>
/// <remarks>The numbers are divided by a power of two near the largest of them, so that no product overflows and none is rounded.</remarks>
internal readonly struct ExponentialConeStep
{
    // exp(±700) is still a normal number; beyond, the curved boundary is nearer to the face than the smallest one.
    private const double Steepest = 700;

    private readonly double x;
    private readonly double y;
    private readonly double z;
    private readonly double scale;
    private readonly Place place;
    private readonly double rho;

    private ExponentialConeStep(double x, double y, double z, double scale, Place place, double rho = 0)
    {
        (this.x, this.y, this.z, this.scale) = (x, y, z, scale);
        (this.place, this.rho) = (place, rho);
    }

    private enum Place { Inside, Boundary, Apex, Face, Ray, Wall, Curve }

    /// <summary>Finds the place of a point's projection.</summary>
    public static ExponentialConeStep Of(ReadOnlySpan<double> point)
    {
        double largest = Membership.Largest(point);
        if (largest == 0)
            return new(0, 0, 0, 1, Place.Apex);
        double scale = Math.ScaleB(1, Math.ILogB(largest));
        double x = point[0] / scale, y = point[1] / scale, z = point[2] / scale;
        if (y > 0 && z > 0 && x / y < Math.Log(z / y))
            return new(point[0], point[1], point[2], 1, Place.Inside);
        // The polar cone: x > 0 and x·exp(y/x) ≤ −e·z, with the face x = 0, y ≤ 0, z ≤ 0.
        if (x > 0 ? z < 0 && (y / x) - 1 <= Math.Log(-z / x) : x == 0 && y <= 0 && z <= 0)
            return new(x, y, z, scale, Place.Apex);
        if (x <= 0 && y <= 0)
            return new(x, y, z, scale, Place.Face);
        if (y > 0 && z > 0 && x / y == Math.Log(z / y))
            return new(x, y, z, scale, Place.Boundary, x / y);
        return Root(x, y, z, scale);
    }

    /// <summary>Writes the projection.</summary>
    public void Projection(Span<double> result)
    {
        (double px, double py, double pz) = place switch
        {
            Place.Inside or Place.Boundary => (x, y, z),
            Place.Apex => (0, 0, 0),
            Place.Face => (x, 0, Math.Max(z, 0)),
            Place.Ray => (0, 0, Math.Max(z, 0)),
            Place.Wall => (x, y, Math.Max(z, 0)),
            _ => OnCurve(),
        };
        (result[0], result[1], result[2]) = (px * scale, py * scale, pz * scale);
    }

    /// <summary>Writes the Jacobian times a direction.</summary>
    public void Differentiate(ReadOnlySpan<double> direction, Span<double> result)
    {
        (double dx, double dy, double dz) = (direction[0], direction[1], direction[2]);
        (result[0], result[1], result[2]) = place switch
        {
            Place.Inside => (dx, dy, dz),
            Place.Apex => (0, 0, 0),
            Place.Face => (x < 0 ? dx : 0, 0, z > 0 ? dz : 0),
            Place.Ray => (0, 0, z > 0 ? dz : 0),
            Place.Wall => (dx, dy, z > 0 ? dz : 0),
            _ => AlongCurve(dx, dy, dz),
        };
    }

    /// <summary>Finds ρ with s·e^ρ − d·e^−ρ = z, where s·(ρ, 1) + d·(1, 1 − ρ) = (x, y).</summary>
    private static ExponentialConeStep Root(double x, double y, double z, double scale)
    {
        // Where s and d are both positive; the function increases there from −∞ or a negative number.
        double low = x > 0 ? 1 - (y / x) : double.NegativeInfinity, high = y > 0 ? x / y : double.PositiveInfinity;
        if (low >= Steepest)
            return new(x, y, z, scale, Place.Ray);
        if (high <= -Steepest)
            return new(x, y, z, scale, Place.Wall);
        if (high > Steepest)
        {
            high = Steepest;
            if (Excess(high, x, y, z, out _) <= 0)
                return new(x, y, z, scale, Place.Ray);
        }
        if (low < -Steepest)
        {
            low = -Steepest;
            if (Excess(low, x, y, z, out _) >= 0)
                return new(x, y, z, scale, Place.Wall);
        }
        double rho = Math.Clamp(0.5, low, high);
        if (rho == low || rho == high)
            rho = low + ((high - low) / 2);
        // Every third round halves the bracket, so 1400 shrinks below the spacing of doubles within 3·62 rounds.
        for (int round = 1; round <= 200; round++)
        {
            double excess = Excess(rho, x, y, z, out double slope);
            if (excess == 0)
                break;
            (low, high) = excess < 0 ? (rho, high) : (low, rho);
            double next = rho - (excess / slope);
            if (round % 3 == 0 || !(next > low && next < high))
                next = low + ((high - low) / 2);
            bool settled = Math.Abs(next - rho) <= 2e-16 * (1 + Math.Abs(rho));
            rho = next;
            if (settled)
                break;
        }
        return new(x, y, z, scale, Place.Curve, rho);
    }

    private static double Excess(double rho, double x, double y, double z, out double slope)
    {
        double q = (rho * (rho - 1)) + 1, s = (((rho - 1) * x) + y) / q, d = (x - (rho * y)) / q, e = Math.Exp(rho);
        double turn = ((2 * rho) - 1) / q, sSlope = (x / q) - (s * turn), dSlope = (-y / q) - (d * turn);
        slope = (e * (s + sSlope)) + ((d - dSlope) / e);
        return (s * e) - (d / e) - z;
    }

    /// <summary>s and d at the root; the one that the exponential magnifies is taken from the third equation.</summary>
    private (double S, double D) Multipliers()
    {
        double q = (rho * (rho - 1)) + 1, e = Math.Exp(rho);
        double s = (((rho - 1) * x) + y) / q, d = (x - (rho * y)) / q;
        if (place == Place.Boundary)
            return (y, 0);
        return rho > 0
            ? (Math.Max(z + (Math.Max(d, 0) / e), 0) / e, Math.Max(d, 0))
            : (Math.Max(s, 0), Math.Max(e * ((Math.Max(s, 0) * e) - z), 0));
    }

    private (double X, double Y, double Z) OnCurve()
    {
        (double s, double d) = Multipliers();
        return rho > 0 ? (rho * s, s, Math.Max(z + (d / Math.Exp(rho)), 0)) : (rho * s, s, s * Math.Exp(rho));
    }

    private (double X, double Y, double Z) AlongCurve(double dx, double dy, double dz)
    {
        (double s, double d) = Multipliers();
        // a = (ρ, 1, e^ρ) and b = (1, 1 − ρ, −e^−ρ), each divided by its largest power of e; û = b × a.
        double e = Math.Exp(-Math.Abs(rho));
        (double ax, double ay, double az) = rho > 0 ? (rho * e, e, 1.0) : (rho, 1.0, e);
        (double bx, double by, double bz) = rho > 0 ? (1.0, 1 - rho, -e) : (e, e * (1 - rho), -1.0);
        double aNorm = Math.Sqrt((ax * ax) + (ay * ay) + (az * az)), bNorm = Math.Sqrt((bx * bx) + (by * by) + (bz * bz));
        (ax, ay, az) = (ax / aNorm, ay / aNorm, az / aNorm);
        (bx, by, bz) = (bx / bNorm, by / bNorm, bz / bNorm);
        (double ux, double uy, double uz) = ((by * az) - (bz * ay), (bz * ax) - (bx * az), (bx * ay) - (by * ax));
        // |w|² of the part of a′ = (1, 0, e^ρ) across a: |a × a′|²/|a|² = e^2ρ|b|²/|a|², in the scaled norms bNorm²/aNorm².
        double across = bNorm / aNorm * (bNorm / aNorm);
        double kappa = d == 0 ? 1 : s * across / ((s * across) + d);
        double alongA = (ax * dx) + (ay * dy) + (az * dz), alongU = kappa * ((ux * dx) + (uy * dy) + (uz * dz));
        return ((alongA * ax) + (alongU * ux), (alongA * ay) + (alongU * uy), (alongA * az) + (alongU * uz));
    }
}
