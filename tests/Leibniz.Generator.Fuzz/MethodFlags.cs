using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Leibniz.Generator.Fuzz;

/// <summary>The flags of the methods of an assembly's image.</summary>
internal static class MethodFlags
{
    /// <summary>
    /// Takes AggressiveOptimization from every method, in place: derivatives are run a few times each here, and are then
    /// compiled fast rather than for speed. What they compute is the same.
    /// </summary>
    /// <param name="image">The assembly's image.</param>
    public static void ClearOptimization(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        // A row of the table of methods opens with its address (4 bytes) and its flags of implementation (2).
        int row = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        int size = metadata.GetTableRowSize(TableIndex.MethodDef);
        for (int i = metadata.GetTableRowCount(TableIndex.MethodDef); i > 0; i--, row += size)
        {
            int flags = image[row + 4] | (image[row + 5] << 8);
            flags &= ~(int)MethodImplAttributes.AggressiveOptimization;
            image[row + 4] = (byte)flags;
            image[row + 5] = (byte)(flags >> 8);
        }
    }
}
