using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The framework's questions about a number, each as a type that a carrier can pass on to its value.</summary>
internal static class Queries
{
    public readonly struct IsCanonical : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsCanonical(x);
    }

    public readonly struct IsComplexNumber : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsComplexNumber(x);
    }

    public readonly struct IsEvenInteger : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsEvenInteger(x);
    }

    public readonly struct IsFinite : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsFinite(x);
    }

    public readonly struct IsImaginaryNumber : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsImaginaryNumber(x);
    }

    public readonly struct IsInfinity : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsInfinity(x);
    }

    public readonly struct IsInteger : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsInteger(x);
    }

    public readonly struct IsNaN : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsNaN(x);
    }

    public readonly struct IsNegative : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsNegative(x);
    }

    public readonly struct IsNegativeInfinity : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsNegativeInfinity(x);
    }

    public readonly struct IsNormal : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsNormal(x);
    }

    public readonly struct IsOddInteger : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsOddInteger(x);
    }

    public readonly struct IsPositive : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsPositive(x);
    }

    public readonly struct IsPositiveInfinity : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsPositiveInfinity(x);
    }

    public readonly struct IsRealNumber : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsRealNumber(x);
    }

    public readonly struct IsSubnormal : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsSubnormal(x);
    }

    public readonly struct IsZero : IQuery<bool>
    {
        public static bool Of<T>(T x) where T : IFloatingPointIeee754<T> => T.IsZero(x);
    }

    public readonly struct Sign : IQuery<int>
    {
        public static int Of<T>(T x) where T : IFloatingPointIeee754<T> => T.Sign(x);
    }

    public readonly struct ILogB : IQuery<int>
    {
        public static int Of<T>(T x) where T : IFloatingPointIeee754<T> => T.ILogB(x);
    }

    public readonly struct WholePart : IQuery<double>
    {
        public static double Of<T>(T x) where T : IFloatingPointIeee754<T> =>
            typeof(T) == typeof(double) ? (double)(object)x
            : Primitive.IsPlain<T>() ? double.CreateTruncating(x)
            : Carrier<T>.Instance.WholePart(x);
    }
}
