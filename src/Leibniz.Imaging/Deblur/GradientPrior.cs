namespace Leibniz.Imaging.Deblur;

/// <summary>What is held against gradients of length t.</summary>
internal enum GradientPrior
{
    /// <summary>t: total variation.</summary>
    TotalVariation,

    /// <summary>t^(2/3): the heavier tails of photographs.</summary>
    HyperLaplacian,
}
