namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes by the least total generalised variation of second order: slopes and edges carried on.</summary>
/// <remarks>
/// argmin_u min_v Σ|D u − v| + 2 Σ|E v| over the lost pixels, coupled over channels, the known pixels fixed. Solved as
/// <see cref="TotalVariationInpainter"/> is.
/// </remarks>
public static class GeneralisedVariationInpainter
{
    /// <inheritdoc cref="TotalVariationInpainter.Run"/>
    public static Restoration Run(Image image, Image mask, RestorationOptions? options = null) =>
        VariationFilling.Run("total generalised variation", isGeneralised: true, image, mask, options);
}
