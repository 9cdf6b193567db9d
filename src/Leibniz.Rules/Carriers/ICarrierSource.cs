namespace Leibniz.Rules;

/// <summary>What <see cref="Carrier{T}"/> asks a number type once, to find how it carries primitives.</summary>
public interface ICarrierSource
{
    /// <summary>The type's <see cref="Carrier{T}"/>.</summary>
    object Carrier { get; }
}
