using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>Arithmetic of a generic number with a plain double, so that <c>2.0 * x</c> and <c>x - 1.0</c> read as they
/// are written on paper.</summary>
/// <remarks>The double is a constant: it carries no derivative. The operators cost what the same operation between two
/// numbers of the type costs, and allocate nothing.</remarks>
public static class MixedOperators
{
    extension<T>(T) where T : IFloatingPointIeee754<T>
    {
        /// <summary>x + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator +(T x, double c) => x + T.CreateChecked(c);

        /// <summary>c + x.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator +(double c, T x) => T.CreateChecked(c) + x;

        /// <summary>x − c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(T x, double c) => x - T.CreateChecked(c);

        /// <summary>c − x.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(double c, T x) => T.CreateChecked(c) - x;

        /// <summary>x · c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator *(T x, double c) => x * T.CreateChecked(c);

        /// <summary>c · x.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator *(double c, T x) => T.CreateChecked(c) * x;

        /// <summary>x / c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator /(T x, double c) => x / T.CreateChecked(c);

        /// <summary>c / x.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator /(double c, T x) => T.CreateChecked(c) / x;
    }
}
