namespace Leibniz;

/// <summary>Checks of what the front door is given, before any work.</summary>
internal static class Inputs
{
    /// <summary>The argument of a function must not be empty; ±∞ and NaN are numbers like others.</summary>
    public static void Check(ReadOnlySpan<double> x) => Lengths.NotEmpty(x.Length, nameof(x));

    /// <summary>Runs the kink probe where the options ask for it.</summary>
    public static void ProbeKinks<TFunction>(
        in TFunction f, ReadOnlySpan<double> x, in DifferentiationOptions options) where TFunction : IScalarFunction
    {
        if (options.Kinks is null && !options.ThrowAtKinks)
            return;
        KinkReport report = options.Kinks ?? new();
        using var probes = new RentedArray<Probe>(x.Length);
        for (int i = 0; i < x.Length; i++)
            probes.Span[i] = new(x[i], report);
        f.Evaluate<Probe>(probes.Span);
        if (options.ThrowAtKinks && report.Kinks.Count > 0)
            throw new KinkException(report.Kinks);
    }
}
