namespace Leibniz.Bench;

/// <summary>One thing to be timed: a body that makes a known number of calls.</summary>
/// <param name="Calls">Calls that one run of the body makes.</param>
/// <param name="Body">The body; its result keeps the work alive.</param>
internal sealed record Timing(int Calls, Func<double> Body);
