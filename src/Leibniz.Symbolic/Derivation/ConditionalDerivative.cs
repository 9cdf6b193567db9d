namespace Leibniz.Symbolic;

/// <summary>A derivative with the conditions under which it holds.</summary>
/// <param name="Formula">The derivative.</param>
/// <param name="Provided">Where it is the derivative; <see cref="Condition.Always"/> where nothing is asked.</param>
public sealed record ConditionalDerivative(Expr Formula, Condition Provided)
{
    /// <summary>As on paper: <c>1/x provided x &gt; 0</c>.</summary>
    public override string ToString() =>
        Provided.Equals(Condition.Always) ? Formula.ToString() : $"{Formula} provided {Provided}";
}
