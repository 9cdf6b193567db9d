using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <summary>Chooses between two numbers by comparing two others, in a way that every number type carries.</summary>
/// <remarks>
/// On plain numbers it is the conditional operator. On a pack of lanes each lane chooses for itself, and a symbolic
/// expression keeps both branches. The derivative is that of the chosen branch; the other never touches it.
/// Both branches are evaluated. Where a comparison is false because of a NaN, <c>otherwise</c> is chosen.
/// </remarks>
public static class Select
{
    /// <summary><paramref name="a"/> &lt; <paramref name="b"/> ? <paramref name="then"/> : <paramref name="otherwise"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Less<T>(T a, T b, T then, T otherwise) where T : IFloatingPointIeee754<T> =>
        Primitive.IsPlain<T>()
            ? a < b ? then : otherwise
            : Carrier<T>.Instance.Select(Relation.Less, a, b, then, otherwise);

    /// <summary><paramref name="a"/> ≤ <paramref name="b"/> ? <paramref name="then"/> : <paramref name="otherwise"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LessOrEqual<T>(T a, T b, T then, T otherwise) where T : IFloatingPointIeee754<T> =>
        Primitive.IsPlain<T>()
            ? a <= b ? then : otherwise
            : Carrier<T>.Instance.Select(Relation.LessOrEqual, a, b, then, otherwise);

    /// <summary><paramref name="a"/> = <paramref name="b"/> ? <paramref name="then"/> : <paramref name="otherwise"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Equal<T>(T a, T b, T then, T otherwise) where T : IFloatingPointIeee754<T> =>
        Primitive.IsPlain<T>()
            ? a == b ? then : otherwise
            : Carrier<T>.Instance.Select(Relation.Equal, a, b, then, otherwise);

    /// <summary>Chooses by the sign of <paramref name="x"/>; NaN gives NaN.</summary>
    public static T BySign<T>(T x, T negative, T zero, T positive) where T : IFloatingPointIeee754<T> =>
        Less(T.Zero, x, positive, Less(x, T.Zero, negative, Equal(x, T.Zero, zero, T.NaN)));
}
