using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Commands.Images;

/// <summary>The name of a picture to be written.</summary>
internal static class OutputPicture
{
    /// <summary>Refuses, before any work is done, what could not be written after it.</summary>
    public static void Check(string path)
    {
        try
        {
            ImageFile.FormatOf(path);
        }
        catch (ImageFileException error)
        {
            throw new UsageException(error.Message);
        }
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: the folder does not exist.");
        if (Directory.Exists(path))
            throw new UsageException($"{path}: expected a file's name, came a folder.");
    }
}
