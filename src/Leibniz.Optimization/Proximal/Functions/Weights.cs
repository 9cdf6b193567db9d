using System.Globalization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>One weight for all coordinates, or one for each; every weight finite and ≥ 0.</summary>
internal readonly struct Weights
{
    private readonly double[]? each;
    private readonly double common;

    /// <summary>One weight for all.</summary>
    public Weights(double weight, string function) => common = StepArguments.RequireNonnegative(weight, function, "lambda");

    /// <summary>One weight for each coordinate; copied.</summary>
    public Weights(ReadOnlySpan<double> weights, string function)
    {
        if (weights.IsEmpty)
            throw new ArgumentException($"{function}: expected at least one weight; came none.", nameof(weights));
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0) || !double.IsFinite(weights[i]))
                throw new ArgumentException($"{function}: expected weights finite and ≥ 0; weights[{i}] is {weights[i].ToString(CultureInfo.InvariantCulture)}.", nameof(weights));
        }
        each = weights.ToArray();
    }

    /// <summary>The number of weights, −1 where one serves any length.</summary>
    public int Length => each?.Length ?? -1;

    /// <summary>The weights one by one; empty where one serves all.</summary>
    public ReadOnlySpan<double> Each => each;

    /// <summary>The least weight.</summary>
    public double Least => each is null ? common : each.Min();

    /// <summary>The largest weight.</summary>
    public double Largest => each is null ? common : each.Max();

    /// <summary>The weight of coordinate i.</summary>
    public double this[int i] => each is null ? common : each[i];
}
