using System.Runtime.Intrinsics;
using Leibniz.Objectives;

namespace Leibniz.Bench;

/// <summary>The mixture's gradient, eight points at a time: lane i holds point i of the pack.</summary>
/// <remarks>The last pack repeats its last point in the lanes that are left over, and gives them cotangent 0.</remarks>
internal sealed class MixtureLaneRows(GaussianMixtureData data, MixtureForm form) : MixtureRows<Lanes<double>>(data, form)
{
    protected override int Width => 8;

    protected override Lanes<double> Coordinate(ReadOnlySpan<double> points, int at, int stride, int count)
    {
        Span<double> lanes = stackalloc double[8];
        for (int lane = 0; lane < 8; lane++)
            lanes[lane] = points[at + (stride * Math.Min(lane, count - 1))];
        return Lanes<double>.Load(lanes);
    }

    protected override Lanes<double> First(Lanes<double> value, int count)
    {
        if (count == 8)
            return value;
        Vector512<double> indices = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        return new(Vector512.ConditionalSelect(
            Vector512.LessThan(indices, Vector512.Create((double)count)), value.Values, Vector512<double>.Zero));
    }

    protected override double Total(Lanes<double> value) => Lanes<double>.Sum(value);
}
