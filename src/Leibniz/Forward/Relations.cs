using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>Passes a comparison on to the numbers inside a carrier.</summary>
internal static class Relations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(Relation relation, T a, T b) where T : IFloatingPointIeee754<T> => relation switch
    {
        Relation.Less => a < b,
        Relation.LessOrEqual => a <= b,
        _ => a == b,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Select<T>(Relation relation, T a, T b, T then, T otherwise) where T : IFloatingPointIeee754<T> =>
        relation switch
        {
            Relation.Less => Rules.Select.Less(a, b, then, otherwise),
            Relation.LessOrEqual => Rules.Select.LessOrEqual(a, b, then, otherwise),
            _ => Rules.Select.Equal(a, b, then, otherwise),
        };
}
