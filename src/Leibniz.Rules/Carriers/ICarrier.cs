using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A number type that carries more than a value through a computation: a tangent, a place on a tape, a Taylor
/// series, many lanes, a formula.</summary>
/// <remarks>
/// <para>A carrier says how it takes each kind of rule, how it compares and how it chooses. From that, this interface
/// implements the whole of <see cref="IFloatingPointIeee754{TSelf}"/> once for all carriers: every function of the
/// framework is forwarded to its rule (the parts of this interface are named by topic).</para>
/// <para>The members are static, so that a call on a struct is resolved when compiled, without boxing.</para>
/// </remarks>
/// <typeparam name="TSelf">The carrier itself.</typeparam>
public partial interface ICarrier<TSelf> : IFloatingPointIeee754<TSelf>, ICarrierSource
    where TSelf : ICarrier<TSelf>
{
    /// <summary>A number that does not depend on anything.</summary>
    static abstract TSelf Constant(double value);

    /// <summary>Applies a unary rule.</summary>
    static abstract TSelf Unary<TRule>(TSelf x) where TRule : struct, IUnaryRule;

    /// <summary>Applies an indexed rule.</summary>
    static abstract TSelf Indexed<TRule>(int n, TSelf x) where TRule : struct, IIndexedRule;

    /// <summary>Applies a binary rule.</summary>
    static abstract TSelf Binary<TRule>(TSelf a, TSelf b) where TRule : struct, IBinaryRule;

    /// <summary>Applies a ternary rule.</summary>
    static abstract TSelf Ternary<TRule>(TSelf a, TSelf b, TSelf c) where TRule : struct, ITernaryRule;

    /// <summary>Applies a fused rule of arrays.</summary>
    static abstract TSelf Fused<TRule>(ReadOnlySpan<TSelf> a, ReadOnlySpan<TSelf> b) where TRule : struct, IFusedRule;

    /// <summary>Chooses between two numbers by comparing two others; see <see cref="Rules.Select"/>.</summary>
    static abstract TSelf Select(Relation relation, TSelf a, TSelf b, TSelf then, TSelf otherwise);

    /// <summary>Compares the values of two numbers.</summary>
    /// <exception cref="InvalidOperationException">The carrier holds several values that disagree, or none.</exception>
    static abstract bool Holds(Relation relation, TSelf a, TSelf b);

    /// <summary>Answers a question about the value of a number.</summary>
    /// <exception cref="InvalidOperationException">The carrier holds several values that disagree, or none.</exception>
    static abstract TResult Ask<TQuery, TResult>(TSelf x) where TQuery : struct, IQuery<TResult>;

    object ICarrierSource.Carrier => StaticCarrier<TSelf>.Shared;
}
