namespace Leibniz.Bench;

/// <summary>The quartiles of a ratio over the rounds, and what one call costs.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lower">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="Upper">Third quartile.</param>
/// <param name="Microseconds">Median time of a call of the numerator, in µs.</param>
/// <param name="BytesPerCall">Bytes that a warm call of the numerator allocates.</param>
internal sealed record RatioResult(
    RatioRow Row, double Lower, double Median, double Upper, double Microseconds, double BytesPerCall);
