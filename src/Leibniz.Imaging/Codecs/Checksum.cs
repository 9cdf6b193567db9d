namespace Leibniz.Imaging.Codecs;

/// <summary>The cyclic redundancy code of PNG's chunks (ISO/IEC 15948, annex D).</summary>
internal static class Checksum
{
    // x³² + x²⁶ + x²³ + … + 1 of ISO 3309, its bits reversed.
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] s_table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Update(Update(~0u, first), second);

    private static uint Update(uint code, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
            code = s_table[(byte)(code ^ b)] ^ (code >> 8);
        return code;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            uint code = n;
            for (int bit = 0; bit < 8; bit++)
                code = (code & 1) != 0 ? Polynomial ^ (code >> 1) : code >> 1;
            table[n] = code;
        }
        return table;
    }
}
