namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes by the least total variation: flat pieces, straight edges carried on.</summary>
/// <remarks>
/// argmin_u Σ|D u| over the lost pixels, coupled over channels, the known pixels fixed. Solved by algorithm 1 of
/// Chambolle, Pock (2011), from averages of known pixels, until no sample changes by more than the tolerance, 1e-3 relative
/// to the step, or for 1,000 rounds.
/// </remarks>
public static class TotalVariationInpainter
{
    /// <summary>Fills the holes.</summary>
    /// <param name="image">The image; what stands in its holes is ignored, and may be no number.</param>
    /// <param name="mask">1 (≥ ½ in a channel) where a pixel is lost, of the image's size.</param>
    /// <param name="options">How to run.</param>
    /// <exception cref="ArgumentException">The mask has another size or loses every pixel, or a known sample is not finite.</exception>
    public static Restoration Run(Image image, Image mask, RestorationOptions? options = null) =>
        VariationFilling.Run("total variation", isGeneralised: false, image, mask, options);
}
