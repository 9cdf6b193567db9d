using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <content>Conversions: from plain numbers as constants, to whole numbers only.</content>
public partial interface ICarrier<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateChecked<TOther>(TOther value) => From(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateSaturating<TOther>(TOther value) => From(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.CreateTruncating<TOther>(TOther value) => From(value);

    static bool INumberBase<TSelf>.TryConvertFromChecked<TOther>(TOther value, out TSelf result) =>
        TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertFromSaturating<TOther>(TOther value, out TSelf result) =>
        TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertFromTruncating<TOther>(TOther value, out TSelf result) =>
        TryFrom(value, out result);

    static bool INumberBase<TSelf>.TryConvertToChecked<TOther>(TSelf value, out TOther result)
    {
        RequireInteger<TOther>();
        result = TOther.CreateChecked(TSelf.Ask<Queries.WholePart, double>(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToSaturating<TOther>(TSelf value, out TOther result)
    {
        RequireInteger<TOther>();
        result = TOther.CreateSaturating(TSelf.Ask<Queries.WholePart, double>(value));
        return true;
    }

    static bool INumberBase<TSelf>.TryConvertToTruncating<TOther>(TSelf value, out TOther result)
    {
        RequireInteger<TOther>();
        result = TOther.CreateTruncating(TSelf.Ask<Queries.WholePart, double>(value));
        return true;
    }

    static TSelf INumberBase<TSelf>.Parse(string s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, style, provider));

    static TSelf INumberBase<TSelf>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, style, provider));

    static bool INumberBase<TSelf>.TryParse(
        string? s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        Lift(double.TryParse(s, style, provider, out double value), value, out result);

    static bool INumberBase<TSelf>.TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out TSelf result) =>
        Lift(double.TryParse(s, style, provider, out double value), value, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, provider));

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        Lift(double.TryParse(s, provider, out double value), value, out result);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) =>
        TSelf.Constant(double.Parse(s, provider));

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) =>
        Lift(double.TryParse(s, provider, out double value), value, out result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TSelf From<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (typeof(TOther) == typeof(double))
            return TSelf.Constant((double)(object)value);
        if (typeof(TOther) == typeof(int))
            return TSelf.Constant((int)(object)value);
        return TryFrom(value, out TSelf result) ? result : throw new NotSupportedException(
            $"{typeof(TSelf).Name}: a {typeof(TOther).Name} cannot be lifted into it. Lift it by the carrier's own "
            + "conversion, one level of nesting at a time.");
    }

    private static bool TryFrom<TOther>(TOther value, out TSelf result) where TOther : INumberBase<TOther>
    {
        if (value is TSelf same)
        {
            result = same;
            return true;
        }
        if (value is ICarrierSource)
        {
            result = default!;
            return false;
        }
        result = TSelf.Constant(double.CreateChecked(value));
        return true;
    }

    private static bool Lift(bool parsed, double value, out TSelf result)
    {
        result = TSelf.Constant(value);
        return parsed;
    }

    // A whole number has no derivative to lose; a floating-point one would lose it in silence.
    private static void RequireInteger<TOther>()
    {
        if (typeof(TOther) == typeof(int) || typeof(TOther) == typeof(long) || typeof(TOther) == typeof(short)
            || typeof(TOther) == typeof(sbyte) || typeof(TOther) == typeof(byte) || typeof(TOther) == typeof(ushort)
            || typeof(TOther) == typeof(uint) || typeof(TOther) == typeof(ulong) || typeof(TOther) == typeof(nint)
            || typeof(TOther) == typeof(nuint) || typeof(TOther) == typeof(char) || typeof(TOther) == typeof(Int128)
            || typeof(TOther) == typeof(UInt128) || typeof(TOther) == typeof(BigInteger))
            return;
        throw new InvalidOperationException(
            $"Converting {typeof(TSelf).Name} to {typeof(TOther).Name} would drop its derivative without a word. "
            + "Keep the computation in the generic number type; to take a value out on purpose, read the primal.");
    }
}
