namespace Leibniz.Imaging.Codecs;

/// <summary>The five filters of a PNG row (ISO/IEC 15948, 9.2).</summary>
internal static class PngFilter
{
    /// <summary>Turns a filtered row, its filter's number first, into samples in place.</summary>
    /// <param name="line">The filter's number and the row.</param>
    /// <param name="above">The row above as this method left it; zeros for the first.</param>
    /// <param name="step">Bytes a pixel.</param>
    public static void Undo(Span<byte> line, ReadOnlySpan<byte> above, int step)
    {
        byte filter = line[0];
        if (filter > 4)
            throw new ImageFileException($"the PNG file is damaged: a row names filter {filter}.");
        for (int i = 1; i < line.Length; i++)
        {
            byte left = i > step ? line[i - step] : (byte)0, corner = i > step ? above[i - step] : (byte)0;
            line[i] += filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                _ => Paeth(left, above[i], corner),
            };
        }
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        int toLeft = Math.Abs(above - corner), toAbove = Math.Abs(left - corner), toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
