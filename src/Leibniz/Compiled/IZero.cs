using System.Numerics;

namespace Leibniz.Compiled;

/// <summary>How generated code multiplies a slope and a cotangent where one of them may be zero.</summary>
public interface IZero
{
    /// <summary>Whether 0 · anything is 0.</summary>
    static abstract bool IsStrong { get; }

    /// <summary>slope · cotangent.</summary>
    static abstract T Product<T>(T slope, T cotangent) where T : IFloatingPointIeee754<T>;
}
