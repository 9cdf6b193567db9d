namespace Leibniz;

/// <summary>A fixed number of tangents held in vector registers.</summary>
/// <typeparam name="TSelf">The pack itself.</typeparam>
public interface ITangents<TSelf> where TSelf : struct, ITangents<TSelf>
{
    /// <summary>How many tangents the pack holds.</summary>
    static abstract int Count { get; }

    /// <summary>All zero.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>One at an index, zero elsewhere.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    static abstract TSelf Unit(int index);

    /// <summary>The tangent at an index.</summary>
    static abstract double At(TSelf tangents, int index);

    /// <summary>The sum a + b.</summary>
    static abstract TSelf Add(TSelf a, TSelf b);

    /// <summary>The difference a − b.</summary>
    static abstract TSelf Subtract(TSelf a, TSelf b);

    /// <summary>The product slope · a of the chain rule.</summary>
    static abstract TSelf Scale(double slope, TSelf a);

    /// <summary>The sum left · a + right · b of the chain rule.</summary>
    static abstract TSelf Combine(double left, TSelf a, double right, TSelf b);

    /// <summary>The sum a + slope · b of the chain rule, rounded once where the processor can.</summary>
    static abstract TSelf AddScaled(TSelf a, double slope, TSelf b);

    /// <summary>The product slope · a in which zero times anything is zero.</summary>
    static abstract TSelf StrongScale(double slope, TSelf a);
}
