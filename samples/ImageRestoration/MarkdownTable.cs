using System.Globalization;
using System.Text;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>The lines as Markdown.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<ResultRow> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("# Restored pictures").AppendLine();
        text.AppendLine("Photographs spoiled with fixed seeds and restored: noise of 25/255 for denoising, of 2/255 for deblurring. The methods see the spoiled");
        text.AppendLine("picture alone and estimate the noise, except where λ is given. scikit-image is told the noise, the mask and the kernel. Its lines stand");
        text.AppendLine("under ours of the same task. Seconds are of the processor, over all threads, and of one run, not warmed up.").AppendLine();
        text.AppendLine("    dotnet run -c Release --project samples/ImageRestoration -- --report bench/results/images.md --python python3").AppendLine();
        text.AppendLine("| Task | Picture | Method | Spoiled, dB | PSNR, dB | SSIM | Seconds | Target, dB | Met |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (ResultRow row in rows)
        {
            string target = double.IsNaN(row.Target) ? "|" : string.Create(CultureInfo.InvariantCulture, $"{row.Target} | {(Math.Round(row.Psnr, 2) >= row.Target ? "yes" : "no")}");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Task} | {row.Picture} | {row.Model} | {row.Before:F2} | {row.Psnr:F2} | {row.Ssim:F3} | {row.Processor:F2} | {target} |");
        }
        return text.ToString();
    }
}
