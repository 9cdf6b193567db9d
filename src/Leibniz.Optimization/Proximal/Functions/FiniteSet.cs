namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The indicator of a finite set of points of Rⁿ; not convex unless it holds one point.</summary>
/// <remarks>
/// P(x) is the nearest point, the first of those equally near. The projection is constant by pieces: its Jacobian is 0, also
/// at equal distances, where there is none. O(kn) for k points, no allocation. Membership: a distance of at most 1e-10 of
/// the larger of ‖x‖ and the point's norm.
/// Source: the definition.
/// </remarks>
public sealed class FiniteSet : SetIndicator
{
    private readonly double[] points;

    /// <summary>The set of the given points.</summary>
    /// <param name="points">The points, [k, n] one after another, k ≥ 1; copied.</param>
    /// <param name="length">The length n of a point; ≥ 1.</param>
    /// <exception cref="ArgumentException">There is no point, the numbers are not a whole number of points, or one of them
    /// is not finite.</exception>
    public FiniteSet(ReadOnlySpan<double> points, int length)
        : base(length, new FunctionTraits { IsConvex = points.Length == length, IsCone = points.Length == length && points.IndexOfAnyExcept(0) < 0 })
    {
        if (length < 1 || points.IsEmpty || points.Length % length != 0)
            throw new ArgumentException($"FiniteSet: expected at least one point of n ≥ 1 numbers; came {points.Length} numbers and n = {length}.", nameof(points));
        if (!VectorKernels.IsFinite(points))
            throw new ArgumentException("FiniteSet: expected finite numbers; a point holds one that is not.", nameof(points));
        this.points = points.ToArray();
    }

    /// <summary>The number k of points.</summary>
    public int Count => points.Length / Length;

    /// <inheritdoc/>
    protected override bool Contains(ReadOnlySpan<double> x)
    {
        ReadOnlySpan<double> nearest = Nearest(x);
        double scale = Math.Max(Membership.Norm(x), Membership.Norm(nearest));
        return scale == 0 || Distance(x, nearest, scale) <= Membership.Tolerance;
    }

    /// <inheritdoc/>
    protected override void Project(ReadOnlySpan<double> x, Span<double> result) => Nearest(x).CopyTo(result);

    /// <inheritdoc/>
    protected override void Differentiate(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> result) => result.Clear();

    private ReadOnlySpan<double> Nearest(ReadOnlySpan<double> x)
    {
        double scale = Math.Max(Membership.Largest(x), Membership.Largest(points));
        if (scale == 0)
            scale = 1;
        int best = 0;
        double least = double.PositiveInfinity;
        for (int k = 0; k < Count; k++)
        {
            double distance = Distance(x, Point(k), scale);
            if (distance < least)
                (best, least) = (k, distance);
        }
        return Point(best);
    }

    private ReadOnlySpan<double> Point(int k) => points.AsSpan(k * Length, Length);

    /// <summary>‖x − p‖/scale, the squares taken of numbers at most 2.</summary>
    private static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> point, double scale)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double difference = (x[i] / scale) - (point[i] / scale);
            sum += difference * difference;
        }
        return Math.Sqrt(sum);
    }
}
