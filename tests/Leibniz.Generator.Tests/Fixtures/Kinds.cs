namespace Leibniz.Generator.Tests.Fixtures;

/// <summary>One function each of the shapes R → R, Rⁿ → R and Rⁿ → Rᵐ, with every kind of derivative.</summary>
internal static partial class Kinds
{
    public static double Energy(ReadOnlySpan<double> x, double scale)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double left = i > 0 ? x[i - 1] : 0;
            sum += Math.Exp(scale * x[i]) * Math.Sin(left) + x[i] * x[i] * x[i];
        }
        return sum;
    }

    [GradientOf(nameof(Energy))]
    public static partial double EnergyGradient(ReadOnlySpan<double> x, double scale, Span<double> dx, out double dscale);

    [GradientOf(nameof(Energy), Wrt = ["x"])]
    public static partial double EnergyGradientOfX(ReadOnlySpan<double> x, double scale, Span<double> dx);

    [JvpOf(nameof(Energy))]
    public static partial (double Value, double Tangent) EnergyPush(
        ReadOnlySpan<double> x, double scale, ReadOnlySpan<double> dx, double dscale);

    [HvpOf(nameof(Energy), Wrt = ["x"])]
    public static partial double EnergyHvp(ReadOnlySpan<double> x, double scale, ReadOnlySpan<double> v, Span<double> hv);

    [HvpOf(nameof(Energy))]
    public static partial double EnergyBoth(
        ReadOnlySpan<double> x, double scale, ReadOnlySpan<double> v, double w, Span<double> dx, out double dscale, Span<double> hv, out double hw);

    [HessianOf(nameof(Energy))]
    public static partial void EnergyHessian(ReadOnlySpan<double> x, double scale, Span<double> h);

    /// <summary>Two numbers of many, added to what is there: rows are few against columns.</summary>
    public static void Moments(ReadOnlySpan<double> x, double w, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[0] += Math.Sqrt(x[i]) * w;
            y[1] += y[0] * Math.Sin(w * x[i]);
        }
    }

    [JacobianOf(nameof(Moments), Wrt = ["x", "w"])]
    public static partial void MomentsJacobian(ReadOnlySpan<double> x, double w, Span<double> y, Span<double> j);

    [JvpOf(nameof(Moments), Wrt = ["x", "w"])]
    public static partial void MomentsPush(ReadOnlySpan<double> x, double w, Span<double> y, ReadOnlySpan<double> dx, double dw, Span<double> dy);

    /// <summary>A whole power of numbers of either sign.</summary>
    public static double Powers(ReadOnlySpan<double> x, int n)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Math.Pow(x[i], n) * x[(i + 1) % x.Length];
        return sum;
    }

    [HessianOf(nameof(Powers), Wrt = ["x"])]
    public static partial void PowersHessian(ReadOnlySpan<double> x, int n, Span<double> h);

    /// <summary>Rows that read what stood in the output and what was written there, with a branch, jumps and a swap.</summary>
    public static void Folded(ReadOnlySpan<double> x, double[] w, Span<double> y)
    {
        double before = 1;
        for (int r = 0; r < y.Length; r++)
        {
            double sum = y[r] * x[r % x.Length];
            foreach (double each in x)
            {
                if (each < 0)
                    continue;
                sum += sum > 2 ? Math.Sqrt(each) * w[0] : each * each * w[1];
                if (sum > 40)
                    break;
            }
            y[r] = sum / before;
            before = 2 + Math.Cos(y[r]);
        }
        (y[0], y[^1]) = (y[^1], y[0]);
    }

    [JacobianOf(nameof(Folded), Wrt = ["x", "w"])]
    public static partial void FoldedJacobian(ReadOnlySpan<double> x, double[] w, Span<double> y, Span<double> j);

    [JvpOf(nameof(Folded), Wrt = ["x", "w"])]
    public static partial void FoldedPush(
        ReadOnlySpan<double> x, double[] w, Span<double> y, ReadOnlySpan<double> dx, ReadOnlySpan<double> dw, Span<double> dy);

    [JacobianOf(nameof(Energy))]
    public static partial double EnergyJacobian(ReadOnlySpan<double> x, double scale, Span<double> j);

    public static void Curve(ReadOnlySpan<double> p, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            double t = 0.1 * i;
            y[i] = p[0] * Math.Exp(-p[1] * t) + p[2] * t * t / (1 + p[1] * p[1]);
        }
    }

    [JacobianOf(nameof(Curve))]
    public static partial void CurveJacobian(ReadOnlySpan<double> p, Span<double> y, Span<double> j);

    [JvpOf(nameof(Curve), Wrt = ["p"])]
    public static partial void CurvePush(ReadOnlySpan<double> p, Span<double> y, ReadOnlySpan<double> dp, Span<double> dy);

    [VjpOf(nameof(Curve))]
    public static partial void CurvePull(ReadOnlySpan<double> p, Span<double> y, ReadOnlySpan<double> yBar, Span<double> pBar);
}
