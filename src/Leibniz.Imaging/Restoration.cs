namespace Leibniz.Imaging;

/// <summary>What a method returns.</summary>
/// <param name="Image">The restored image.</param>
/// <param name="Strength">The strength used, given or chosen.</param>
/// <param name="Objective">The objective at the image; NaN where the method has none.</param>
/// <param name="Measure">The relative duality gap, or the last relative change; NaN where there is none.</param>
/// <param name="Rounds">Rounds done.</param>
/// <param name="Stopped">Whether the method was stopped before it was done.</param>
public sealed record Restoration(Image Image, double Strength, double Objective, double Measure, int Rounds, bool Stopped);
