using System.Numerics;

namespace Leibniz.Rules;

/// <content>Text, and the binary representation that a carrier does not have.</content>
public partial interface ICarrier<TSelf>
{
    int IFloatingPoint<TSelf>.GetExponentByteCount() => 2;

    int IFloatingPoint<TSelf>.GetExponentShortestBitLength() => throw Representation();

    int IFloatingPoint<TSelf>.GetSignificandBitLength() => 53;

    int IFloatingPoint<TSelf>.GetSignificandByteCount() => 8;

    bool IFloatingPoint<TSelf>.TryWriteExponentBigEndian(Span<byte> destination, out int bytesWritten) =>
        throw Representation();

    bool IFloatingPoint<TSelf>.TryWriteExponentLittleEndian(Span<byte> destination, out int bytesWritten) =>
        throw Representation();

    bool IFloatingPoint<TSelf>.TryWriteSignificandBigEndian(Span<byte> destination, out int bytesWritten) =>
        throw Representation();

    bool IFloatingPoint<TSelf>.TryWriteSignificandLittleEndian(Span<byte> destination, out int bytesWritten) =>
        throw Representation();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static NotSupportedException Representation() => new(
        $"{typeof(TSelf).Name} has no single binary representation: its exponent and significand cannot be written as "
        + "bytes. Write those of its primal.");
}
