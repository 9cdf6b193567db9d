using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>Least and greatest of computed values: each row's nearest centre, the farthest point, and one within a loop that goes on.</summary>
internal static partial class Nearest
{
    public static double Cost(ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d)
    {
        int k = centres.Length / d, n = points.Length / d;
        double cost = 0;
        for (int i = 0; i < n; i++)
        {
            double closest = double.PositiveInfinity;
            for (int j = 0; j < k; j++)
            {
                double squared = 0;
                for (int l = 0; l < d; l++)
                {
                    double difference = centres[j * d + l] - scale * points[i * d + l];
                    squared += difference * difference;
                }
                closest = Math.Min(closest, squared);
            }
            cost += closest * scale;
        }
        return cost;
    }

    [GradientOf(nameof(Cost))]
    public static partial double CostGradient(
        ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, Span<double> dcentres, Span<double> dpoints, out double dscale);

    [GradientOf(nameof(Cost), Wrt = ["centres"])]
    public static partial double CostGradientOfCentres(
        ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, Span<double> dcentres);

    [JvpOf(nameof(Cost))]
    public static partial (double Value, double Tangent) CostPush(
        ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, ReadOnlySpan<double> dcentres, ReadOnlySpan<double> dpoints, double dscale);

    [HvpOf(nameof(Cost), Wrt = ["centres"])]
    public static partial double CostHvp(
        ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, ReadOnlySpan<double> v, Span<double> dcentres, Span<double> hv);

    [HessianOf(nameof(Cost), Wrt = ["centres"])]
    public static partial double CostHessian(ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, Span<double> h);

    [JacobianOf(nameof(Cost), Wrt = ["centres"])]
    public static partial double CostJacobian(ReadOnlySpan<double> centres, ReadOnlySpan<double> points, double scale, int d, Span<double> j);

    /// <summary>The same on any numbers.</summary>
    public static T Cost<T>(ReadOnlySpan<T> centres, ReadOnlySpan<double> points, double scale, int d) where T : IFloatingPointIeee754<T>
    {
        int k = centres.Length / d, n = points.Length / d;
        T cost = T.Zero;
        for (int i = 0; i < n; i++)
        {
            T closest = T.PositiveInfinity;
            for (int j = 0; j < k; j++)
            {
                T squared = T.Zero;
                for (int l = 0; l < d; l++)
                {
                    T difference = centres[j * d + l] - T.CreateChecked(scale * points[i * d + l]);
                    squared += difference * difference;
                }
                closest = Primitive.Apply<Min, T>(closest, squared);
            }
            cost += closest * T.CreateChecked(scale);
        }
        return cost;
    }

    /// <summary>The greatest distance to any point, from 1 on; then a walk whose every step takes the least of what it finds.</summary>
    public static double Farthest(ReadOnlySpan<double> x, ReadOnlySpan<double> points)
    {
        double most = 1;
        for (int j = 2; j < points.Length / x.Length; j++)
        {
            double sum = 0;
            for (int l = 0; l < x.Length; l++)
                sum += Math.Exp(x[l] * points[j * x.Length + l]);
            most = Math.Max(sum, most);
        }
        double place = most;
        int step = 0;
        while (step < 3)
        {
            double least = place;
            for (int j = 0; j < 4; j++)
            {
                double sum = 0;
                for (int l = 0; l < x.Length; l++)
                    sum += Math.Sin(x[l] * place + j);
                least = Math.Min(least, sum);
            }
            place = 0.5 * place + least * x[0];
            step++;
        }
        return place + most * x[0];
    }

    [GradientOf(nameof(Farthest), Wrt = ["x"])]
    public static partial double FarthestGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> points, Span<double> dx);

    [JvpOf(nameof(Farthest), Wrt = ["x"])]
    public static partial (double Value, double Tangent) FarthestPush(ReadOnlySpan<double> x, ReadOnlySpan<double> points, ReadOnlySpan<double> dx);

    [HvpOf(nameof(Farthest), Wrt = ["x"])]
    public static partial double FarthestHvp(ReadOnlySpan<double> x, ReadOnlySpan<double> points, ReadOnlySpan<double> v, Span<double> hv);
}
