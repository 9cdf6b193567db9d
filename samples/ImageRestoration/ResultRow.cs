namespace Leibniz.Samples.ImageRestoration;

/// <summary>A line of the printed table.</summary>
internal sealed record ResultRow(string Task, string Picture, string Model, double Strength, double Before, double Psnr, double Ssim, double Seconds, double Target);
