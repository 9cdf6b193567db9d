using System.Numerics;

namespace Leibniz;

/// <summary>A function of one number, written once over generic math, so that every mode can run it.</summary>
/// <remarks>Implement it as a struct (its fields hold the data that the function reads): the call is then specialised
/// for every number type and inlined.</remarks>
public interface IFunction
{
    /// <summary>The value f(x).</summary>
    T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>;
}
