using System.Diagnostics;
using System.Globalization;
using Leibniz.Imaging;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>The same task done by scikit-image, where a Python has it.</summary>
/// <param name="Method">What bench/images/restoration.py is to do.</param>
/// <param name="Extra">The mask or the kernel it needs.</param>
internal sealed record Peer(string Method, Func<Image, Image>? Extra = null)
{
    /// <summary>Runs it on a spoiled picture.</summary>
    /// <returns>The picture, the seconds of processor time and the version; null where Python, the module or the method fails.</returns>
    public (Image Image, double Processor, string Version)? Run(string python, string script, Image spoiled)
    {
        string folder = Directory.CreateTempSubdirectory("leibniz-images").FullName;
        try
        {
            string input = Path.Combine(folder, "in.bin"), output = Path.Combine(folder, "out.bin"), extra = Path.Combine(folder, "extra.bin");
            Write(input, spoiled);
            var start = new ProcessStartInfo(python, [script, Method, input, output]) { RedirectStandardOutput = true };
            if (Extra is not null)
            {
                Write(extra, Extra(spoiled));
                start.ArgumentList.Add(extra);
            }
            using Process process = Process.Start(start)!;
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                return null;
            string[] parts = text.Trim().Split(' ', 2);
            return (Read(output, spoiled), double.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string path, Image image)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(image.Width);
        writer.Write(image.Height);
        writer.Write(image.Channels);
        foreach (float sample in image.Samples)
            writer.Write(sample);
    }

    private static Image Read(string path, Image like)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        reader.BaseStream.Position = 3 * sizeof(int);
        Image image = like.Like(like.Channels);
        foreach (ref float sample in image.Samples)
            sample = reader.ReadSingle();
        return image;
    }
}
