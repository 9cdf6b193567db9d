using System.Runtime.InteropServices;

namespace Leibniz.Compiled;

/// <summary>Asks Linux for pages of 2 MB under large blocks, of which the first touch costs far less than of 4 KB ones.</summary>
/// <remarks>A wish, no more: where the system does not know it or has none left, the block has ordinary pages.</remarks>
internal static class LargePages
{
    // Below this, the pages' ends would waste more than they save.
    private const long Least = 4 << 20;

    private const int HugePage = 14, Page = 4096;

    private static readonly bool s_known = OperatingSystem.IsLinux()
        && NativeLibrary.TryLoad("libc", typeof(LargePages).Assembly, null, out nint libc) && NativeLibrary.TryGetExport(libc, "madvise", out _);

    /// <summary>Asks for them.</summary>
    /// <param name="start">The address of memory that does not move.</param>
    /// <param name="bytes">Its length.</param>
    public static void Wish(nint start, long bytes)
    {
        if (bytes < Least || !s_known)
            return;
        nint first = (start + Page - 1) & -Page;
        // What it answers is of no consequence.
        _ = Advise(first, (nuint)((start + bytes - first) & -Page), HugePage);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nuint length, int advice);
}
