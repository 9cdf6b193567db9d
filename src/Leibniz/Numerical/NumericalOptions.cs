namespace Leibniz;

/// <summary>How a numerical derivative is to be taken; the default value is Ridders' method without bounds.</summary>
public readonly record struct NumericalOptions
{
    /// <summary>The method.</summary>
    public NumericalMethod Method { get; init; }

    /// <summary>The step h > 0 in every input; 0 lets it be chosen: ε^(1/(p+1)) · max(|x|, 1) for a method of order p, and
    /// max(|x|, 1) / 8 to begin with for Ridders' method. It is shrunk where bounds leave less room.</summary>
    public double Step { get; init; }

    /// <summary>The least allowed value of each input, −∞ for none; empty: no input is bounded below.</summary>
    public ReadOnlyMemory<double> Lower { get; init; }

    /// <summary>The greatest allowed value of each input, +∞ for none; empty: no input is bounded above.</summary>
    public ReadOnlyMemory<double> Upper { get; init; }
}
