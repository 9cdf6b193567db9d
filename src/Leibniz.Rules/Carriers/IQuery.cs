using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A question about a number whose answer does not depend on tangents, such as whether it is NaN.</summary>
/// <typeparam name="TResult">The type of the answer.</typeparam>
public interface IQuery<TResult>
{
    /// <summary>The answer for a number.</summary>
    static abstract TResult Of<T>(T x) where T : IFloatingPointIeee754<T>;
}
