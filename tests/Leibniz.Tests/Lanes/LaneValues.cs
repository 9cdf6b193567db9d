namespace Leibniz.Tests.Lanes;

/// <summary>Eight numbers a register, all different, among them every special one.</summary>
internal static class LaneValues
{
    public static readonly double[][] Rows =
    [
        [0.0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, -double.Epsilon, 1],
        [0.1, 0.3, 0.7, 0.9, 1.1, 2.5, 3, 7.25],
        [-0.2, -0.6, -0.95, -1.5, -2, -3.5, -10, -40],
        [2.2250738585072009e-308, -1e-310, 1e-300, 1e300, -1e300, double.MaxValue, double.MinValue, 709],
        [-708.5, -740, -745.2, 709.7, 709.79, 20.5, -37, 1e-9],
        [-1e-5, 0.34, -0.35, 0.7, -0.69, 1.05, -19.9, 350],
        [1, 2, double.NaN, 4, -5, double.PositiveInfinity, 0.5, -0.0],
    ];

    public static Lanes<double> Register(double[] row) => new(System.Runtime.Intrinsics.Vector512.Create(row));

    /// <summary>Whether two numbers are the same but for so many units in the last place; zeros by sign, NaN by kind.</summary>
    public static bool Agree(double expected, double actual, long ulps)
    {
        if (double.IsNaN(expected) || double.IsNaN(actual))
            return double.IsNaN(expected) && double.IsNaN(actual);
        if (expected == 0 || actual == 0)
            return BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
        if (double.Sign(expected) != double.Sign(actual))
            return false;
        return Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual)) <= ulps;
    }
}
