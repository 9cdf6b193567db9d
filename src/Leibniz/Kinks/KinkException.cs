namespace Leibniz;

/// <summary>A derivative was asked for at a kink, and the caller wanted that to be an error.</summary>
public sealed class KinkException : ArithmeticException
{
    /// <summary>Makes the error for the kinks met.</summary>
    /// <param name="kinks">At least one kink.</param>
    public KinkException(IReadOnlyList<Kink> kinks)
        : base("The function has no derivative here: it meets " + string.Join("; ", kinks)
            + ". Move off the kink, ask for a one-sided derivative, or accept the convention by not asking for an error.")
        => Kinks = kinks;

    /// <summary>The kinks met.</summary>
    public IReadOnlyList<Kink> Kinks { get; }
}
