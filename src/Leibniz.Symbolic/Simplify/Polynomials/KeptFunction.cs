namespace Leibniz.Symbolic.Simplify;

/// <summary>Which function of a pair a law of squares keeps.</summary>
internal enum KeptFunction
{
    /// <summary>Both, no law is used.</summary>
    Both,

    /// <summary>cos² becomes 1 − sin², cosh² becomes 1 + sinh².</summary>
    Sine,

    /// <summary>sin² becomes 1 − cos², sinh² becomes cosh² − 1.</summary>
    Cosine,
}
