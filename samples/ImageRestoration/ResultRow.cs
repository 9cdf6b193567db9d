namespace Leibniz.Samples.ImageRestoration;

/// <summary>A line of the table.</summary>
/// <param name="Task">What was to be undone.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Model">The method.</param>
/// <param name="Strength">The strength used; 0 where there is none.</param>
/// <param name="Before">PSNR of the spoiled picture, dB.</param>
/// <param name="Psnr">PSNR of the restored picture, dB.</param>
/// <param name="Ssim">SSIM of the restored picture.</param>
/// <param name="Seconds">Seconds on the clock.</param>
/// <param name="Processor">Seconds of processor time, all threads.</param>
/// <param name="Target">The PSNR to reach; NaN where there is none.</param>
internal sealed record ResultRow(
    string Task, string Picture, string Model, double Strength, double Before, double Psnr, double Ssim, double Seconds, double Processor, double Target);
