using Leibniz.Objectives;

namespace Leibniz.Bench;

/// <summary>The mixture's gradient, a point at a time.</summary>
internal sealed class MixtureSingleRows(GaussianMixtureData data, MixtureForm form) : MixtureRows<double>(data, form)
{
    protected override int Width => 1;

    protected override double Coordinate(ReadOnlySpan<double> points, int at, int stride, int count) => points[at];

    protected override double First(double value, int count) => value;

    protected override double Total(double value) => value;
}
