namespace Leibniz.Imaging.Codecs;

/// <summary>Writes a file so that its name never stands for half of it.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] bytes)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: the folder does not exist.");
        if (Directory.Exists(full))
            throw new ImageFileException($"{path}: expected a file's name, came a folder.");
        string beside = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.part");
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, full, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
