using System.Globalization;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Commands.Images;

/// <summary>Pictures on the way to the result, ever further apart: much happens in the first rounds.</summary>
internal sealed class StepFrames
{
    // Fifty frames reach some ten thousand rounds.
    private const double Spacing = 1.2;

    private readonly string _folder;
    private string _stage = "";
    private int _count, _last;

    public StepFrames(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"--steps: expected a folder, came the file {folder}.");
        Directory.CreateDirectory(folder);
        _folder = folder;
    }

    public void Add(RestorationProgress progress)
    {
        if (progress.Stage == _stage && progress.Round < Spacing * _last)
            return;
        (_stage, _last) = (progress.Stage, progress.Round);
        Write(progress.Snapshot());
    }

    public void Finish(Image image) => Write(image);

    private void Write(Image image)
    {
        string name = (++_count).ToString("D3", CultureInfo.InvariantCulture);
        ImageFile.Write(Path.Combine(_folder, $"frame-{name}.png"), image);
    }
}
