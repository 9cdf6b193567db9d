namespace Leibniz.Symbolic.Simplify;

/// <summary>What is assumed of the variables beside being real.</summary>
internal sealed class Assumed
{
    private readonly Dictionary<string, Assume> _held = new(StringComparer.Ordinal);

    public Assumed(IEnumerable<KeyValuePair<string, Assume>> held)
    {
        foreach ((string name, Assume assumption) in held)
            _held[name] = _held.GetValueOrDefault(name) | assumption;
    }

    /// <summary>All that is known of a variable.</summary>
    public Assume Of(string name, Assume own) => own | _held.GetValueOrDefault(name);
}
