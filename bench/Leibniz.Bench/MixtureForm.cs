namespace Leibniz.Bench;

/// <summary>How a point's term of the mixture is written.</summary>
internal enum MixtureForm
{
    /// <summary>With plain operations.</summary>
    Plain,

    /// <summary>With dot, sum of squares and log-sum-exp.</summary>
    Fused,

    /// <summary>With triangular sums of squares and log-sum-exp.</summary>
    Triangular,
}
