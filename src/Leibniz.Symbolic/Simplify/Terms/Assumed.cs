namespace Leibniz.Symbolic.Simplify;

/// <summary>What is assumed of the variables beside being real.</summary>
internal sealed class Assumed
{
    private readonly Dictionary<string, VariableAssumption> _held = new(StringComparer.Ordinal);

    public Assumed(IEnumerable<KeyValuePair<string, VariableAssumption>> held)
    {
        foreach ((string name, VariableAssumption assumption) in held)
            _held[name] = _held.GetValueOrDefault(name) | assumption;
    }

    public bool IsPositive(string name) => Has(name, VariableAssumption.Positive);

    public bool IsNonNegative(string name) => IsPositive(name) || Has(name, VariableAssumption.NonNegative);

    public bool IsNonzero(string name) => IsPositive(name) || Has(name, VariableAssumption.Nonzero);

    public bool IsInteger(string name) => Has(name, VariableAssumption.Integer);

    private bool Has(string name, VariableAssumption assumption) => _held.GetValueOrDefault(name).HasFlag(assumption);
}
