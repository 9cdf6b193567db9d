using System.Numerics;
using D2 = Leibniz.Dual<Leibniz.Dual<double>>;
using D4 = Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<double>>>>;
using D6 = Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<double>>>>>>;
using D8 = Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<double>>>>>>>>;
using D10 = Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<Leibniz.Dual<double>>>>>>>>>>;

namespace Leibniz.Bench;

/// <summary>A high derivative of exp(sin x)·log(1 + x²), by a truncated series and by nested duals.</summary>
internal static class HighOrder
{
    /// <summary>Derivative of the given order by one series.</summary>
    public static double ByJet(double x, int order) => Composite(Jet<double>.Input(x, order)).Derivative(order);

    /// <summary>Tenth derivative by ten nested duals.</summary>
    public static double ByTenDuals(double x)
    {
        D10 y = Composite(Lift10(x));
        return y.Tangent.Tangent.Tangent.Tangent.Tangent.Tangent.Tangent.Tangent.Tangent.Tangent;
    }

    private static T Composite<T>(T x) where T : IFloatingPointIeee754<T> =>
        T.Exp(T.Sin(x)) * T.Log(T.One + (x * x));

    private static D10 Lift10(double x)
    {
        D2 two = Lift(Lift(x));
        D4 four = Lift(Lift(two));
        D6 six = Lift(Lift(four));
        D8 eight = Lift(Lift(six));
        return Lift(Lift(eight));
    }

    private static Dual<T> Lift<T>(T x) where T : IFloatingPointIeee754<T> => Dual<T>.Input(x);
}
