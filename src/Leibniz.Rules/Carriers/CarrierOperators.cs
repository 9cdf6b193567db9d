using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>The operators of every carrier, so that <c>a * b</c> reads the same on a named carrier as in generic code.</summary>
public static class CarrierOperators
{
    extension<T>(T) where T : ICarrier<T>
    {
        /// <summary>The sum.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator +(T left, T right) => T.Binary<Add>(left, right);

        /// <summary>The difference.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(T left, T right) => T.Binary<Subtract>(left, right);

        /// <summary>The product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator *(T left, T right) => T.Binary<Multiply>(left, right);

        /// <summary>The quotient.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator /(T left, T right) => T.Binary<Divide>(left, right);

        /// <summary>The truncated remainder.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator %(T left, T right) => T.Binary<Remainder>(left, right);

        /// <summary>The negative.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(T value) => T.Unary<Negate>(value);

        /// <summary>Whether the left value is smaller.</summary>
        public static bool operator <(T left, T right) => T.Holds(Relation.Less, left, right);

        /// <summary>Whether the left value is larger.</summary>
        public static bool operator >(T left, T right) => T.Holds(Relation.Less, right, left);

        /// <summary>Whether the left value is smaller or equal.</summary>
        public static bool operator <=(T left, T right) => T.Holds(Relation.LessOrEqual, left, right);

        /// <summary>Whether the left value is larger or equal.</summary>
        public static bool operator >=(T left, T right) => T.Holds(Relation.LessOrEqual, right, left);
    }
}
